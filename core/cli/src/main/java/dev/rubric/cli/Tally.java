package dev.rubric.cli;

import dev.rubric.scorecard.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of many scores.
 *
 * @param scored the submissions that were scored
 * @param failed those that were not
 * @param defects those among the failed that a fault of the program kept from being scored
 * @param attention the scored that have a finding of level error or a line without a score
 * @param provisional the scored whose total is provisional, so that they have no grade
 * @param sum the sum of all totals
 * @param min the lowest total; null when nothing was scored
 * @param max the highest total; null when nothing was scored
 * @param grades how many have which grade
 */
record Tally(
    long scored,
    long failed,
    long defects,
    long attention,
    long provisional,
    BigDecimal sum,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Map<String, Long> grades) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, BigDecimal.ZERO, null, null, Map.of());

  static Tally ofFailure(boolean defect) {
    return new Tally(0, 1, defect ? 1 : 0, 0, 0, BigDecimal.ZERO, null, null, Map.of());
  }

  static Tally of(Scorecard card) {
    BigDecimal total = card.total();
    String grade = card.grade();
    Map<String, Long> grades = grade == null ? Map.of() : Map.of(grade, 1L);
    int attention = ScoreRun.needsAttention(card) ? 1 : 0;
    int provisional = card.provisional() ? 1 : 0;
    return new Tally(1, 0, 0, attention, provisional, total, total, total, grades);
  }

  Tally plus(Tally other) {
    Map<String, Long> both = new LinkedHashMap<>(grades);
    other.grades.forEach((grade, count) -> both.merge(grade, count, Long::sum));
    return new Tally(
        scored + other.scored,
        failed + other.failed,
        defects + other.defects,
        attention + other.attention,
        provisional + other.provisional,
        sum.add(other.sum),
        min == null || (other.min != null && other.min.compareTo(min) < 0) ? other.min : min,
        max == null || (other.max != null && other.max.compareTo(max) > 0) ? other.max : max,
        both);
  }

  long submissions() {
    return scored + failed;
  }

  /** The mean of all totals, to two decimals; null when nothing was scored. */
  @Nullable BigDecimal mean() {
    return scored == 0 ? null : sum.divide(BigDecimal.valueOf(scored), 2, RoundingMode.HALF_UP);
  }

  /** Whether the numbers can be those of submissions that were counted. */
  boolean isSound() {
    if (sum == null || grades == null || (scored > 0) != (min != null && max != null)) {
      return false;
    }
    return isPart(defects, failed)
        && isPart(attention, scored)
        && isPart(provisional, scored)
        && grades.values().stream().allMatch(count -> count != null && isPart(count, scored));
  }

  private static boolean isPart(long count, long whole) {
    return count >= 0 && count <= whole;
  }

  ExitCode exitCode() {
    if (defects > 0) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (failed > 0) {
      return ExitCode.BAD_INPUT;
    }
    return attention > 0 ? ExitCode.ATTENTION : ExitCode.SCORED;
  }
}
