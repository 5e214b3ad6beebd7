package dev.rubric.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

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

  /** The least that may not be given, by scale: two numbers of one scale are quick to compare. */
  private static final BigDecimal[] TOO_MUCH = new BigDecimal[2 * MOST_DIGITS + 1];

  static {
    for (int scale = -MOST_DIGITS; scale <= MOST_DIGITS; scale++) {
      BigInteger digits = BigInteger.TEN.pow(MOST_DIGITS + Math.min(scale, 0));
      TOO_MUCH[scale + MOST_DIGITS] = new BigDecimal(digits, scale);
    }
  }

  private NumberLimits() {}

  /** Whether the number may be given; quick, however large the number is. */
  public static boolean allow(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    int scale = number.scale();
    if (scale > MOST_DIGITS || scale < -MOST_DIGITS) {
      return false;
    }
    BigDecimal bound = TOO_MUCH[scale + MOST_DIGITS];
    return (number.signum() < 0 ? number.negate() : number).compareTo(bound) < 0;
  }

  /** The same number without an exponent, {@code 10} for {@code 1E+1}, when it may be given. */
  public static BigDecimal plain(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    return number.scale() < 0 && allow(number) ? number.setScale(0) : number;
  }
}
