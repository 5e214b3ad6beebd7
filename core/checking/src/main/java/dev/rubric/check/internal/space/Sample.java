package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of an axis that stands for all values of one part of it.
 *
 * @param value a number, a text or a flag; null when the value is missing
 * @param low where the part begins; null when it has no beginning or is not one of numbers
 * @param high where it ends; the same as {@code low} for a part that is a single number
 */
public record Sample(Axis axis, @Nullable Object value, @Nullable Bound low, @Nullable Bound high) {
  static Sample of(Axis axis, @Nullable Object value) {
    return new Sample(axis, value, null, null);
  }

  /** Whether the value is left out, or its fact is; an event that is not there did not happen. */
  public boolean isMissing() {
    return (value == null || Boolean.FALSE.equals(value)) && !axis.isOfEvent();
  }

  /** The number; null when it is missing or none. */
  public @Nullable BigDecimal number() {
    return value instanceof BigDecimal number ? number : null;
  }

  /** Whether it is the number 0. */
  public boolean isZero() {
    return value instanceof BigDecimal number && number.signum() == 0;
  }

  /** Whether it is below 0 and below every number that the rules name. */
  public boolean isBelowAll() {
    return low == null && high != null && high.value().signum() >= 0 && isNegative();
  }

  private boolean isNegative() {
    return value instanceof BigDecimal number && number.signum() < 0;
  }

  /** Whether it is one number among all decimals. */
  public boolean isSingle() {
    return isPoint() && !axis.isFew();
  }

  boolean isPoint() {
    return low != null && low.equals(high);
  }
}
