package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Rates;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the vocabulary's functions, on exact decimals; never throws. */
final class Formulas {
  /** A function of numbers; gives null when the result is not defined. */
  interface Formula {
    @Nullable BigDecimal apply(BigDecimal[] values);
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Formulas() {}

  static Formula of(FunctionWord function) {
    return switch (function) {
      case RATIO -> values -> ratio(values[0], values[1]);
      case INVERSE_RATIO -> values -> inverseRatio(values[0], values[1]);
      case REMAINING_RATIO -> values -> remainingRatio(values[0], values[1]);
      case OUTSIDE -> values -> outside(values[0], values[1], values[2]);
      case MIN -> values -> Arrays.stream(values).reduce(BigDecimal::min).orElseThrow();
      case MAX -> values -> Arrays.stream(values).reduce(BigDecimal::max).orElseThrow();
      case AVERAGE -> Formulas::average;
      case ABS -> values -> values[0].abs();
      default -> throw new IllegalArgumentException("no plain formula: " + function);
    };
  }

  /** a / t in percent; with t = 0, 100 when a reaches it and 0 when not. */
  static BigDecimal ratio(BigDecimal value, BigDecimal target) {
    if (target.signum() == 0) {
      return value.signum() >= 0 ? HUNDRED : BigDecimal.ZERO;
    }
    return atLeastZero(Rates.divide(value.multiply(HUNDRED), target));
  }

  /** t / a in percent; with a = 0, 100 when that is within the target and 0 when not. */
  static BigDecimal inverseRatio(BigDecimal value, BigDecimal target) {
    if (value.signum() == 0) {
      return target.signum() >= 0 ? HUNDRED : BigDecimal.ZERO;
    }
    return atLeastZero(Rates.divide(target.multiply(HUNDRED), value));
  }

  /** 1 − (a − t) / t in percent; with t = 0, 100 when a does not exceed it and 0 when it does. */
  static BigDecimal remainingRatio(BigDecimal value, BigDecimal target) {
    if (target.signum() == 0) {
      return value.signum() <= 0 ? HUNDRED : BigDecimal.ZERO;
    }
    BigDecimal left = target.add(target).subtract(value);
    return atLeastZero(Rates.divide(left.multiply(HUNDRED), target));
  }

  /** How far a value lies outside a range whose bounds are included. */
  static BigDecimal outside(BigDecimal value, BigDecimal low, BigDecimal high) {
    return atLeastZero(low.subtract(value).max(value.subtract(high)));
  }

  private static BigDecimal average(BigDecimal[] values) {
    BigDecimal sum = Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Rates.divide(sum, BigDecimal.valueOf(values.length));
  }

  /** value, limit, step, points → the points for the steps beyond the limit. */
  static Formula steps(FunctionWord function, StepWord leftOver) {
    boolean over =
        switch (function) {
          case PER_PERCENT_OVER, PER_POINT_OVER, PER_UNIT_OVER -> true;
          default -> false;
        };
    boolean percent =
        function == FunctionWord.PER_PERCENT_OVER || function == FunctionWord.PER_PERCENT_UNDER;
    return values -> {
      BigDecimal limit = values[1];
      if (percent && leftOver != StepWord.PRO_RATA && limit.signum() != 0) {
        // Whole steps of a percentage are counted without the percentage: one exact division.
        BigDecimal hundredfold = distance(values[0], limit, over, false).multiply(HUNDRED);
        return points(hundredfold, limit.abs().multiply(values[2]), values[3], leftOver);
      }
      BigDecimal distance = distance(values[0], limit, over, percent);
      return distance == null ? null : points(distance, values[2], values[3], leftOver);
    };
  }

  /**
   * How far beyond the limit, in units or in percent of the limit; a percentage of a limit of 0 is
   * not defined unless there is nothing beyond it.
   */
  static @Nullable BigDecimal distance(
      BigDecimal value, BigDecimal limit, boolean over, boolean percent) {
    BigDecimal beyond = atLeastZero(over ? value.subtract(limit) : limit.subtract(value));
    return !percent || beyond.signum() == 0 ? beyond : Rates.percent(beyond, limit.abs());
  }

  /** The points for a distance in steps, counted as the standard says. */
  static @Nullable BigDecimal points(
      BigDecimal distance, BigDecimal step, BigDecimal points, StepWord leftOver) {
    if (step.signum() <= 0) {
      return null;
    }
    if (leftOver == StepWord.PRO_RATA) {
      return Rates.divide(distance.multiply(points), step);
    }
    boolean started = leftOver == StepWord.STARTED;
    BigDecimal steps = distance.divide(step, 0, started ? RoundingMode.CEILING : RoundingMode.DOWN);
    return steps.multiply(points);
  }

  /** value, x1, y1, x2, y2 …: linear between the points, level outside them. */
  static BigDecimal interpolate(BigDecimal[] values) {
    BigDecimal x = values[0];
    int last = values.length - 2;
    if (x.compareTo(values[1]) <= 0) {
      return values[2];
    }
    for (int i = 3; i <= last; i += 2) {
      if (x.compareTo(values[i]) <= 0) {
        BigDecimal run = values[i].subtract(values[i - 2]);
        BigDecimal rise = values[i + 1].subtract(values[i - 1]);
        BigDecimal part = Rates.divide(x.subtract(values[i - 2]).multiply(rise), run);
        return values[i - 1].add(part);
      }
    }
    return values[last + 1];
  }

  private static BigDecimal atLeastZero(BigDecimal value) {
    return value.signum() < 0 ? BigDecimal.ZERO : value;
  }
}
