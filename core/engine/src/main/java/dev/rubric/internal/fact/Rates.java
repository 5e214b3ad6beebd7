package dev.rubric.internal.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Exact percentages. Each does one division, last, in {@link #CONTEXT}, so that a quotient that is
 * a finite decimal of up to 34 digits is exact and compares as such.
 */
public final class Rates {
  /** The context of every division: 34 digits, half up. */
  public static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_UP);

  /** As many digits as machine arithmetic holds. */
  private static final MathContext SHORT = new MathContext(18, RoundingMode.HALF_UP);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rates() {}

  /** part / whole in percent; null when either is missing or the whole is 0. */
  public static @Nullable BigDecimal percent(
      @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null ? null : quotient(part.multiply(HUNDRED), whole);
  }

  /** (value − base) / base in percent; null when either is missing or the base is 0. */
  public static @Nullable BigDecimal change(@Nullable BigDecimal value, @Nullable BigDecimal base) {
    return value == null || base == null ? null : percent(value.subtract(base), base);
  }

  /** The quotient; null when either is missing or the divisor is 0. */
  public static @Nullable BigDecimal quotient(
      @Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
    return dividend == null || divisor == null || divisor.signum() == 0
        ? null
        : divide(dividend, divisor);
  }

  /**
   * The quotient in {@link #CONTEXT}, digit for digit. A short decimal, as most quotients of money
   * and counts are, is found without finding 34 digits first and stripping their zeros.
   */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal shorter = dividend.divide(divisor, SHORT);
    boolean same =
        shorter.scale() >= dividend.scale() - divisor.scale()
            && shorter.multiply(divisor).compareTo(dividend) == 0;
    return same ? shorter : dividend.divide(divisor, CONTEXT);
  }
}
