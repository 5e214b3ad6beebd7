package dev.rubric.internal.fact;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact percentages of what submissions report. */
public final class Rates {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rates() {}

  /** part / whole in percent; null when either is missing or the whole is not above 0. */
  public static @Nullable Fraction percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : Fraction.of(part.multiply(HUNDRED), whole);
  }

  /** Why there is no such percentage. */
  public static Gap gap(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part == null || whole == null) {
      return Gap.MISSING;
    }
    return whole.signum() < 0 ? Gap.BASE_BELOW_ZERO : Gap.DIVIDED_BY_ZERO;
  }

  /** (value − base) / base in percent; null when either is missing or the base is not above 0. */
  public static @Nullable Fraction change(@Nullable BigDecimal value, @Nullable BigDecimal base) {
    return value == null || base == null ? null : percent(value.subtract(base), base);
  }
}
