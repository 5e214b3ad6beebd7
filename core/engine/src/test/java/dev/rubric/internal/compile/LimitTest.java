package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value compares with a limit as numbers do, however many places either has. */
class LimitTest {
  @ParameterizedTest
  @CsvSource({
    "300, 299, -1",
    "300, 300, 0",
    "300, 301, 1",
    "300, 299.99, -1",
    "300, 300.0000, 0",
    "300, 300.0001, 1",
    "300, 299.99999, -1",
    "300, 300.00000, 0",
    "300, 300.00001, 1",
    "0.125, 0.12, -1",
    "0.125, 0.125, 0",
    "0.125, 0.1250, 0",
    "0.125, 0.13, 1",
    "0.123456, 0.1234, -1",
    "0.123456, 0.1234560, 0",
    "-5, -5.01, -1",
    "-5, -5.00, 0",
    "0, 0.00, 0",
    "0, -0.01, -1",
  })
  void comparesExactly(BigDecimal limit, BigDecimal value, int order) {
    assertThat(new Limit(limit).compared(value)).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({"33.33, 1", "33.34, -1", "33, 1", "34, -1"})
  void comparesAQuotient(BigDecimal limit, int order) {
    Fraction third = Fraction.of(BigDecimal.valueOf(100), BigDecimal.valueOf(3));
    assertThat(new Limit(limit).compared(third)).isEqualTo(order);
  }
}
