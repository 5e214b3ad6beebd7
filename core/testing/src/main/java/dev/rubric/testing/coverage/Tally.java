package dev.rubric.testing.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * How many of some parts are covered.
 *
 * @param covered how many are
 * @param total how many there are
 */
public record Tally(int covered, int total) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Checks the range. */
  public Tally {
    if (covered < 0 || covered > total) {
      throw new IllegalArgumentException(covered + " of " + total);
    }
  }

  static <P> Tally of(Collection<P> parts, ToIntFunction<P> covered, ToIntFunction<P> total) {
    return new Tally(parts.stream().mapToInt(covered).sum(), parts.stream().mapToInt(total).sum());
  }

  /** In percent, one decimal, rounded down, so that only the whole is 100; 100 when of nothing. */
  public BigDecimal percent() {
    return total == 0
        ? HUNDRED
        : HUNDRED
            .multiply(BigDecimal.valueOf(covered))
            .divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN)
            .stripTrailingZeros();
  }

  /** Whether it reaches a bar in percent. */
  public boolean reaches(BigDecimal bar) {
    return BigDecimal.valueOf(covered)
            .multiply(HUNDRED)
            .compareTo(bar.multiply(BigDecimal.valueOf(total)))
        >= 0;
  }

  /** {@code 3/4 75%}. */
  @Override
  public String toString() {
    return covered + "/" + total + "  " + percent().toPlainString() + "%";
  }
}
