package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
          "assetsInUse/fixedAssets", 0,
          "spent/plannedSpending", 2,
          "adjusted/initial", 2,
          "spent/lastYearSpent", 2);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LEAST_PLACES = 3;
  private static final BigDecimal LEAST = HUNDRED.movePointLeft(LEAST_PLACES);

  private Implausible() {}

  /**
   * The numbers at which an amount begins to be too far from others of its fact.
   *
   * @param field the amount
   * @param others the others by their names; null for one that is not reported
   */
  static List<BigDecimal> of(String field, Function<String, @Nullable BigDecimal> others) {
    List<BigDecimal> turns = new ArrayList<>();
    PLACES.forEach(
        (pair, places) -> {
          String part = pair.substring(0, pair.indexOf('/'));
          String whole = pair.substring(pair.indexOf('/') + 1);
          BigDecimal other =
              part.equals(field)
                  ? others.apply(whole)
                  : whole.equals(field) ? others.apply(part) : null;
          if (other != null) {
            int up = part.equals(field) ? 1 : -1;
            turns.add(other.scaleByPowerOfTen(-LEAST_PLACES * up));
            turns.add(other.scaleByPowerOfTen(places * up));
          }
        });
    return turns;
  }

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
