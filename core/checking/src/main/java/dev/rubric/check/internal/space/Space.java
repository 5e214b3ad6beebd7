package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that submissions can say to a few rules, cut into cells.
 *
 * @param cells in order, the innermost axis turning fastest; empty when they can't be told
 * @param main the innermost axis, when it is a number along which a value gets better or worse;
 *     else null
 * @param exact whether every condition is constant on every cell
 * @param asked the axes whose absence some rule speaks of
 * @param divisors forms where which are 0 some value that rules read is not defined
 * @param touched the names of the facts that the rules look at
 * @param samples how many samples a part of an axis has that holds as many numbers
 */
public record Space(
    List<Cell> cells,
    @Nullable Axis main,
    boolean exact,
    Set<Axis> asked,
    List<Affine> divisors,
    Set<String> touched,
    int samples) {
  /** How many cells are drawn of a space that is too large, and what chance begins with. */
  public static final int DRAWN = 2_000;

  /** What chance begins with where cells are drawn. */
  public static final long SEED = 20_240_101;

  private static final String ANY = "*";

  /** Copies the collections. */
  public Space {
    cells = List.copyOf(cells);
    asked = Set.copyOf(asked);
    divisors = List.copyOf(divisors);
    touched = Set.copyOf(touched);
  }

  /**
   * The space of some rules.
   *
   * @param about the indicator they speak of; null for one rule on its own
   * @param roles the rules with their facts, at least one
   */
  public static Space of(Framework framework, @Nullable String about, List<Role> roles) {
    Drawing drawing = Drawing.of(List.of(framework), about, roles, false);
    Axis main = drawing.main();
    if (main != null) {
      drawing
          .reads()
          .limits()
          .forEach(limit -> drawing.borders().add(Affine.of(main).minus(Affine.of(limit))));
      drawing.borders().add(Affine.of(main));
    }
    return of(drawing, roles, main == null ? Sampling.ONE : Sampling.SLOPE, true);
  }

  /**
   * The space in which the score of a line is one formula on every cell, by one or several rubrics:
   * a sum of quotients of linear forms, one for each statement. Every part has so many samples that
   * two such scores that agree in them agree all over it.
   *
   * @param about the indicator of the line, which the framework of every rubric has
   * @param rubrics the rules of each rubric that speak of it, at least one each
   */
  public static Space ofPoints(String about, List<List<Role>> rubrics) {
    List<Role> roles = rubrics.stream().flatMap(List::stream).toList();
    List<Framework> frameworks = rubrics.stream().map(each -> each.get(0).framework()).toList();
    Drawing drawing = Drawing.of(frameworks, about, roles, false);
    PointBorders points = new PointBorders(drawing.borders(), about);
    rubrics.forEach(points::add);
    Sampling sampling = Sampling.formulas(points.values() + 1);
    Space space = of(drawing, roles, sampling, points.isExact() && sampling.isEnough());
    return space.cells().isEmpty() ? space.drawn(drawing, sampling) : space;
  }

  /** Too large a space is looked at here and there. */
  private Space drawn(Drawing drawing, Sampling sampling) {
    List<Axis> order = order(drawing);
    List<Cell> some = Cells.drawn(order, drawing.borders().found(), sampling, DRAWN, SEED);
    return new Space(some, main, false, asked, divisors, touched, samples);
  }

  private static Space of(Drawing drawing, List<Role> roles, Sampling sampling, boolean exact) {
    Axes axes = drawing.axes();
    Optional<List<Cell>> cells = Cells.of(order(drawing), drawing.borders().found(), sampling);
    List<Cell> reached = cells.orElse(List.of()).stream().filter(Cell::isReachable).toList();
    boolean all = cells.filter(found -> found.size() == reached.size()).isPresent();
    boolean definite = roles.stream().allMatch(Role::isDefinite);
    return new Space(
        reached,
        drawing.main(),
        exact && definite && drawing.borders().isExact() && all,
        asked(roles, drawing.reads(), axes),
        drawing.borders().divisors(),
        touched(roles, drawing.reads()),
        sampling.last());
  }

  private static Set<Axis> asked(List<Role> roles, Reads reads, Axes axes) {
    Set<Axis> asked = new HashSet<>();
    for (Role role : roles) {
      role.absent().stream().map(axes::presence).filter(Objects::nonNull).forEach(asked::add);
    }
    for (Need need : reads.askedMissing()) {
      axes.named(need).ifPresent(asked::add);
      if (need.field().type() == Type.NUMBER) {
        roles.stream()
            .map(Role::framework)
            .distinct()
            .flatMap(framework -> axes.number(need, framework).stream())
            .forEach(number -> asked.addAll(number.over().axes()));
      }
    }
    return asked;
  }

  private static Set<String> touched(List<Role> roles, Reads reads) {
    Set<String> touched = new HashSet<>();
    reads.needs().forEach(need -> touched.add(touched(need.of())));
    reads.needs().forEach(need -> touched.addAll(Sources.of(need)));
    reads.aggregates().forEach(aggregate -> touched.add(RowAxes.name(aggregate.list())));
    for (Role role : roles) {
      for (Instance instance : role.instances()) {
        touched.add(instance == null ? ANY : touched(instance));
      }
    }
    return touched;
  }

  /** Whether some value that rules read is not defined in a cell, as a rate of 0 is not. */
  public boolean isUndefined(Cell cell) {
    Map<Axis, Object> values = new HashMap<>();
    for (Sample sample : cell.samples()) {
      if (sample.value() != null) {
        values.put(sample.axis(), sample.value());
      }
    }
    return divisors.stream()
        .map(form -> form.value(values))
        .anyMatch(value -> value != null && value.signum() == 0);
  }

  /** Whether what is said to the rules of one space means nothing to those of the other. */
  public boolean isApartFrom(Space other) {
    boolean known = !touched.contains(ANY) && !other.touched.contains(ANY);
    return known && Collections.disjoint(touched, other.touched);
  }

  private static String touched(Instance instance) {
    return instance.fact().hasIndicator() ? instance.name() : instance.toString();
  }

  /**
   * What is chosen comes before what is counted, a fact before its values, the main axis last; and
   * late what can be reported to be just at a border, as a part of 95 % of a whole can.
   */
  private static List<Axis> order(Drawing drawing) {
    List<Axis> order = new ArrayList<>(drawing.axes().all());
    order.sort(
        Comparator.comparing((Axis axis) -> axis.equals(drawing.main()))
            .thenComparing(Axis::isNumeric)
            .thenComparing(axis -> !axis.comesFirst())
            .thenComparing(axis -> axis.is("value"))
            .thenComparing(drawing.borders()::endAlong));
    return order;
  }
}
