package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is held against in one comparison (同类): all that a rule may ask, so that a score
 * can be worked out again from it alone.
 *
 * @param comparison the comparison's name; not null
 * @param group the group the unit is compared within; null when it is all units
 * @param size how many units of the group have a value, this one included when it was among them
 * @param own the unit's own value, exactly; null when it has none and is left out
 * @param best the best value of the group; null of an empty group
 * @param mean the mean of the group; exactly, unless that takes more than 300 digits, as the mean
 *     of many quotients does: then right to 30 places; null of an empty group
 * @param rank 1 and one more for each unit that is better; equal values share a rank (并列), and the
 *     next is counted on behind all of them; null without an own value
 * @param rankFromLast the same from the other end; null without an own value
 */
public record PeerFigure(
    String comparison,
    @Nullable String group,
    int size,
    @Nullable Fraction own,
    @Nullable Fraction best,
    @Nullable Fraction mean,
    @Nullable Integer rank,
    @Nullable Integer rankFromLast) {
  /** Checks what must not be null. */
  public PeerFigure {
    Objects.requireNonNull(comparison, "comparison");
  }

  /** The rank in percent of the size (名次百分比); null without a rank. */
  public @Nullable Fraction percentile() {
    return rank == null || size == 0
        ? null
        : Fraction.of(
            BigDecimal.valueOf(100).multiply(BigDecimal.valueOf(rank)), BigDecimal.valueOf(size));
  }
}
