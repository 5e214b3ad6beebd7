package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cuts an axis of numbers at its roots, and takes samples of each root and each part between. */
final class Parts {
  private static final Fraction TWO = Fraction.of(BigDecimal.valueOf(2));
  private static final BigDecimal TYPICAL = BigDecimal.valueOf(100);
  private static final List<BigDecimal> OUTWARD =
      Stream.of(1, 10, 150, 400, 1_000, 2_500, 7_000).map(BigDecimal::valueOf).toList();

  /** How many samples a part gets at most. */
  static final int MOST_SAMPLES = OUTWARD.size();

  private final Axis axis;
  private final List<Bound> roots;
  private final int count;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * The parts of an axis.
   *
   * @param roots where it is cut, in order
   * @param count how many samples a part gets that has so many
   */
  Parts(Axis axis, List<Bound> roots, int count) {
    this.axis = axis;
    this.roots = roots;
    this.count = Math.min(count, MOST_SAMPLES);
  }

  /** The samples, from the lowest. */
  List<Sample> samples() {
    if (roots.isEmpty()) {
      samples.add(Sample.of(axis, TYPICAL, 0));
      for (int i = 0; i < count - 1; i++) {
        samples.add(Sample.of(axis, TYPICAL.add(OUTWARD.get(i)), 0));
      }
      return samples;
    }
    if (axis.lowest() == null) {
      Bound first = roots.get(0);
      for (int i = count - 1; i >= 0; i--) {
        BigDecimal value = outward(first, OUTWARD.get(i).negate(), RoundingMode.FLOOR);
        samples.add(new Sample(axis, value, null, first, 0));
      }
    }
    for (int i = 0; i < roots.size(); i++) {
      root(i);
    }
    if (axis.highest() == null) {
      Bound last = roots.get(roots.size() - 1);
      for (int i = 0; i < count; i++) {
        BigDecimal value = outward(last, distance(i), RoundingMode.CEILING);
        samples.add(new Sample(axis, value, last, null, 2 * roots.size()));
      }
    }
    return samples;
  }

  /** Only a decimal is one that a submission can report. */
  private void root(int i) {
    Bound root = roots.get(i);
    if (root.value().isDecimal() && (!axis.isWhole() || isWhole(root.value()))) {
      samples.add(new Sample(axis, root.value().decimal(), root, root, 2 * i + 1));
    }
    if (i + 1 < roots.size()) {
      Bound next = roots.get(i + 1);
      List<BigDecimal> between = axis.isWhole() ? wholeBetween(root, next) : between(root, next);
      between.forEach(value -> samples.add(new Sample(axis, value, root, next, 2 * i + 2)));
    }
  }

  /** A whole target is taken large, so that shares of it leave whole numbers in between. */
  private BigDecimal distance(int i) {
    return axis.isWhole() && count == 1 ? TYPICAL : OUTWARD.get(i);
  }

  private static BigDecimal outward(Bound from, BigDecimal distance, RoundingMode mode) {
    return from.value().plus(Fraction.of(distance)).round(0, mode);
  }

  /** The middle, then halfway from the outermost to both ends, as often as need be. */
  private List<BigDecimal> between(Bound low, Bound high) {
    Deque<BigDecimal> chosen = new ArrayDeque<>();
    chosen.add(middle(low, high));
    while (chosen.size() < count) {
      chosen.addFirst(middle(low, Bound.of(chosen.getFirst())));
      chosen.addLast(middle(Bound.of(chosen.getLast()), high));
    }
    return List.copyOf(chosen);
  }

  /** Of the whole numbers one in the middle, the first and the last, then those beside them. */
  private List<BigDecimal> wholeBetween(Bound low, Bound high) {
    BigDecimal first = low.value().round(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    BigDecimal last = high.value().round(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    if (first.compareTo(last) > 0) {
      return List.of();
    }
    BigDecimal middle = first.add(last).divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR);
    NavigableSet<BigDecimal> chosen = new TreeSet<>(List.of(middle));
    while (chosen.size() < count && first.compareTo(last) <= 0) {
      chosen.add(first);
      chosen.add(last);
      first = first.add(BigDecimal.ONE);
      last = last.subtract(BigDecimal.ONE);
    }
    return List.copyOf(chosen);
  }

  private static boolean isWhole(Fraction number) {
    return number.isDecimal() && number.decimal().stripTrailingZeros().scale() <= 0;
  }

  /** A number near the middle with as few decimals as will do, for people to read. */
  private static BigDecimal middle(Bound low, Bound high) {
    Fraction middle = low.value().plus(high.value()).dividedBy(TWO);
    for (int decimals = 0; ; decimals++) {
      BigDecimal shorter = middle.round(decimals, RoundingMode.HALF_UP);
      Fraction number = Fraction.of(shorter);
      if (number.compareTo(low.value()) > 0 && number.compareTo(high.value()) < 0) {
        return shorter;
      }
    }
  }
}
