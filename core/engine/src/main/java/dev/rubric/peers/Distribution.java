package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one group, each with how often it occurs, in ascending order; the same whatever the
 * order in which they came. Immutable.
 */
final class Distribution {
  /** A mean whose numerator and denominator have more digits is rounded once. */
  private static final int MOST_DIGITS = 300;

  private static final int PLACES = 30;
  private static final int PLACES_OF_EACH = 45;

  private final Fraction[] values;
  private final int[] upTo;
  private final @Nullable Fraction mean;

  /**
   * Of ascending, distinct values.
   *
   * @param counts how often each occurs
   */
  Distribution(Fraction[] values, int[] counts) {
    this.values = values;
    this.upTo = new int[counts.length];
    int before = 0;
    for (int i = 0; i < counts.length; i++) {
      before += counts[i];
      upTo[i] = before;
    }
    this.mean = mean();
  }

  /**
   * Exactly, as long as that is a number of a few hundred digits: the denominators of many
   * quotients have no smaller one in common. What is longer is right to 30 places, and as the
   * values stand in order, always the same.
   */
  private @Nullable Fraction mean() {
    if (size() == 0) {
      return null;
    }
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < values.length; i++) {
      sum = sum.plus(values[i].times(BigDecimal.valueOf(count(i))));
      if (!sum.isDecimal() && sum.digits() > MOST_DIGITS) {
        return roundedMean();
      }
    }
    return sum.dividedBy(Fraction.of(BigDecimal.valueOf(size())));
  }

  private Fraction roundedMean() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < values.length; i++) {
      BigDecimal each = values[i].round(PLACES_OF_EACH, RoundingMode.HALF_EVEN);
      sum = sum.add(each.multiply(BigDecimal.valueOf(count(i))));
    }
    return Fraction.of(sum.divide(BigDecimal.valueOf(size()), PLACES, RoundingMode.HALF_EVEN));
  }

  int size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  Fraction[] values() {
    return values;
  }

  int count(int index) {
    return upTo[index] - (index == 0 ? 0 : upTo[index - 1]);
  }

  PeerFigure figure(
      String comparison, @Nullable String group, boolean moreIsBetter, @Nullable Fraction own) {
    int size = size();
    Fraction best = size == 0 ? null : moreIsBetter ? values[values.length - 1] : values[0];
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
