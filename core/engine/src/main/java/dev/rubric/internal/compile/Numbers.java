package dev.rubric.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in a sentence. */
public final class Numbers {
  private static final int DECIMALS = 4;

  private Numbers() {}

  /** A plain decimal without trailing zeros; more than four decimals are rounded, with a ≈. */
  public static String show(BigDecimal number) {
    if (number.scale() <= DECIMALS) {
      return exact(number);
    }
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
    String shown = exact(rounded);
    return rounded.compareTo(number) == 0 ? shown : "≈" + shown;
  }

  /** The exact value as a plain decimal without trailing zeros. */
  public static String exact(BigDecimal number) {
    String plain = number.toPlainString();
    if (number.scale() <= 0) {
      return plain;
    }
    int end = plain.length();
    while (plain.charAt(end - 1) == '0') {
      end--;
    }
    return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
