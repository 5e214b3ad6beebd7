package dev.rubric.internal.settle;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bonuses come to: each group its sum or its highest, no more than its own limit; all of them
 * together no more than theirs. No order of the statements gives another result.
 *
 * @param points the points that count, before rounding
 * @param cuts which limits took some of them away, in words that give the points again
 */
record Bonuses(Fraction points, List<Text> cuts) {
  private static final Bonuses NONE = new Bonuses(Fraction.ZERO, List.of());

  static Bonuses of(@Nullable BonusLimit limit, List<Statement> totals) {
    if (limit == null || totals.isEmpty()) {
      return NONE;
    }
    Fraction sum = Fraction.ZERO;
    Map<BonusGroup, Fraction> groups = new LinkedHashMap<>();
    for (Statement statement : totals) {
      BonusGroup group = statement.call().group();
      if (!statement.is(EntryKind.BONUS)) {
        continue;
      }
      if (group == null) {
        sum = sum.plus(statement.counted());
      } else {
        groups.merge(
            group, statement.counted(), group.highestOnly() ? Fraction::max : Fraction::plus);
      }
    }
    List<Text> cuts = new ArrayList<>(0);
    for (Map.Entry<BonusGroup, Fraction> each : groups.entrySet()) {
      sum = sum.plus(capped(each.getKey(), each.getValue(), cuts));
    }
    Fraction all = Fraction.of(limit.cap());
    if (sum.compareTo(all) > 0) {
      cuts.add(cut("加分合计", "the bonuses come to", sum, "加分上限", all));
    }
    return new Bonuses(sum.min(all), cuts);
  }

  private static Fraction capped(BonusGroup group, Fraction points, List<Text> cuts) {
    BigDecimal cap = group.cap();
    if (cap == null || points.compareTo(Fraction.of(cap)) <= 0) {
      return points;
    }
    String zh = "加分组 " + group.name() + (group.highestOnly() ? " 最高一条" : " 合计");
    String en = "the bonuses of " + group.name() + (group.highestOnly() ? " reach" : " come to");
    cuts.add(cut(zh, en, points, "本组上限", Fraction.of(cap)));
    return Fraction.of(cap);
  }

  /** How a limit is said to have taken the rest. */
  static Text cut(String zh, String en, Fraction points, String limit, Fraction most) {
    return Text.of(
        zh + " " + points.shown() + " 分，按" + limit + " " + most.shown() + " 分封顶",
        en + " " + points.shown() + ", capped at their limit " + most.shown());
  }
}
