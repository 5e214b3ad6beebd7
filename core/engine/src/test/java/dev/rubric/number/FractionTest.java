package dev.rubric.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FractionTest {
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  @Test
  void whatADecimalEqualsIsADecimal() {
    assertThat(of(1, 8).decimal()).isEqualTo("0.125");
    assertThat(of(1, 3).times(of(3, 2)).decimal()).isEqualTo("0.5");
    assertThat(of(1, 3).plus(of(2, 3)).decimal()).isEqualTo("1");
    assertThat(of(1, 3).minus(of(1, 3)).decimal()).isEqualTo("0");
  }

  @Test
  void whatNoDecimalEqualsIsAQuotientInLowestTerms() {
    assertThat(of(160, 300)).hasToString("8/15");
    assertThat(of(-160, 300)).hasToString("-8/15");
    assertThat(of(160, -300)).hasToString("-8/15");
    assertThat(of(8, 15).isDecimal()).isFalse();
    assertThatThrownBy(of(8, 15)::decimal)
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("8/15");
  }

  @Test
  void aDecimalHasANumeratorAndADenominatorToo() {
    assertThat(decimal("0.250").numerator()).isEqualTo(BigInteger.ONE);
    assertThat(decimal("0.250").denominator()).isEqualTo(BigInteger.valueOf(4));
    assertThat(decimal("0.00").denominator()).isEqualTo(BigInteger.ONE);
    assertThat(decimal("-7").numerator()).isEqualTo(BigInteger.valueOf(-7));
  }

  @Test
  void equalNumbersAreEqualWhateverTheirPlaces() {
    assertThat(decimal("2.50")).isEqualTo(of(5, 2)).hasSameHashCodeAs(of(5, 2));
    assertThat(of(2, 3)).isEqualTo(of(4, 6)).hasSameHashCodeAs(of(4, 6)).isNotEqualTo(of(3, 2));
    assertThat(decimal("0.3333333333333333333333333333333333")).isNotEqualTo(of(1, 3));
    assertThat(of(1, 3).hashCode()).isNotEqualTo(of(1, 7).hashCode());
    assertThat(decimal("2").hashCode()).isNotEqualTo(decimal("3").hashCode());
  }

  @Test
  void keepsThePlacesOfADecimalAndHasNoExponent() {
    assertThat(decimal("98.00").decimal()).isEqualTo("98.00");
    assertThat(decimal("2.50").min(decimal("2.5")).decimal()).isEqualTo("2.50");
    assertThat(decimal("2.50").max(decimal("2.5")).decimal()).isEqualTo("2.50");
    assertThat(decimal("1E+2").decimal()).isEqualTo("100");
    assertThat(Fraction.of(new BigDecimal("1E+20"), BigDecimal.TEN).decimal().scale()).isZero();
    assertThat(Fraction.of(new BigDecimal("4.500"), new BigDecimal("1.5")).decimal())
        .isEqualTo("3.00");
    assertThat(Fraction.of(new BigDecimal("4.5"), new BigDecimal("1.50")).decimal()).isEqualTo("3");
  }

  @Test
  void refusesToDivideByNothing() {
    assertThatThrownBy(() -> of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> of(1, 3).dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  /** What machine arithmetic holds, and the same by so much that it does not. */
  @Property(tries = 300)
  void isTheSameWhateverTheDigitsOfItsParts(@ForAll long top, @ForAll long bottom) {
    if (bottom == 0) {
      return;
    }
    for (long over : new long[] {top, top >> 20, top >> 40}) {
      BigDecimal dividend = BigDecimal.valueOf(over, 2);
      BigDecimal divisor = BigDecimal.valueOf(bottom >> 30 == 0 ? bottom : bottom >> 30, 1);
      BigDecimal much = new BigDecimal("100000000000000000000000000007");
      Fraction quotient = Fraction.of(dividend, divisor);
      assertThat(quotient)
          .isEqualTo(Fraction.of(dividend.multiply(much), divisor.multiply(much)))
          .hasToString(Fraction.of(dividend.multiply(much), divisor.multiply(much)).toString());
      assertThat(quotient.times(divisor)).isEqualTo(Fraction.of(dividend));
    }
  }

  @Property(tries = 300)
  void reckonsAsWholeNumbersDo(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    BigInteger cross = b.numerator().multiply(a.denominator());
    BigInteger under = a.denominator().multiply(b.denominator());
    BigInteger over = a.numerator().multiply(b.denominator());

    same(a.plus(b), over.add(cross), under);
    same(a.minus(b), over.subtract(cross), under);
    same(a.times(b), a.numerator().multiply(b.numerator()), under);
    if (b.signum() != 0) {
      same(a.dividedBy(b), over, cross);
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.CEILING}) {
        assertThat(a.dividedBy(b, mode)).isEqualTo(a.dividedBy(b).round(0, mode));
      }
    }
    assertThat(a.compareTo(b)).isEqualTo(over.compareTo(cross)).isEqualTo(-b.compareTo(a));
    boolean below = over.compareTo(cross) <= 0;
    assertThat(a.min(b)).isEqualTo(below ? a : b);
    assertThat(a.max(b)).isEqualTo(below ? b : a);
    assertThat(a.signum()).isEqualTo(a.numerator().signum());
    same(a.abs(), a.numerator().abs(), a.denominator());
    same(
        a.times(new BigDecimal("2.5")),
        a.numerator().multiply(FIVE),
        a.denominator().multiply(TWO));
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  private static void same(Fraction found, BigInteger over, BigInteger under) {
    assertThat(found.numerator().multiply(under)).isEqualTo(over.multiply(found.denominator()));
    BigInteger rest = found.denominator();
    for (BigInteger prime : new BigInteger[] {TWO, FIVE}) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    assertThat(found.isDecimal()).isEqualTo(rest.equals(BigInteger.ONE));
  }

  @Provide
  Arbitrary<Fraction> fractions() {
    Arbitrary<BigDecimal> decimals =
        Arbitraries.longs()
            .between(-2_000_000, 2_000_000)
            .flatMap(
                digits ->
                    Arbitraries.integers()
                        .between(-1, 6)
                        .map(places -> BigDecimal.valueOf(digits, places)));
    return Combinators.combine(decimals, Arbitraries.of(1, 2, 3, 7, 12, 600, 625, 1200, -9))
        .as((decimal, divisor) -> Fraction.of(decimal, BigDecimal.valueOf(divisor)));
  }

  @ParameterizedTest
  @EnumSource(
      value = RoundingMode.class,
      names = {"HALF_UP", "DOWN", "UP", "HALF_EVEN"})
  void roundsOnce(RoundingMode mode) {
    Fraction tie = of(401, 600).times(decimal("15"));
    assertThat(tie.decimal()).isEqualTo("10.025");
    assertThat(tie.round(2, mode)).isEqualTo(new BigDecimal("10.025").setScale(2, mode));
    assertThat(of(2, 3).round(2, RoundingMode.HALF_UP)).isEqualTo("0.67");
    assertThat(of(2, 3).round(2, RoundingMode.DOWN)).isEqualTo("0.66");
  }

  @ParameterizedTest(name = "{0}/{1}")
  @CsvSource({
    "1003, 200, 5.015",
    "160, 3, ≈53.3333",
    "1, 3000000, ≈0.0000003",
    "15000001, 3000000, ≈5.0000003",
    "14999999, 3000000, ≈4.9999997",
    "123456789, 100000, 1234.56789",
    "2000000001, 1500000000, ≈1.3333",
    "6, 2, 3",
    "-2, 3, ≈-0.6667",
  })
  void readsShortInASentence(int over, int under, String shown) {
    assertThat(of(over, under).shown()).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "4.50, 4.5",
    "98.00, 98",
    "100, 100",
    "0.10, 0.1",
    "0.00, 0",
    "0.12345678, 0.12345678",
    "0.1234567800, 0.12345678",
    "0.123456789, ≈0.1235",
    "0.500000001, 0.500000001",
    "2.0000000000001, ≈2",
    "7.500000000, 7.5",
  })
  void readsADecimalWithoutIdleZeros(BigDecimal number, String shown) {
    assertThat(Fraction.of(number).shown()).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"4.50, 4.5", "98.00, 98", "100, 100", "1E+2, 100", "0.00, 0", "10.0, 10"})
  void writesADecimalPlainly(BigDecimal number, String plain) {
    assertThat(Fraction.plain(number)).isEqualTo(plain);
  }

  @Test
  void tellsHowLongItIs() {
    assertThat(decimal("12.50").digits()).isEqualTo(4);
    assertThat(decimal("0.0001").digits()).isEqualTo(4);
    assertThat(of(1, 12345677).digits()).isEqualTo(8);
  }

  private static Fraction of(long over, long under) {
    return Fraction.of(BigDecimal.valueOf(over), BigDecimal.valueOf(under));
  }

  private static Fraction decimal(String number) {
    return Fraction.of(new BigDecimal(number));
  }
}
