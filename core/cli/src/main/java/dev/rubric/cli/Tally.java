package dev.rubric.cli;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param totals how many have a total in points
 * @param marks how many have which mark, by section, where there is no grade to count
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
    Map<String, Long> grades,
    long totals,
    Map<String, Map<String, Long>> marks) {
  static final Tally NONE =
      new Tally(0, 0, 0, 0, 0, BigDecimal.ZERO, null, null, Map.of(), 0, Map.of());

  static Tally ofFailure(boolean defect) {
    return new Tally(
        0, 1, defect ? 1 : 0, 0, 0, BigDecimal.ZERO, null, null, Map.of(), 0, Map.of());
  }

  static Tally of(Scorecard card) {
    BigDecimal total = card.weight() == null ? null : card.total();
    String grade = card.grade();
    Map<String, Long> grades = grade == null ? Map.of() : Map.of(grade, 1L);
    int attention = ScoreRun.needsAttention(card) ? 1 : 0;
    int provisional = card.provisional() ? 1 : 0;
    BigDecimal sum = total == null ? BigDecimal.ZERO : total;
    int totals = total == null ? 0 : 1;
    return new Tally(
        1, 0, 0, attention, provisional, sum, total, total, grades, totals, marks(card));
  }

  private static Map<String, Map<String, Long>> marks(Scorecard card) {
    if (card.weight() != null || card.grade() != null) {
      return Map.of();
    }
    Map<String, Map<String, Long>> marks = new LinkedHashMap<>();
    for (SectionScore section : card.sections()) {
      String mark = section.mark();
      if (mark != null) {
        marks.put(section.section(), Map.of(mark, 1L));
      }
    }
    return marks;
  }

  private static Map<String, Map<String, Long>> both(Tally one, Tally other) {
    if (one.marks.isEmpty() || other.marks.isEmpty()) {
      return one.marks.isEmpty() ? other.marks : one.marks;
    }
    Map<String, Map<String, Long>> both = new LinkedHashMap<>(one.marks);
    other.marks.forEach((section, counts) -> both.merge(section, counts, Tally::sum));
    return both;
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    Map<String, Long> sum = new LinkedHashMap<>(one);
    other.forEach((mark, count) -> sum.merge(mark, count, Long::sum));
    return sum;
  }

  Tally plus(Tally other) {
    return new Tally(
        scored + other.scored,
        failed + other.failed,
        defects + other.defects,
        attention + other.attention,
        provisional + other.provisional,
        sum.add(other.sum),
        min == null || (other.min != null && other.min.compareTo(min) < 0) ? other.min : min,
        max == null || (other.max != null && other.max.compareTo(max) > 0) ? other.max : max,
        sum(grades, other.grades),
        totals + other.totals,
        both(this, other));
  }

  long submissions() {
    return scored + failed;
  }

  /** The mean of all totals, to two decimals; null when there is none. */
  @Nullable BigDecimal mean() {
    return totals == 0 ? null : sum.divide(BigDecimal.valueOf(totals), 2, RoundingMode.HALF_UP);
  }

  /** Whether the numbers can be those of submissions that were counted. */
  boolean isSound() {
    if (sum == null || grades == null || marks == null) {
      return false;
    }
    return areSoundTotals()
        && isPart(totals, scored)
        && isPart(defects, failed)
        && isPart(attention, scored)
        && isPart(provisional, scored)
        && areParts(grades)
        && marks.values().stream().allMatch(counts -> counts != null && areParts(counts));
  }

  /** The sum of so many totals lies between so many of the lowest and of the highest. */
  private boolean areSoundTotals() {
    if (totals == 0 || min == null || max == null) {
      return totals == 0 && min == null && max == null && sum.signum() == 0;
    }
    BigDecimal count = BigDecimal.valueOf(totals);
    return Stream.of(sum, min, max).allMatch(NumberLimits::allow)
        && min.multiply(count).compareTo(sum) <= 0
        && max.multiply(count).compareTo(sum) >= 0;
  }

  private boolean areParts(Map<String, Long> counts) {
    return counts.values().stream().allMatch(count -> count != null && isPart(count, scored));
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
