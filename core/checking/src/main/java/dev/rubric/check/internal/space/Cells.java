package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a space into cells along the zeros of linear forms, exactly: outer axes are also cut where
 * two forms change their order along an inner one, so that the inner cut looks the same all over an
 * outer part (cylindrical decomposition, which for linear forms needs no more than elimination).
 */
final class Cells {
  private static final int MOST_FORMS = 300;
  private static final int MOST_COUNTED = 40;
  private static final int MOST_VISITED = 60_000;

  private final List<Axis> axes;
  private final Sampling sampling;
  private final List<List<Affine>> byAxis = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final @Nullable Alike alike;
  private int visited;

  private Cells(List<Axis> axes, List<Affine> forms, Sampling sampling) {
    this.axes = axes;
    this.sampling = sampling;
    boolean rows = axes.stream().anyMatch(Axis::isOfRows);
    this.alike = rows && !sampling.isForFormulas() ? new Alike(forms) : null;
  }

  /**
   * The cells in the order of the axes, the last turning fastest; empty when there are too many.
   *
   * @param sampling how many samples the parts get
   */
  static Optional<List<Cell>> of(List<Axis> axes, List<Affine> forms, Sampling sampling) {
    Cells cells = new Cells(axes, forms, sampling);
    return cells.eliminate(forms) && cells.walk(new ArrayList<>(), new LinkedHashMap<>())
        ? Optional.of(cells.cells)
        : Optional.empty();
  }

  /**
   * Some of the cells, each drawn by chance along every axis; always the same ones.
   *
   * @param seed what chance begins with
   */
  static List<Cell> drawn(
      List<Axis> axes, List<Affine> forms, Sampling sampling, int count, long seed) {
    Cells cells = new Cells(axes, forms, sampling);
    for (Axis axis : axes) {
      cells.byAxis.add(forms.stream().filter(form -> form.axes().contains(axis)).toList());
    }
    SplittableRandom random = new SplittableRandom(seed);
    Set<Cell> drawn = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      drawn.add(cells.draw(random));
    }
    return List.copyOf(drawn);
  }

  private Cell draw(SplittableRandom random) {
    List<Sample> drawn = new ArrayList<>();
    Map<Axis, Object> values = new LinkedHashMap<>();
    for (int level = 0; level < axes.size(); level++) {
      Axis axis = axes.get(level);
      List<Sample> samples = samples(level, axis, values);
      Sample sample = samples.get(random.nextInt(samples.size()));
      drawn.add(sample);
      if (sample.value() != null) {
        values.put(axis, sample.value());
      }
    }
    return new Cell(drawn);
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
      List<Affine> meetings = meeting(axis, here);
      for (int a = 0; a < meetings.size(); a++) {
        for (int b = 0; b < a; b++) {
          Affine meeting = meetings.get(a).meets(meetings.get(b), axis);
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

  /** Forms meet each other, and those of rows meet the end of what can be counted as well. */
  private static List<Affine> meeting(Axis axis, List<Affine> forms) {
    boolean fromZero = axis.isSum() && axis.lowest() != null;
    if (!axis.isOfRows() && !fromZero) {
      return forms;
    }
    List<Affine> all = new ArrayList<>(forms);
    all.add(Affine.of(axis));
    return all;
  }

  private boolean walk(List<Sample> before, Map<Axis, Object> values) {
    int next = before.size();
    if (alike != null && !alike.isFirst(before, values, axes.subList(next, axes.size()))) {
      return true;
    }
    if (next == axes.size()) {
      cells.add(new Cell(before));
      return cells.size() <= sampling.mostCells();
    }
    if (alike != null && ++visited > MOST_VISITED) {
      return false;
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
      return List.of(Sample.missing(axis));
    }
    Axis counter = axis.counter();
    if (counter != null && isZero(values.get(counter))) {
      Bound nothing = Bound.of(BigDecimal.ZERO);
      return List.of(new Sample(axis, BigDecimal.ZERO, nothing, nothing, 0));
    }
    if (!axis.isNumeric()) {
      axis.choices().forEach(choice -> samples.add(Sample.of(axis, choice, samples.size())));
      return samples;
    }
    if (axis.isOptional()) {
      samples.add(Sample.missing(axis));
    }
    List<Bound> roots = roots(level, axis, values);
    int count = level == axes.size() - 1 ? sampling.last() : sampling.others();
    if (axis.isFew()) {
      samples.addAll(counted(axis, roots, count));
    } else if (axis.isOfRows()) {
      samples.addAll(new RowCounts(axis, roots, byAxis.get(level), count).samples());
    } else {
      samples.addAll(new Parts(axis, roots, count).samples());
    }
    return samples;
  }

  private static boolean isZero(@Nullable Object value) {
    return value instanceof BigDecimal number && number.signum() == 0;
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

  private List<Sample> counted(Axis axis, List<Bound> roots, int count) {
    BigDecimal last = roots.get(roots.size() - 1).value().round(0, RoundingMode.DOWN);
    int most = Math.min(MOST_COUNTED, last.intValue() + 2);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      BigDecimal number = BigDecimal.valueOf(i);
      Bound point = Bound.of(number);
      boolean open = i == most;
      samples.add(new Sample(axis, number, open ? null : point, open ? null : point, i));
    }
    for (int i = 1; sampling.isForFormulas() && i < count; i++) {
      samples.add(new Sample(axis, BigDecimal.valueOf(most + i), null, null, most));
    }
    return samples;
  }
}
