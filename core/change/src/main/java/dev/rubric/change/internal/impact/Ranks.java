package dev.rubric.change.internal.impact;

import java.math.BigDecimal;
import java.util.Arrays;

/** Totals, of which each has a rank: one more than there are higher ones. Eight bytes each. */
final class Ranks {
  private static final long NONE = Long.MIN_VALUE;

  private long[] totals = new long[1024];
  private int count;
  private long[] distinct = new long[0];

  /** How many totals are not above each of them. */
  private int[] upTo = new int[0];

  private int counted;

  /** Adds a total; one without a rank keeps its place in the order of adding. */
  void add(BigDecimal total, boolean ranked) {
    if (count == totals.length) {
      totals = Arrays.copyOf(totals, 2 * count);
    }
    totals[count++] = ranked ? Contest.number(total) : NONE;
  }

  /** Adds those of others behind its own. */
  void add(Ranks next) {
    if (count + next.count > totals.length) {
      totals = Arrays.copyOf(totals, Math.max(2 * totals.length, count + next.count));
    }
    System.arraycopy(next.totals, 0, totals, count, next.count);
    count += next.count;
  }

  /** The rank of a total among those added. */
  int rank(BigDecimal total) {
    return rank(Contest.number(total));
  }

  private int rank(long total) {
    int place = Arrays.binarySearch(distinct(), total);
    return count - upTo[place] + 1;
  }

  /** Each total once, in order; units have far fewer than there are units. */
  private long[] distinct() {
    if (counted != count) {
      long[] all = Arrays.copyOf(totals, count);
      Arrays.sort(all);
      distinct = new long[count];
      upTo = new int[count];
      int last = -1;
      for (int i = 0; i < count; i++) {
        if (last < 0 || distinct[last] != all[i]) {
          distinct[++last] = all[i];
        }
        upTo[last] = i + 1;
      }
      distinct = Arrays.copyOf(distinct, last + 1);
      upTo = Arrays.copyOf(upTo, last + 1);
      counted = count;
    }
    return distinct;
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
