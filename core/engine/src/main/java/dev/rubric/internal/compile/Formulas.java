package dev.rubric.internal.compile;

import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the vocabulary's functions, on exact numbers; never throws. */
final class Formulas {
  /** A function of numbers; gives null when the result is not defined. */
  interface Formula {
    @Nullable Fraction apply(Fraction[] values);
  }

  private Formulas() {}

  static Formula of(FunctionWord function) {
    return switch (function) {
      case RATIO -> values -> ratio(values[0], values[1]);
      case INVERSE_RATIO -> values -> inverseRatio(values[0], values[1]);
      case REMAINING_RATIO -> values -> remainingRatio(values[0], values[1]);
      case OUTSIDE -> values -> outside(values[0], values[1], values[2]);
      case MIN -> values -> Arrays.stream(values).reduce(Fraction::min).orElseThrow();
      case MAX -> values -> Arrays.stream(values).reduce(Fraction::max).orElseThrow();
      case AVERAGE -> Formulas::average;
      case ABS -> values -> values[0].abs();
      default -> throw new IllegalArgumentException("no plain formula: " + function);
    };
  }

  /**
   * a / t in percent, at least 0; with t = 0, 100 when a reaches it and 0 when not. Not defined for
   * t &lt; 0: the further a falls short of such a target, the higher the quotient.
   */
  static @Nullable Fraction ratio(Fraction value, Fraction target) {
    return switch (target.signum()) {
      case -1 -> null;
      case 0 -> value.signum() >= 0 ? Fraction.HUNDRED : Fraction.ZERO;
      default -> percent(value, target);
    };
  }

  /** t / a in percent; 100 when a is 0 or below, which is within the target. Not for t &lt; 0. */
  static @Nullable Fraction inverseRatio(Fraction value, Fraction target) {
    if (target.signum() < 0) {
      return null;
    }
    return value.signum() <= 0 ? Fraction.HUNDRED : percent(target, value);
  }

  /**
   * 1 − (a − t) / t in percent, at least 0; with t = 0, 100 when a does not exceed it and 0 when it
   * does. Not defined for t &lt; 0.
   */
  static @Nullable Fraction remainingRatio(Fraction value, Fraction target) {
    return switch (target.signum()) {
      case -1 -> null;
      case 0 -> value.signum() <= 0 ? Fraction.HUNDRED : Fraction.ZERO;
      default -> percent(target.plus(target).minus(value), target);
    };
  }

  private static Fraction percent(Fraction part, Fraction whole) {
    return atLeastZero(part.times(Fraction.HUNDRED).dividedBy(whole));
  }

  /** How far a value lies outside a range whose bounds are included. */
  static Fraction outside(Fraction value, Fraction low, Fraction high) {
    return atLeastZero(low.minus(value).max(value.minus(high)));
  }

  private static Fraction average(Fraction[] values) {
    Fraction sum = Arrays.stream(values).reduce(Fraction.ZERO, Fraction::plus);
    return sum.dividedBy(Fraction.of(BigDecimal.valueOf(values.length)));
  }

  /** value, limit, step, points → the points for the steps beyond the limit. */
  static Formula steps(FunctionWord function, Counting counting) {
    return values -> {
      Fraction limit = values[1];
      boolean whole = counting.leftOver() != StepWord.PRO_RATA;
      if (function.isPercent() && whole && limit.signum() != 0) {
        // Whole steps of a percentage are counted without the percentage: one division.
        Fraction hundredfold = beyond(function, values[0], limit).times(Fraction.HUNDRED);
        return points(hundredfold, limit.abs().times(values[2]), values[3], counting);
      }
      Fraction distance = distance(function, values[0], limit);
      return distance == null ? null : points(distance, values[2], values[3], counting);
    };
  }

  /**
   * How far beyond the limit, in units or in percent of the limit without its sign; a percentage of
   * a limit of 0 is not defined unless there is nothing beyond it.
   */
  static @Nullable Fraction distance(FunctionWord function, Fraction value, Fraction limit) {
    Fraction beyond = beyond(function, value, limit);
    if (!function.isPercent() || beyond.signum() == 0) {
      return beyond;
    }
    return limit.signum() == 0 ? null : percent(beyond, limit.abs());
  }

  /** Whether the value is on the side of the limit where steps are counted. */
  static boolean isBeyond(FunctionWord function, Fraction value, Fraction limit) {
    int order = value.compareTo(limit);
    return function.isOver() ? order > 0 : order < 0;
  }

  private static Fraction beyond(FunctionWord function, Fraction value, Fraction limit) {
    return atLeastZero(function.isOver() ? value.minus(limit) : limit.minus(value));
  }

  /** The points for a distance in steps, counted as the standard says. */
  static @Nullable Fraction points(
      Fraction distance, Fraction step, Fraction points, Counting counting) {
    if (step.signum() <= 0) {
      return null;
    }
    if (counting.leftOver() == StepWord.PRO_RATA) {
      return distance.times(points).dividedBy(step);
    }
    boolean started = counting.leftOver() == StepWord.STARTED;
    BigDecimal steps = distance.dividedBy(step, started ? RoundingMode.CEILING : RoundingMode.DOWN);
    BigDecimal factor = counting.factor();
    return factor == null || steps.signum() < 0
        ? points.times(steps)
        : points.times(growing(steps, factor));
  }

  /** 1 + f + f² + …, with as many terms as there are steps, yet no more than can sensibly grow. */
  private static BigDecimal growing(BigDecimal steps, BigDecimal factor) {
    int terms = steps.min(BigDecimal.valueOf(Counting.MOST_GROWING)).intValue();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < terms; i++) {
      sum = sum.multiply(factor).add(BigDecimal.ONE);
    }
    return sum;
  }

  /** value, x1, y1, x2, y2 …: linear between the points, level outside them. */
  static Fraction interpolate(Fraction[] values) {
    Fraction x = values[0];
    int last = values.length - 2;
    if (x.compareTo(values[1]) <= 0) {
      return values[2];
    }
    for (int i = 3; i <= last; i += 2) {
      if (x.compareTo(values[i]) <= 0) {
        Fraction run = values[i].minus(values[i - 2]);
        Fraction rise = values[i + 1].minus(values[i - 1]);
        Fraction part = x.minus(values[i - 2]).times(rise).dividedBy(run);
        return values[i - 1].plus(part);
      }
    }
    return values[last + 1];
  }

  private static Fraction atLeastZero(Fraction value) {
    return value.signum() < 0 ? Fraction.ZERO : value;
  }
}
