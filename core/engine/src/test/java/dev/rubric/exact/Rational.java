package dev.rubric.exact;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A quotient of two whole numbers, written without a look at the library's arithmetic. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
  static final Rational ZERO = of(0);
  static final Rational HUNDRED = of(100);

  Rational {
    if (under.signum() < 0) {
      over = over.negate();
      under = under.negate();
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  static Rational of(long number) {
    return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Rational of(String decimal) {
    int point = decimal.indexOf('.');
    int places = point < 0 ? 0 : decimal.length() - point - 1;
    return new Rational(new BigInteger(decimal.replace(".", "")), BigInteger.TEN.pow(places));
  }

  static Rational of(BigDecimal decimal) {
    return of(decimal.toPlainString());
  }

  Rational plus(Rational other) {
    return new Rational(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Rational minus(Rational other) {
    return plus(other.negated());
  }

  Rational negated() {
    return new Rational(over.negate(), under);
  }

  Rational times(Rational other) {
    return new Rational(over.multiply(other.over), under.multiply(other.under));
  }

  Rational dividedBy(Rational other) {
    return new Rational(over.multiply(other.under), under.multiply(other.over));
  }

  Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Rational abs() {
    return max(negated());
  }

  Rational atLeastZero() {
    return max(ZERO);
  }

  int sign() {
    return over.signum();
  }

  /** The whole number at or below it. */
  BigInteger floor() {
    BigInteger[] parts = over.divideAndRemainder(under);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** In units of that many places; for numbers that are not negative. */
  BigInteger rounded(int places, RoundingMode mode) {
    Rational units = times(new Rational(BigInteger.TEN.pow(places), BigInteger.ONE));
    BigInteger whole = units.floor();
    int half = units.minus(new Rational(whole, BigInteger.ONE)).compareTo(of("0.5"));
    boolean exact = units.under.equals(BigInteger.ONE);
    boolean up =
        switch (mode) {
          case HALF_UP -> half >= 0;
          case DOWN -> false;
          case UP -> !exact;
          case HALF_EVEN -> half > 0 || (half == 0 && whole.testBit(0));
          default -> throw new IllegalArgumentException(mode.name());
        };
    return up ? whole.add(BigInteger.ONE) : whole;
  }

  boolean is(Fraction number) {
    return over.equals(number.numerator()) && under.equals(number.denominator());
  }

  @Override
  public int compareTo(Rational other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public String toString() {
    return over + "/" + under;
  }
}
