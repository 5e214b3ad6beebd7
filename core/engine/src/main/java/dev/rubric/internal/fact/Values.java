package dev.rubric.internal.fact;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers among the values of facts and rules: a {@link BigDecimal}, which costs no wrapping, or a
 * {@link Fraction} when no decimal equals it.
 */
public final class Values {
  private Values() {}

  /** The value that stands for a number; null for null. */
  public static @Nullable Object of(@Nullable Fraction number) {
    return number == null || !number.isDecimal() ? number : number.decimal();
  }

  /** Whether a value is a number. */
  public static boolean isNumber(@Nullable Object value) {
    return value instanceof BigDecimal || value instanceof Fraction;
  }

  /** The number that a value stands for; null for null. */
  public static @Nullable Fraction number(@Nullable Object value) {
    return value instanceof BigDecimal decimal ? Fraction.of(decimal) : (Fraction) value;
  }

  /** Compares two values that stand for numbers. */
  public static int compare(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    Fraction a = left instanceof BigDecimal decimal ? Fraction.of(decimal) : (Fraction) left;
    Fraction b = right instanceof BigDecimal decimal ? Fraction.of(decimal) : (Fraction) right;
    return a.compareTo(b);
  }
}
