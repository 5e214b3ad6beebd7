package dev.rubric.internal.number;

import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Digits: {@code 1200}, {@code 1,200.50}, {@code 1.2e3}. None in front that says nothing: {@code
 * 0142} is 142, or 98 where somebody reads it as octal, or 0.142 without its point.
 */
final class Arabic {
  private static final int LONGEST = 2 * NumberLimits.MOST_DIGITS;
  private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9][0-9]*+)(\\.[0-9]+)?|\\.[0-9]+");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("(?:0|[1-9][0-9]*+)(\\.[0-9]*)?[eE][-+]?[0-9]{1,3}");
  private static final Pattern GROUPED =
      Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})++(\\.[0-9]+)?");

  private Arabic() {}

  /** The number, without a sign; empty when it is none or too long. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches() || SCIENTIFIC.matcher(text).matches()) {
      return exact(text);
    }
    return GROUPED.matcher(text).matches() ? exact(text.replace(",", "")) : Optional.empty();
  }

  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() || SCIENTIFIC.matcher(text).matches();
  }

  /**
   * The number that a program wrote; empty when it is too long to be computed with.
   *
   * @param text a decimal with an optional sign and exponent
   */
  static Optional<BigDecimal> exact(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return NumberLimits.allow(number)
          ? Optional.of(NumberLimits.plain(number))
          : Optional.empty();
    } catch (NumberFormatException beyondAnyExponent) {
      return Optional.empty();
    }
  }
}
