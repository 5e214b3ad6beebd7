package dev.rubric.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in a sentence. */
public final class Numbers {
  private static final int DECIMALS = 4;

  private Numbers() {}

  /** A plain decimal without trailing zeros; more than four decimals are rounded, with a ≈. */
  public static String show(BigDecimal number) {
    BigDecimal exact = number.stripTrailingZeros();
    if (exact.scale() <= DECIMALS) {
      return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }
    BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return "≈" + rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
  }

  /** The exact value as a plain decimal without trailing zeros. */
  public static String exact(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }
}
