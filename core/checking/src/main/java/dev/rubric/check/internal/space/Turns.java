package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the score of a line turns from one formula to another while one amount changes and all
 * others stay as they are.
 */
public final class Turns {
  private final Map<String, Axis> axes = new HashMap<>();
  private final List<Affine> forms;
  private final boolean exact;

  private Turns(Axes drawn, Borders borders, boolean exact) {
    drawn.all().stream().filter(Axis::isNumeric).forEach(axis -> axes.put(axis.toString(), axis));
    this.forms = borders.found();
    this.exact = exact;
  }

  /** The turns of the line of an indicator, by the rules that speak of it. */
  public static Turns of(String about, List<Role> roles) {
    Drawing drawing = Drawing.of(List.of(roles.get(0).framework()), about, roles, true);
    PointBorders points = new PointBorders(drawing.borders(), about);
    points.add(roles);
    return new Turns(drawing.axes(), drawing.borders(), isExact(roles, points, drawing.borders()));
  }

  /** The turns of the line while a number is moved, by the rules that speak of it. */
  static Turns of(String about, List<Role> roles, Reads reads, Moved moved) {
    Axes axes = Axes.of(roles.get(0).framework(), about, reads, moved);
    Borders borders = new Borders(axes, roles.get(0));
    roles.forEach(borders::addConditions);
    PointBorders points = new PointBorders(borders, about);
    points.add(roles);
    moved.limits().forEach(limit -> borders.add(Affine.of(moved.axis()).minus(Affine.of(limit))));
    return new Turns(axes, borders, isExact(roles, points, borders));
  }

  private static boolean isExact(List<Role> roles, PointBorders points, Borders borders) {
    return roles.stream().allMatch(Role::isDefinite) && points.isExact() && borders.isExact();
  }

  /** The turns along a number that is moved alone, in order. */
  public SortedSet<Fraction> along(Moved moved) {
    return along(moved.name(), Map.of());
  }

  /** Whether these are all the turns there are. */
  public boolean isExact() {
    return exact;
  }

  /**
   * The turns along an amount that the line depends on, in order.
   *
   * @param values the other amounts by name, as far as they are reported
   */
  public SortedSet<Fraction> along(String amount, Map<String, BigDecimal> values) {
    Axis axis = axes.get(amount);
    SortedSet<Fraction> turns = new TreeSet<>();
    if (axis == null) {
      return turns;
    }
    Map<Axis, Object> known = new HashMap<>();
    axes.forEach(
        (name, each) -> {
          BigDecimal value = values.get(name);
          if (value != null) {
            known.put(each, value);
          }
        });
    for (Affine form : forms) {
      BigDecimal rest = form.axes().contains(axis) ? form.without(axis).value(known) : null;
      if (rest != null) {
        turns.add(Fraction.of(rest.negate(), form.coefficient(axis)));
      }
    }
    return turns;
  }
}
