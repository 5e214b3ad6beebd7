package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0, 0",
    "0.00, 0, 0",
    "0E+3, 0, 0",
    "100, 100, 100",
    "1E+2, 100, 100",
    "100.50, 100.5, 100.5",
    "100.00, 100, 100",
    "-0.250, -0.25, -0.25",
    "0.1234, 0.1234, 0.1234",
    "0.12340, 0.1234, 0.1234",
    "0.12345678, 0.12345678, 0.12345678",
    "0.123456789, 0.123456789, ≈0.1235",
    "-0.123456789, -0.123456789, ≈-0.1235",
    "0.00001, 0.00001, 0.00001",
    "99.99999, 99.99999, 99.99999",
    "1E-9, 0.000000001, 0.000000001",
    "1E-20, 0.00000000000000000001, ≈0",
    "101.9704455603272258245938153318704, 101.9704455603272258245938153318704, ≈101.9704",
  })
  void arePlainDecimalsWithoutIdleZeros(String number, String exact, String shown) {
    assertThat(Numbers.exact(new BigDecimal(number))).isEqualTo(exact);
    assertThat(Numbers.show(new BigDecimal(number))).isEqualTo(shown);
  }
}
