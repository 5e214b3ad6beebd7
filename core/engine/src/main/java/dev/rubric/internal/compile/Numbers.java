package dev.rubric.internal.compile;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;

/** How numbers stand in a sentence. */
public final class Numbers {
  private Numbers() {}

  /** A plain decimal without trailing zeros; what is longer than anybody reports is shortened. */
  public static String show(BigDecimal number) {
    return Fraction.of(number).shown();
  }

  /** The exact value as a plain decimal without trailing zeros. */
  public static String exact(BigDecimal number) {
    return Fraction.plain(number);
  }
}
