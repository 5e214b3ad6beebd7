package dev.rubric.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  @Test
  void areExact() {
    assertThat(Rates.percent(TWO, THREE)).hasToString("200/3");
    assertThat(Rates.change(TWO, THREE)).hasToString("-100/3");
    assertThat(Rates.percent(THREE, TWO)).hasToString("150");
  }

  @Test
  void areMissingWithoutTheirPartsOrWithAWholeOfNothing() {
    assertThat(Rates.percent(null, TWO)).isNull();
    assertThat(Rates.percent(TWO, null)).isNull();
    assertThat(Rates.percent(TWO, BigDecimal.ZERO)).isNull();
    assertThat(Rates.change(TWO, new BigDecimal("0.00"))).isNull();
    assertThat(Rates.change(null, TWO)).isNull();
    assertThat(Rates.change(TWO, null)).isNull();
  }
}
