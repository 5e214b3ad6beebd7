package dev.rubric.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a decimal, or a quotient that no decimal equals, in lowest terms.
 *
 * <p>Immutable. Two are equal when they are the same number, whatever their places. What is a
 * decimal is kept as one, with its places, and costs what a decimal costs.
 */
public final class Fraction implements Comparable<Fraction> {
  /** 0. */
  public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, null);

  /** 100, of which a percentage is a part. */
  public static final Fraction HUNDRED = new Fraction(BigDecimal.valueOf(100), null);

  /** As many digits as machine arithmetic holds. */
  private static final int SHORT = 18;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** More places than anybody reports; only arithmetic makes them. */
  private static final int SHOWN_IN_FULL = 8;

  private static final int SHORTENED = 4;
  private static final int MOST_SHOWN = 12;

  private final BigDecimal numerator;

  /** Whole, above 1, with a factor besides 2 and 5; null for a decimal. */
  private final @Nullable BigDecimal denominator;

  private Fraction(BigDecimal numerator, @Nullable BigDecimal denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A decimal, with its places; not null. */
  public static Fraction of(BigDecimal decimal) {
    Objects.requireNonNull(decimal, "decimal");
    return new Fraction(decimal.scale() < 0 ? decimal.setScale(0) : decimal, null);
  }

  /**
   * A quotient.
   *
   * @param dividend what is divided; not null
   * @param divisor what it is divided by; not null
   * @throws ArithmeticException when the divisor is 0
   */
  public static Fraction of(BigDecimal dividend, BigDecimal divisor) {
    Objects.requireNonNull(dividend, "dividend");
    Objects.requireNonNull(divisor, "divisor");
    Fraction least = reduced(dividend, divisor);
    int places = dividend.scale() - divisor.scale();
    return least.denominator == null && least.numerator.scale() < places
        ? new Fraction(least.numerator.setScale(places), null)
        : least;
  }

  private static Fraction reduced(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("divided by 0");
    }
    int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
    BigDecimal above = dividend.setScale(scale);
    BigDecimal below = divisor.setScale(scale);
    if (above.precision() <= SHORT && below.precision() <= SHORT) {
      return reduced(digits(above), digits(below));
    }
    BigInteger top = above.unscaledValue();
    BigInteger bottom = below.unscaledValue();
    BigInteger common = bottom.signum() < 0 ? top.gcd(bottom).negate() : top.gcd(bottom);
    BigInteger least = bottom.divide(common);
    BigDecimal over = new BigDecimal(top.divide(common));
    BigDecimal under = new BigDecimal(least);
    return endsAfter(least) ? new Fraction(over.divide(under), null) : new Fraction(over, under);
  }

  /** The unscaled value, without a number of any length in between. */
  private static long digits(BigDecimal number) {
    return number.scaleByPowerOfTen(number.scale()).longValue();
  }

  /** The same of what machine arithmetic holds. */
  private static Fraction reduced(long top, long bottom) {
    long common = common(Math.abs(top), Math.abs(bottom));
    long over = (bottom < 0 ? -top : top) / common;
    long under = Math.abs(bottom) / common;
    int twos = Long.numberOfTrailingZeros(under);
    int fives = 0;
    long rest = under >>> twos;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    return rest == 1
        ? new Fraction(decimal(over, twos, fives), null)
        : new Fraction(BigDecimal.valueOf(over), BigDecimal.valueOf(under));
  }

  /** The greatest common divisor of two numbers of which the second is above 0. */
  private static long common(long left, long right) {
    if (left == 0) {
      return right;
    }
    int shared = Long.numberOfTrailingZeros(left | right);
    long a = left >>> Long.numberOfTrailingZeros(left);
    long b = right;
    while (b != 0) {
      b >>>= Long.numberOfTrailingZeros(b);
      long less = Math.min(a, b);
      b = Math.max(a, b) - less;
      a = less;
    }
    return a << shared;
  }

  /** A number divided by 2 and by 5 so often, in lowest terms. */
  private static BigDecimal decimal(long over, int twos, int fives) {
    BigDecimal more = twos < fives ? power(2, fives - twos) : power(5, twos - fives);
    return BigDecimal.valueOf(over).multiply(more).scaleByPowerOfTen(-Math.max(twos, fives));
  }

  private static BigDecimal power(long of, int exponent) {
    return BigDecimal.valueOf(of).pow(exponent);
  }

  /** Whether a quotient in lowest terms with that denominator is a finite decimal. */
  private static boolean endsAfter(BigInteger denominator) {
    BigInteger odd = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger[] fifth = odd.divideAndRemainder(FIVE);
    while (fifth[1].signum() == 0) {
      odd = fifth[0];
      fifth = odd.divideAndRemainder(FIVE);
    }
    return odd.equals(BigInteger.ONE);
  }

  /** Whether some decimal equals it. */
  public boolean isDecimal() {
    return denominator == null;
  }

  /**
   * The decimal that equals it, with its places, never fewer than none.
   *
   * @throws ArithmeticException when there is none
   */
  public BigDecimal decimal() {
    if (denominator != null) {
      throw new ArithmeticException("no decimal equals " + this);
    }
    return numerator;
  }

  /** The numerator in lowest terms, with the sign. */
  public BigInteger numerator() {
    return denominator == null ? numerator.unscaledValue().divide(tenths()) : whole(numerator);
  }

  /** The denominator in lowest terms, above 0. */
  public BigInteger denominator() {
    return denominator == null
        ? BigInteger.TEN.pow(numerator.scale()).divide(tenths())
        : whole(denominator);
  }

  /** What the digits of a decimal and its power of ten have in common. */
  private BigInteger tenths() {
    return numerator.unscaledValue().gcd(BigInteger.TEN.pow(numerator.scale()));
  }

  private static BigInteger whole(BigDecimal number) {
    return number.unscaledValue();
  }

  /** How many digits it takes to write it down: the longer one of a numerator and a denominator. */
  public int digits() {
    return denominator == null
        ? Math.max(numerator.precision(), numerator.scale())
        : Math.max(numerator.precision(), denominator.precision());
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    Objects.requireNonNull(other, "other");
    return denominator == null && other.denominator == null
        ? new Fraction(numerator.add(other.numerator), null)
        : reduced(
            numerator.multiply(other.under()).add(other.numerator.multiply(under())),
            under().multiply(other.under()));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    Objects.requireNonNull(other, "other");
    return denominator == null && other.denominator == null
        ? new Fraction(numerator.subtract(other.numerator), null)
        : plus(other.negated());
  }

  /** The product. */
  public Fraction times(Fraction other) {
    Objects.requireNonNull(other, "other");
    return denominator == null && other.denominator == null
        ? new Fraction(numerator.multiply(other.numerator), null)
        : reduced(numerator.multiply(other.numerator), under().multiply(other.under()));
  }

  /** The product. */
  public Fraction times(BigDecimal factor) {
    Objects.requireNonNull(factor, "factor");
    return denominator == null
        ? of(numerator.multiply(factor))
        : reduced(numerator.multiply(factor), denominator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException when the divisor is 0
   */
  public Fraction dividedBy(Fraction divisor) {
    Objects.requireNonNull(divisor, "divisor");
    return denominator == null && divisor.denominator == null
        ? of(numerator, divisor.numerator)
        : reduced(numerator.multiply(divisor.under()), under().multiply(divisor.numerator));
  }

  /**
   * The quotient as a whole number.
   *
   * @param mode what becomes of the rest; not null
   * @throws ArithmeticException when the divisor is 0
   */
  public BigDecimal dividedBy(Fraction divisor, RoundingMode mode) {
    Objects.requireNonNull(divisor, "divisor");
    Objects.requireNonNull(mode, "mode");
    return denominator == null && divisor.denominator == null
        ? numerator.divide(divisor.numerator, 0, mode)
        : numerator.multiply(divisor.under()).divide(under().multiply(divisor.numerator), 0, mode);
  }

  private BigDecimal under() {
    return denominator == null ? BigDecimal.ONE : denominator;
  }

  /** The same distance from 0 on the other side. */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** The distance from 0. */
  public Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  /** The smaller of both; this one when they are equal. */
  public Fraction min(Fraction other) {
    Objects.requireNonNull(other, "other");
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of both; this one when they are equal. */
  public Fraction max(Fraction other) {
    Objects.requireNonNull(other, "other");
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The number with so many places after the point, rounded once.
   *
   * @param places 0 or more
   * @param mode what becomes of the rest; not null
   * @throws IllegalArgumentException when the places are below 0
   */
  public BigDecimal round(int places, RoundingMode mode) {
    Objects.requireNonNull(mode, "mode");
    if (places < 0) {
      throw new IllegalArgumentException("places: " + places + " is below 0");
    }
    return denominator == null
        ? numerator.setScale(places, mode)
        : numerator.divide(denominator, places, mode);
  }

  @Override
  public int compareTo(Fraction other) {
    Objects.requireNonNull(other, "other");
    if (this == other) {
      return 0;
    }
    return denominator == null && other.denominator == null
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.under()).compareTo(other.numerator.multiply(under()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator.stripTrailingZeros(), denominator);
  }

  /** Exactly: {@code 10.025}, or {@code 160/3} when no decimal equals it. */
  @Override
  public String toString() {
    return denominator == null
        ? plain(numerator)
        : numerator.toPlainString() + "/" + denominator.toPlainString();
  }

  /**
   * As it stands in a sentence: {@code 10.025}, or {@code ≈53.3333} when it has more than eight
   * places; with more of them when four would look like a shorter number, as a tie with a limit
   * does.
   */
  public String shown() {
    if (denominator == null && isShort(numerator)) {
      return plain(numerator);
    }
    int places = SHORTENED;
    BigDecimal shorter = round(places, RoundingMode.HALF_UP);
    while (places < MOST_SHOWN && shorter.stripTrailingZeros().scale() < places) {
      shorter = round(++places, RoundingMode.HALF_UP);
    }
    boolean same = denominator == null && shorter.compareTo(numerator) == 0;
    return same ? plain(shorter) : "≈" + plain(shorter);
  }

  private static boolean isShort(BigDecimal decimal) {
    return decimal.scale() <= SHOWN_IN_FULL
        || decimal.stripTrailingZeros().scale() <= SHOWN_IN_FULL;
  }

  /** A decimal without idle zeros and never with an exponent: {@code 4.50} as {@code 4.5}. */
  public static String plain(BigDecimal decimal) {
    Objects.requireNonNull(decimal, "decimal");
    String plain = decimal.toPlainString();
    if (decimal.scale() <= 0) {
      return plain;
    }
    int end = plain.length();
    while (plain.charAt(end - 1) == '0') {
      end--;
    }
    return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
