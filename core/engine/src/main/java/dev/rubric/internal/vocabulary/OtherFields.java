package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.MeasureFact.EvidenceFact;
import dev.rubric.internal.fact.MeasureFact.ItemFact;
import dev.rubric.internal.fact.UnitFact;
import dev.rubric.internal.fact.UnitFact.EventFact;
import dev.rubric.internal.fact.UnitFact.SelfScoreFact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the smaller facts. */
final class OtherFields {
  static final List<FieldWord> ITEM =
      new Fields<ItemFact>()
          .text("indicator", "指标", Domain.INDICATOR, i -> i.measure().indicator().name())
          .text("name", "名称", Domain.FREE, i -> i.item().name())
          .flag("satisfied", "符合", i -> i.item().satisfied())
          .all();

  static final List<FieldWord> EVIDENCE =
      new Fields<EvidenceFact>()
          .text("indicator", "指标", Domain.INDICATOR, e -> e.measure().indicator().name())
          .text("name", "名称", Domain.FREE, EvidenceFact::name)
          .all();

  static final List<FieldWord> SELF_SCORE =
      new Fields<SelfScoreFact>()
          .text("section", "一级指标", Domain.SECTION, s -> s.selfScore().section())
          .number("score", "得分", NumberKind.ANY, s -> s.selfScore().score())
          .all();

  static final List<FieldWord> EVENT =
      new Fields<EventFact>()
          .text("name", "名称", Domain.EVENT, e -> e.event().name())
          .number("count", "次数", NumberKind.COUNT, e -> e.event().count())
          .all();

  static final List<FieldWord> UNIT =
      new Fields<UnitFact>()
          .text("name", "名称", Domain.FREE, u -> u.submission().unit())
          .number("year", "年度", NumberKind.COUNT, OtherFields::year)
          .number("staffInPost", "在职人员数", NumberKind.AMOUNT, u -> u.submission().staffInPost())
          .number(
              "authorisedPosts", "编制数", NumberKind.AMOUNT, u -> u.submission().authorisedPosts())
          .number("fixedAssets", "固定资产总额", NumberKind.AMOUNT, u -> u.submission().fixedAssets())
          .number("assetsInUse", "在用固定资产", NumberKind.AMOUNT, u -> u.submission().assetsInUse())
          .number("selfTotal", "自评总分", NumberKind.ANY, u -> u.submission().selfTotal())
          .number("selfSum", "自评合计", NumberKind.ANY, UnitFact::selfSum)
          .all();

  private OtherFields() {}

  private static @Nullable BigDecimal year(UnitFact unit) {
    Integer year = unit.submission().year();
    return year == null ? null : BigDecimal.valueOf(year);
  }
}
