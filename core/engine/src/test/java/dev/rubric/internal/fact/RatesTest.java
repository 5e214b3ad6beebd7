package dev.rubric.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The short way to divide gives what the long way gives, to the last digit and zero. */
class RatesTest {
  @Property
  void aQuotientIsThatOf34Digits(
      @ForAll long dividend,
      @ForAll @IntRange(min = -3, max = 12) int dividendScale,
      @ForAll long divisor,
      @ForAll @IntRange(min = -3, max = 12) int divisorScale) {
    BigDecimal whole = BigDecimal.valueOf(divisor == 0 ? 1 : divisor, divisorScale);

    same(BigDecimal.valueOf(dividend, dividendScale), whole);
  }

  @Property
  void aFiniteQuotientToo(
      @ForAll int quotient,
      @ForAll @IntRange(max = 12) int scale,
      @ForAll @IntRange(min = 1, max = 1_000_000) int divisor) {
    BigDecimal whole = BigDecimal.valueOf(divisor, 2);

    same(BigDecimal.valueOf(quotient, scale).multiply(whole), whole);
  }

  @Example
  void aQuotientThatOnlyRoundsToAShortOneIsNotShort() {
    same(new BigDecimal("0.9999999999999999999999999"), new BigDecimal("3"));
    same(new BigDecimal("100000000000000000000000001"), BigDecimal.TEN);
  }

  private static void same(BigDecimal dividend, BigDecimal divisor) {
    assertThat(Rates.divide(dividend, divisor)).isEqualTo(dividend.divide(divisor, Rates.CONTEXT));
  }
}
