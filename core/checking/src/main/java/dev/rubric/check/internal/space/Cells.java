package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a space into cells along the zeros of linear forms, exactly: outer axes are also cut where
 * two forms change their order along an inner one, so that the inner cut looks the same all over an
 * outer part (cylindrical decomposition, which for linear forms needs no more than elimination).
 */
final class Cells {
  static final int MOST_CELLS = 4_000;
  private static final int MOST_FORMS = 300;
  private static final int MOST_COUNTED = 40;
  private static final Fraction TWO = Fraction.of(BigDecimal.valueOf(2));
  private static final BigDecimal TYPICAL = BigDecimal.valueOf(100);
  private static final List<BigDecimal> OUTWARD =
      List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(150));

  private final List<Axis> axes;
  private final boolean dense;
  private final List<List<Affine>> byAxis = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  private Cells(List<Axis> axes, boolean dense) {
    this.axes = axes;
    this.dense = dense;
  }

  /**
   * The cells in the order of the axes, the last turning fastest; empty when there are too many.
   *
   * @param dense whether parts of the last axis get several samples, so that a slope shows
   */
  static Optional<List<Cell>> of(List<Axis> axes, List<Affine> forms, boolean dense) {
    Cells cells = new Cells(axes, dense);
    return cells.eliminate(forms) && cells.walk(new ArrayList<>(), new LinkedHashMap<>())
        ? Optional.of(cells.cells)
        : Optional.empty();
  }

  private boolean eliminate(List<Affine> forms) {
    Map<String, Affine> left = new LinkedHashMap<>();
    forms.forEach(form -> left.put(form.spelling(), form));
    for (int i = axes.size() - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      List<Affine> here =
          left.values().stream().filter(form -> form.axes().contains(axis)).toList();
      byAxis.add(0, here);
      left.values().removeIf(form -> form.axes().contains(axis));
      for (int a = 0; a < here.size(); a++) {
        for (int b = 0; b < a; b++) {
          Affine meeting = here.get(a).meets(here.get(b), axis);
          if (!meeting.isConstant()) {
            left.putIfAbsent(meeting.spelling(), meeting);
          }
        }
      }
      if (left.size() > MOST_FORMS) {
        return false;
      }
    }
    return true;
  }

  private boolean walk(List<Sample> before, Map<Axis, Object> values) {
    int next = before.size();
    if (next == axes.size()) {
      cells.add(new Cell(before));
      return cells.size() <= MOST_CELLS;
    }
    Axis axis = axes.get(next);
    for (Sample sample : samples(next, axis, values)) {
      List<Sample> longer = new ArrayList<>(before);
      longer.add(sample);
      Map<Axis, Object> more = new LinkedHashMap<>(values);
      if (sample.value() != null) {
        more.put(axis, sample.value());
      }
      if (!walk(longer, more)) {
        return false;
      }
    }
    return true;
  }

  private List<Sample> samples(int level, Axis axis, Map<Axis, Object> values) {
    List<Sample> samples = new ArrayList<>();
    Axis presence = axis.presence();
    if (presence != null && !Boolean.TRUE.equals(values.get(presence))) {
      return List.of(Sample.of(axis, null));
    }
    if (!axis.isNumeric()) {
      axis.choices().forEach(choice -> samples.add(Sample.of(axis, choice)));
      return samples;
    }
    if (axis.isOptional()) {
      samples.add(Sample.of(axis, null));
    }
    List<Bound> roots = roots(level, axis, values);
    samples.addAll(axis.isFew() ? counted(axis, roots) : cut(level, axis, roots));
    return samples;
  }

  private List<Bound> roots(int level, Axis axis, Map<Axis, Object> values) {
    NavigableMap<Fraction, Bound> roots = new TreeMap<>();
    for (Affine form : byAxis.get(level)) {
      Affine rest = form.without(axis).times(BigDecimal.ONE.negate());
      BigDecimal value = rest.value(values);
      if (value != null) {
        BigDecimal divisor = form.coefficient(axis);
        Bound root = Bound.of(value, rest, divisor);
        Bound other = roots.get(root.value());
        if (other == null || rest.isConstant()) {
          roots.put(root.value(), root);
        }
      }
    }
    return inside(axis, roots);
  }

  private static List<Bound> inside(Axis axis, NavigableMap<Fraction, Bound> roots) {
    BigDecimal low = axis.lowest();
    BigDecimal high = axis.highest();
    if (low != null) {
      Bound first = Bound.of(low);
      roots.headMap(first.value(), false).clear();
      roots.putIfAbsent(first.value(), first);
    }
    if (high != null) {
      Bound last = Bound.of(high);
      roots.tailMap(last.value(), false).clear();
      roots.putIfAbsent(last.value(), last);
    }
    return List.copyOf(roots.values());
  }

  private List<Sample> counted(Axis axis, List<Bound> roots) {
    BigDecimal last = roots.get(roots.size() - 1).value().round(0, RoundingMode.DOWN);
    int most = Math.min(MOST_COUNTED, last.intValue() + 2);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      BigDecimal number = BigDecimal.valueOf(i);
      Bound point = Bound.of(number);
      boolean open = i == most;
      samples.add(new Sample(axis, number, open ? null : point, open ? null : point));
    }
    return samples;
  }

  private List<Sample> cut(int level, Axis axis, List<Bound> roots) {
    boolean several = dense && level == axes.size() - 1;
    List<Sample> samples = new ArrayList<>();
    if (roots.isEmpty()) {
      samples.add(Sample.of(axis, TYPICAL));
      return samples;
    }
    if (axis.lowest() == null) {
      Bound first = roots.get(0);
      for (int i = several ? OUTWARD.size() - 1 : 0; i >= 0; i--) {
        samples.add(
            new Sample(
                axis, outward(first, OUTWARD.get(i).negate(), RoundingMode.FLOOR), null, first));
      }
    }
    for (int i = 0; i < roots.size(); i++) {
      Bound root = roots.get(i);
      if (root.value().isDecimal() && (!axis.isWhole() || isWhole(root.value()))) {
        samples.add(new Sample(axis, root.value().decimal(), root, root));
      }
      if (i + 1 < roots.size()) {
        between(axis, root, roots.get(i + 1), several, samples);
      }
    }
    if (axis.highest() == null) {
      Bound last = roots.get(roots.size() - 1);
      for (int i = 0; i < (several ? OUTWARD.size() : 1); i++) {
        samples.add(
            new Sample(
                axis, outward(last, distance(axis, several, i), RoundingMode.CEILING), last, null));
      }
    }
    return samples;
  }

  /** A whole target is taken large, so that shares of it leave whole numbers in between. */
  private static BigDecimal distance(Axis axis, boolean several, int i) {
    return axis.isWhole() && !several ? TYPICAL : OUTWARD.get(i);
  }

  private static BigDecimal outward(Bound from, BigDecimal distance, RoundingMode mode) {
    return from.value().plus(Fraction.of(distance)).round(0, mode);
  }

  private static void between(
      Axis axis, Bound low, Bound high, boolean several, List<Sample> samples) {
    if (axis.isWhole()) {
      wholeBetween(axis, low, high, several, samples);
      return;
    }
    BigDecimal middle = round(low, high);
    Bound centre = Bound.of(middle);
    if (several) {
      samples.add(new Sample(axis, round(low, centre), low, high));
    }
    samples.add(new Sample(axis, middle, low, high));
    if (several) {
      samples.add(new Sample(axis, round(centre, high), low, high));
    }
  }

  /** Of the whole numbers the first, the last and one in the middle, if there are any. */
  private static void wholeBetween(
      Axis axis, Bound low, Bound high, boolean several, List<Sample> samples) {
    BigDecimal first = low.value().round(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    BigDecimal last = high.value().round(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    if (first.compareTo(last) > 0) {
      return;
    }
    BigDecimal middle = first.add(last).divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR);
    NavigableSet<BigDecimal> chosen = new TreeSet<>(List.of(middle));
    if (several) {
      chosen.add(first);
      chosen.add(last);
    }
    chosen.forEach(number -> samples.add(new Sample(axis, number, low, high)));
  }

  private static boolean isWhole(Fraction number) {
    return number.isDecimal() && number.decimal().stripTrailingZeros().scale() <= 0;
  }

  /** A number near the middle with as few decimals as will do, for people to read. */
  private static BigDecimal round(Bound low, Bound high) {
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
