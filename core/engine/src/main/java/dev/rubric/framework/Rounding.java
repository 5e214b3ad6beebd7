package dev.rubric.framework;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a score line is rounded, once, before it is added up (分值保留的小数位数).
 *
 * @param decimals places after the point, 0 to 6
 * @param mode how the rest is treated; not null
 */
public record Rounding(int decimals, RoundingMode mode) {
  /** Two decimals, half up (四舍五入): what the published tables use unless they say otherwise. */
  public static final Rounding TWO_DECIMALS_HALF_UP = new Rounding(2, RoundingMode.HALF_UP);

  /** Checks the range of {@code decimals}. */
  public Rounding {
    Objects.requireNonNull(mode, "mode");
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("decimals is between 0 and 6: " + decimals);
    }
  }

  /** The exact value with exactly {@link #decimals()} places. */
  public BigDecimal round(Fraction value) {
    Objects.requireNonNull(value, "value");
    return value.round(decimals, mode);
  }

  /** The value with exactly {@link #decimals()} places. */
  public BigDecimal round(BigDecimal value) {
    Objects.requireNonNull(value, "value");
    return value.setScale(decimals, mode);
  }
}
