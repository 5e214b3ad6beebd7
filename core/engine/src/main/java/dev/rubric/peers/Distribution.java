package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one group, each with how often it occurs, in ascending order; the same whatever the
 * order in which they came. Immutable.
 */
final class Distribution {
  private final BigDecimal[] values;
  private final int[] upTo;
  private final BigDecimal sum;

  /**
   * Of ascending, distinct values.
   *
   * @param counts how often each occurs
   */
  Distribution(BigDecimal[] values, int[] counts) {
    this.values = values;
    this.upTo = new int[counts.length];
    BigDecimal all = BigDecimal.ZERO;
    int before = 0;
    for (int i = 0; i < counts.length; i++) {
      before += counts[i];
      upTo[i] = before;
      all = all.add(values[i].multiply(BigDecimal.valueOf(counts[i])));
    }
    this.sum = all;
  }

  int size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  BigDecimal[] values() {
    return values;
  }

  int count(int index) {
    return upTo[index] - (index == 0 ? 0 : upTo[index - 1]);
  }

  PeerFigure figure(
      String comparison, @Nullable String group, boolean moreIsBetter, @Nullable BigDecimal own) {
    int size = size();
    BigDecimal best = size == 0 ? null : moreIsBetter ? values[values.length - 1] : values[0];
    Fraction mean = size == 0 ? null : Fraction.of(sum, BigDecimal.valueOf(size));
    if (own == null) {
      return new PeerFigure(comparison, group, size, null, best, mean, null, null);
    }
    int at = Arrays.binarySearch(values, own);
    int first = at < 0 ? -at - 1 : at;
    int behind = at < 0 ? first : at + 1;
    int less = first == 0 ? 0 : upTo[first - 1];
    int more = size - (behind == 0 ? 0 : upTo[behind - 1]);
    int rank = 1 + (moreIsBetter ? more : less);
    int fromLast = 1 + (moreIsBetter ? less : more);
    return new PeerFigure(comparison, group, size, own, best, mean, rank, fromLast);
  }
}
