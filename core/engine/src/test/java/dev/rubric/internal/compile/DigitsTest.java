package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a number can become, told of a rule before anything is scored. */
class DigitsTest {
  private static final Digits ONE_PLACE = Digits.of(new BigDecimal("12.3"));
  private static final Digits TWO_PLACES = Digits.of(new BigDecimal("1.25"));
  private static final Digits RATE = Digits.reported(true);

  private static Digits ends(int over, int under) {
    return new Digits(over, under, true);
  }

  private static Digits quotient(int over, int under) {
    return new Digits(over, under, false);
  }

  @Test
  void aNumberOfTheRuleIsAsLongAsItIsWritten() {
    assertThat(ONE_PLACE).isEqualTo(ends(3, 1));
    assertThat(Digits.of(new BigDecimal("5"))).isEqualTo(ends(1, 0));
    assertThat(Digits.of("text")).isEqualTo(ends(0, 0));
  }

  @Test
  void aSumHasThePlacesOfTheLongerOneAndADigitToCarry() {
    assertThat(ONE_PLACE.plus(TWO_PLACES)).isEqualTo(ends(5, 2));
    assertThat(TWO_PLACES.plus(ONE_PLACE)).isEqualTo(ends(5, 2));
    assertThat(Digits.of(new BigDecimal("0.125")).plus(ends(4, 0))).isEqualTo(ends(8, 3));
  }

  @Test
  void aSumWithAQuotientIsBroughtToOneDenominator() {
    assertThat(RATE).isEqualTo(quotient(17, 15));
    assertThat(RATE.plus(TWO_PLACES)).isEqualTo(quotient(20, 17));
    assertThat(TWO_PLACES.plus(RATE)).isEqualTo(quotient(20, 17));
    assertThat(RATE.plus(quotient(3, 20))).isEqualTo(quotient(38, 35));
  }

  @Test
  void aProductIsAsLongAsBothAndAQuotientTurnsTheSecondRound() {
    assertThat(ONE_PLACE.times(TWO_PLACES)).isEqualTo(ends(6, 3));
    assertThat(ONE_PLACE.times(RATE)).isEqualTo(quotient(20, 16));
    assertThat(RATE.times(ONE_PLACE)).isEqualTo(quotient(20, 16));
    assertThat(ONE_PLACE.dividedBy(TWO_PLACES)).isEqualTo(quotient(5, 4));
  }

  @Test
  void oneOfSeveralIsNoLongerThanTheLongest() {
    assertThat(Digits.widest(List.of(ends(5, 1), ends(2, 2)))).isEqualTo(ends(5, 2));
    assertThat(Digits.widest(List.of(ends(1, 1), quotient(2, 3)))).isEqualTo(quotient(2, 3));
  }

  @Test
  void aThousandDigitsAreNotTooLongAndOneMoreIs() {
    assertThat(ends(1000, 0).isTooLong()).isFalse();
    assertThat(ends(1001, 0).isTooLong()).isTrue();
    assertThat(quotient(1, 1000).isTooLong()).isFalse();
    assertThat(quotient(1, 1001).isTooLong()).isTrue();
    Fraction longest = Fraction.of(new BigDecimal("9".repeat(1000)));
    assertThat(Digits.bounded(longest)).isEqualTo(longest);
    assertThat(Digits.bounded(Fraction.of(new BigDecimal("9".repeat(1001))))).isNull();
    assertThat(Digits.bounded(null)).isNull();
  }
}
