package dev.rubric.change.internal.impact;

import java.math.BigDecimal;
import java.util.Arrays;

/** Totals, of which each has a rank: one more than there are higher ones. Eight bytes each. */
final class Ranks {
  private static final int PLACES = 6;
  private static final long NONE = Long.MIN_VALUE;

  private long[] totals = new long[1024];
  private long[] sorted = new long[0];
  private int count;

  /** Adds a total; one without a rank keeps its place in the order of adding. */
  void add(BigDecimal total, boolean ranked) {
    if (count == totals.length) {
      totals = Arrays.copyOf(totals, 2 * count);
    }
    totals[count++] = ranked ? number(total) : NONE;
  }

  /** Adds those of others behind its own. */
  void add(Ranks next) {
    if (count + next.count > totals.length) {
      totals = Arrays.copyOf(totals, Math.max(2 * totals.length, count + next.count));
    }
    System.arraycopy(next.totals, 0, totals, count, next.count);
    count += next.count;
  }

  private static long number(BigDecimal total) {
    return total.setScale(PLACES).unscaledValue().longValueExact();
  }

  /** The rank of a total among those added. */
  int rank(BigDecimal total) {
    return rank(number(total));
  }

  private int rank(long total) {
    long[] all = sorted();
    int low = 0;
    int high = all.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle] > total) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return all.length - low + 1;
  }

  private long[] sorted() {
    if (sorted.length != count) {
      sorted = Arrays.copyOf(totals, count);
      Arrays.sort(sorted);
    }
    return sorted;
  }

  /** How many ranks are others there, of totals added in the same order. */
  long differences(Ranks other) {
    long differences = 0;
    for (int i = 0; i < count; i++) {
      boolean ranked = totals[i] != NONE;
      differences += ranked && rank(totals[i]) != other.rank(other.totals[i]) ? 1 : 0;
    }
    return differences;
  }
}
