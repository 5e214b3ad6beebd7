package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * At which rates two amounts begin to be too far apart to be true, so that nothing is scored by
 * them.
 */
final class Implausible {
  /** By how many places a part may outgrow its whole before it is in another unit. */
  private static final Map<String, Integer> PLACES =
      Map.of(
          "value/target", 3,
          "spent/adjusted", 1,
          "spent/initial", 1,
          "received/initial", 1,
          "received/adjusted", 1,
          "staffInPost/authorisedPosts", 1,
          "spent/plannedSpending", 2,
          "adjusted/initial", 2,
          "spent/lastYearSpent", 2);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST = new BigDecimal("0.1");

  private Implausible() {}

  /** The rates; empty for amounts that can be any. */
  static List<BigDecimal> of(Ratio rate) {
    Integer places = PLACES.get(rate.part().field().en() + "/" + rate.whole().field().en());
    if (places == null) {
      return List.of();
    }
    BigDecimal base = rate.change() ? HUNDRED : BigDecimal.ZERO;
    return List.of(LEAST.subtract(base), HUNDRED.movePointRight(places).subtract(base));
  }
}
