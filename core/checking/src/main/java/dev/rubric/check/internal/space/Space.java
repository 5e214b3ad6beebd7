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
 */
public record Space(
    List<Cell> cells,
    @Nullable Axis main,
    boolean exact,
    Set<Axis> asked,
    List<Affine> divisors,
    Set<String> touched) {
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
    Reads reads = new Reads(roles);
    Axes axes = new Axes(framework, about, reads.needs(), reads.words());
    Borders borders = new Borders(axes, roles.get(0));
    roles.forEach(borders::addConditions);
    roles.stream()
        .flatMap(role -> role.instances().stream())
        .filter(Objects::nonNull)
        .forEach(axes::presence);
    reads.needs().forEach(axes::add);
    Axis main = about == null ? null : Main.axis(framework, about, axes.all());
    if (main != null) {
      reads.limits().forEach(limit -> borders.add(Affine.of(main).minus(Affine.of(limit))));
      borders.add(Affine.of(main));
    }
    Optional<List<Cell>> cells = Cells.of(order(axes, main), borders.found(), main != null);
    boolean definite = roles.stream().allMatch(Role::isDefinite);
    return new Space(
        cells.orElse(List.of()),
        main,
        definite && borders.isExact() && cells.isPresent(),
        asked(roles, reads, axes),
        borders.divisors(),
        touched(roles));
  }

  private static Set<Axis> asked(List<Role> roles, Reads reads, Axes axes) {
    Set<Axis> asked = new HashSet<>();
    for (Role role : roles) {
      role.absent().stream().map(axes::presence).filter(Objects::nonNull).forEach(asked::add);
    }
    for (Need need : reads.askedMissing()) {
      axes.named(need).ifPresent(asked::add);
      if (need.field().type() == Type.NUMBER) {
        axes.number(need).ifPresent(number -> asked.addAll(number.over().axes()));
      }
    }
    return asked;
  }

  private static Set<String> touched(List<Role> roles) {
    Set<String> touched = new HashSet<>();
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

  /** What is chosen comes before what is counted, a fact before its values, the main axis last. */
  private static List<Axis> order(Axes axes, @Nullable Axis main) {
    List<Axis> order = new ArrayList<>(axes.all());
    order.sort(
        Comparator.comparing((Axis axis) -> axis.equals(main))
            .thenComparing(Axis::isNumeric)
            .thenComparing(axis -> !axis.comesFirst())
            .thenComparing(axis -> axis.is("value")));
    return order;
  }
}
