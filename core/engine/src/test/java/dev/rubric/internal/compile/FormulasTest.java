package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each function at its bounds, just below and just above them, as the manual defines it. */
class FormulasTest {
  @ParameterizedTest(name = "{0}({1}) = {2}")
  @CsvSource({
    "RATIO, 90 100, 90",
    "RATIO, 110 100, 110",
    "RATIO, 1 3, 100/3",
    "RATIO, 0 100, 0",
    "RATIO, -1 100, 0",
    "RATIO, 0 0, 100",
    "RATIO, 1 0, 100",
    "RATIO, -1 0, 0",
    "RATIO, 1 -1, none",
    "INVERSE_RATIO, 120 90, 75",
    "INVERSE_RATIO, 90 90, 100",
    "INVERSE_RATIO, 0 90, 100",
    "INVERSE_RATIO, -1 90, 100",
    "INVERSE_RATIO, 1 0, 0",
    "INVERSE_RATIO, 0 0, 100",
    "INVERSE_RATIO, 1 -1, none",
    "REMAINING_RATIO, 110 100, 90",
    "REMAINING_RATIO, 90 100, 110",
    "REMAINING_RATIO, 200 100, 0",
    "REMAINING_RATIO, 201 100, 0",
    "REMAINING_RATIO, 0 0, 100",
    "REMAINING_RATIO, -1 0, 100",
    "REMAINING_RATIO, 1 0, 0",
    "REMAINING_RATIO, 1 -1, none",
    "OUTSIDE, 5 5 10, 0",
    "OUTSIDE, 10 5 10, 0",
    "OUTSIDE, 4.5 5 10, 0.5",
    "OUTSIDE, 12 5 10, 2",
    "OUTSIDE, 7 5 10, 0",
    "MIN, 3 1 2, 1",
    "MAX, 1 3 2, 3",
    "AVERAGE, 1 2, 1.5",
    "AVERAGE, 1 1 2, 4/3",
    "ABS, -3, 3",
    "ABS, 3, 3",
  })
  void aFunction(FunctionWord function, String values, String result) {
    assertThat(shown(Formulas.of(function).apply(numbers(values)))).isEqualTo(result);
  }

  /** Value, limit, step, points for each step. */
  @ParameterizedTest(name = "{0} {1} ({2}) = {3}")
  @CsvSource({
    "PER_UNIT_OVER, WHOLE, 300 300 1 0.5, 0",
    "PER_UNIT_OVER, WHOLE, 300.99 300 1 0.5, 0",
    "PER_UNIT_OVER, WHOLE, 301 300 1 0.5, 0.5",
    "PER_UNIT_OVER, WHOLE, 299 300 1 0.5, 0",
    "PER_UNIT_UNDER, WHOLE, 299 300 1 0.5, 0.5",
    "PER_UNIT_UNDER, WHOLE, 301 300 1 0.5, 0",
    "PER_UNIT_OVER, STARTED, 300 300 1 0.5, 0",
    "PER_UNIT_OVER, STARTED, 300.01 300 1 0.5, 0.5",
    "PER_UNIT_OVER, STARTED, 301 300 1 0.5, 0.5",
    "PER_UNIT_OVER, STARTED, 301.01 300 1 0.5, 1",
    "PER_UNIT_OVER, PRO_RATA, 300.5 300 1 0.5, 0.25",
    "PER_UNIT_OVER, PRO_RATA, 301 300 3 1, 1/3",
    "PER_UNIT_OVER, WHOLE, 301 300 0 0.5, none",
    "PER_UNIT_OVER, WHOLE, 301 300 -1 0.5, none",
    "PER_POINT_UNDER, WHOLE, 88.5 90 1 1, 1",
    "PER_POINT_OVER, WHOLE, 91.5 90 1 1, 1",
    "PER_PERCENT_OVER, WHOLE, 303 300 1 0.5, 0.5",
    "PER_PERCENT_OVER, WHOLE, 302.99 300 1 0.5, 0",
    "PER_PERCENT_UNDER, WHOLE, 297 300 1 0.5, 0.5",
    "PER_PERCENT_OVER, STARTED, 300.01 300 1 0.5, 0.5",
    "PER_PERCENT_OVER, PRO_RATA, 301.5 300 1 0.5, 0.25",
    "PER_PERCENT_OVER, WHOLE, -297 -300 1 0.5, 0.5",
    "PER_PERCENT_OVER, WHOLE, 1 0 1 0.5, none",
    "PER_PERCENT_OVER, WHOLE, 0 0 1 0.5, 0",
    "PER_PERCENT_OVER, PRO_RATA, 1 0 1 0.5, none",
  })
  void steps(FunctionWord function, StepWord leftOver, String values, String result) {
    Counting counting = new Counting(leftOver, null);

    assertThat(shown(Formulas.steps(function, counting).apply(numbers(values)))).isEqualTo(result);
  }

  @ParameterizedTest(name = "{0} steps, times {1} = {2}")
  @CsvSource({
    "0, 2, 0",
    "1, 2, 1",
    "2, 2, 3",
    "3, 2, 7",
    "3, 1, 3",
    "3, 0.5, 1.75",
    "99, 1, 99",
    "100, 1, 100",
    "101, 1, 100",
  })
  void growingSteps(String distance, BigDecimal factor, BigDecimal points) {
    Counting counting = new Counting(StepWord.WHOLE, factor);
    Fraction one = Fraction.of(BigDecimal.ONE);

    assertThat(Formulas.points(Fraction.of(new BigDecimal(distance)), one, one, counting))
        .isEqualTo(Fraction.of(points));
  }

  @ParameterizedTest(name = "{0}: {1} beyond {2} is {3}")
  @CsvSource({
    "PER_UNIT_OVER, 301, 300, true",
    "PER_UNIT_OVER, 300, 300, false",
    "PER_UNIT_OVER, 299, 300, false",
    "PER_UNIT_UNDER, 301, 300, false",
    "PER_UNIT_UNDER, 300, 300, false",
    "PER_UNIT_UNDER, 299, 300, true",
  })
  void whatIsBeyond(FunctionWord function, BigDecimal value, BigDecimal limit, boolean beyond) {
    assertThat(Formulas.isBeyond(function, Fraction.of(value), Fraction.of(limit)))
        .isEqualTo(beyond);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "59, 0",
    "60, 0",
    "61, 2.5",
    "70, 25",
    "80, 50",
    "81, 52.5",
    "100, 100",
    "101, 100",
  })
  void betweenPoints(String value, String result) {
    Fraction[] values = numbers(value + " 60 0 80 50 100 100");

    assertThat(Formulas.interpolate(values)).isEqualTo(Fraction.of(new BigDecimal(result)));
  }

  private static Fraction[] numbers(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(each -> Fraction.of(new BigDecimal(each)))
        .toArray(Fraction[]::new);
  }

  private static String shown(@Nullable Fraction number) {
    return number == null ? "none" : number.isDecimal() ? plain(number) : number.toString();
  }

  private static String plain(Fraction number) {
    return Fraction.plain(number.decimal());
  }
}
