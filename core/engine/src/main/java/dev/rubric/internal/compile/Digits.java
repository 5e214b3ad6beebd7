package dev.rubric.internal.compile;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the number of an expression can become, when reported numbers have no more than 15
 * digits: bounds the work of exact arithmetic before it starts.
 *
 * @param over the digits of its numerator
 * @param under the digits of its denominator; of a decimal those behind the point
 * @param ends whether it is a decimal
 */
record Digits(int over, int under, boolean ends) {
  /** The most digits a number may have; what has more is no number any more. */
  static final int MOST = 1000;

  /** Of how many numbers there are. */
  static final Digits COUNT = new Digits(2, 0, true);

  private static final int REPORTED = 15;
  private static final int PERCENT = 2;

  /** Of what a submission reports, or of a rate of two such numbers. */
  static Digits reported(boolean rate) {
    return rate
        ? new Digits(REPORTED + PERCENT, REPORTED, false)
        : new Digits(REPORTED, PERCENT, true);
  }

  static Digits of(@Nullable Object constant) {
    return constant instanceof BigDecimal number
        ? new Digits(number.precision(), Math.max(0, number.scale()), true)
        : new Digits(0, 0, true);
  }

  Digits plus(Digits other) {
    if (ends && other.ends) {
      int behind = Math.max(under, other.under);
      return new Digits(
          Math.max(over - under, other.over - other.under) + behind + 1, behind, true);
    }
    int longest = Math.max(over + other.under, other.over + under);
    return new Digits(longest + 1, under + other.under, false);
  }

  Digits times(Digits other) {
    return new Digits(over + other.over, under + other.under, ends && other.ends);
  }

  Digits dividedBy(Digits other) {
    return new Digits(over + other.under, under + other.over, false);
  }

  /** Of a function that works out something of all of these, as a quotient of them at most. */
  static Digits combined(List<Digits> of) {
    Digits all = COUNT;
    for (Digits each : of) {
      all = all.times(each).plus(each);
    }
    return all.dividedBy(COUNT);
  }

  /** Of one of these. */
  static Digits widest(List<Digits> of) {
    return new Digits(
        of.stream().mapToInt(Digits::over).max().orElse(0),
        of.stream().mapToInt(Digits::under).max().orElse(0),
        of.stream().allMatch(Digits::ends));
  }

  boolean isTooLong() {
    return Math.max(over, under) > MOST;
  }

  /** The number itself, unless it is too long; null for null. */
  static @Nullable Fraction bounded(@Nullable Fraction number) {
    return number == null || number.digits() > MOST ? null : number;
  }
}
