package dev.rubric.text;

import java.math.BigDecimal;

/**
 * Which numbers may be given, in a file or through the API: at most 30 digits when written out, at
 * most 30 of them behind the point.
 *
 * <p>No amount and no count comes near; a number beyond would fill the memory when it is written
 * out.
 */
public final class NumberLimits {
  /** The most digits of a number without an exponent, and the most behind its point. */
  public static final int MOST_DIGITS = 30;

  /** What has more bits than these has more digits than allowed, which is quick to see. */
  private static final int MOST_BITS = 100;

  private NumberLimits() {}

  /** Whether the number may be given; quick, however large the number is. */
  public static boolean allow(BigDecimal number) {
    int scale = number.scale();
    return scale <= MOST_DIGITS
        && scale >= -MOST_DIGITS
        && number.unscaledValue().bitLength() <= MOST_BITS
        && number.precision() - Math.min(scale, 0) <= MOST_DIGITS;
  }

  /** The same number without an exponent, {@code 10} for {@code 1E+1}, when it may be given. */
  public static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 && allow(number) ? number.setScale(0) : number;
  }
}
