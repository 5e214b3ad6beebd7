package dev.rubric.internal.settle;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.EntryKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bonuses come to: each group its sum or its highest, no more than its own limit; all of them
 * together no more than theirs. No order of the statements gives another result.
 */
final class Bonuses {
  private Bonuses() {}

  /** The points, before rounding. */
  static Fraction of(@Nullable BonusLimit limit, List<Statement> totals) {
    if (limit == null) {
      return Fraction.ZERO;
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
    for (Map.Entry<BonusGroup, Fraction> each : groups.entrySet()) {
      sum = sum.plus(capped(each.getKey(), each.getValue()));
    }
    return sum.min(Fraction.of(limit.cap()));
  }

  private static Fraction capped(BonusGroup group, Fraction points) {
    return group.cap() == null ? points : points.min(Fraction.of(group.cap()));
  }
}
