package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of an axis that stands for all values of one part of it.
 *
 * @param value a number, a text or a flag; null when the value is missing
 * @param low where the part begins; null when it has no beginning or is not one of numbers
 * @param high where it ends; the same as {@code low} for a part that is a single number
 * @param part which part of the axis it is, counted from the lowest; the same for all samples of it
 */
public record Sample(
    Axis axis, @Nullable Object value, @Nullable Bound low, @Nullable Bound high, int part) {
  /** No value at all is a part of its own. */
  private static final int NONE = -1;

  static Sample missing(Axis axis) {
    return new Sample(axis, null, null, null, NONE);
  }

  static Sample of(Axis axis, @Nullable Object value, int part) {
    return new Sample(axis, value, null, null, part);
  }

  /**
   * Whether a value belongs to the same part.
   *
   * @param value the value; null when it is missing
   * @param before the values of the axes before this one
   */
  public boolean isOfPart(@Nullable Object value, Map<Axis, Object> before) {
    if (value instanceof BigDecimal number && this.value instanceof BigDecimal own) {
      return axis.isFew() ? isCounted(number, own) : isBetween(Fraction.of(number), before);
    }
    return Objects.equals(value, this.value);
  }

  /** The last of what is counted stands for all that are more. */
  private boolean isCounted(BigDecimal number, BigDecimal own) {
    return low == null
        ? number.compareTo(BigDecimal.valueOf(part)) >= 0
        : number.compareTo(own) == 0;
  }

  private boolean isBetween(Fraction number, Map<Axis, Object> before) {
    Fraction from = low == null ? null : low.at(before);
    Fraction to = high == null ? null : high.at(before);
    if (isPoint()) {
      return from == null || number.equals(from);
    }
    return (from == null || number.compareTo(from) > 0) && (to == null || number.compareTo(to) < 0);
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

  /** Whether its part is one number. */
  public boolean isPoint() {
    return low != null && low.equals(high);
  }
}
