package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a measure. */
final class MeasureFields {
  static final List<FieldWord> ALL =
      new Fields<MeasureFact>()
          .text("indicator", "指标", Domain.INDICATOR, m -> m.indicator().name())
          .text("section", "一级指标", Domain.SECTION, MeasureFact::section)
          .text("group", "二级指标", Domain.GROUP, m -> m.indicator().group())
          .number("weight", "分值", NumberKind.AMOUNT, MeasureFields::weight)
          .text("unitOfMeasure", "计量单位", Domain.FREE, m -> m.indicator().unitOfMeasure())
          .text("direction", "方向", Domain.DIRECTION, MeasureFact::direction)
          .number("value", "实际完成值", NumberKind.IN_UNIT_OF_MEASURE, MeasureFact::value)
          .number("target", "目标值", NumberKind.IN_UNIT_OF_MEASURE, MeasureFact::target)
          .number("targetUpper", "目标值上限", NumberKind.IN_UNIT_OF_MEASURE, MeasureFact::targetUpper)
          .number("lastYear", "上年值", NumberKind.IN_UNIT_OF_MEASURE, m -> m.of(Measure::lastYear))
          .text("claimed", "申报完成情况", Domain.ATTAINMENT, MeasureFields::claimed)
          .text("level", "定性等级", Domain.LEVEL, m -> m.of(Measure::level))
          .percent("rating", "评定比例", m -> m.of(Measure::rating))
          .number("planned", "计划数", NumberKind.WORK, m -> m.of(Measure::planned))
          .number("completed", "完成数", NumberKind.WORK, m -> m.of(Measure::completed))
          .number("onTime", "及时完成数", NumberKind.WORK, m -> m.of(Measure::onTime))
          .number("qualified", "质量达标数", NumberKind.WORK, m -> m.of(Measure::qualified))
          .number("rank", "名次", NumberKind.COUNT, m -> m.of(Measure::rank))
          .number("peers", "参评单位数", NumberKind.COUNT, m -> m.of(Measure::peers))
          .number("selfScore", "自评得分", NumberKind.ANY, m -> m.of(Measure::selfScore))
          .text("selfMark", "自评等次", Domain.FREE, m -> m.of(Measure::selfMark))
          .text("deviationReason", "偏差原因", Domain.FREE, m -> m.of(Measure::deviationReason))
          .text("improvement", "改进措施", Domain.FREE, m -> m.of(Measure::improvement))
          .number("satisfiedItems", "符合要点数", NumberKind.COUNT, m -> m.items(true))
          .number("missingItems", "缺少要点数", NumberKind.COUNT, m -> m.items(false))
          .number("itemCount", "要点数", NumberKind.COUNT, m -> m.items(true).add(m.items(false)))
          .number("evidenceCount", "佐证材料数", NumberKind.COUNT, MeasureFields::evidenceCount)
          .flag("reported", "已填报", m -> m.reported() != null)
          .all();

  private MeasureFields() {}

  /** Missing of an indicator that a submission states itself without one. */
  private static @Nullable BigDecimal weight(MeasureFact measure) {
    return measure.weight().signum() == 0 ? null : measure.weight().decimal();
  }

  private static @Nullable String claimed(MeasureFact measure) {
    Attainment claimed = measure.of(Measure::claimed);
    return claimed == null ? null : claimed.word();
  }

  private static BigDecimal evidenceCount(MeasureFact measure) {
    Measure reported = measure.reported();
    return BigDecimal.valueOf(reported == null ? 0 : reported.evidence().size());
  }
}
