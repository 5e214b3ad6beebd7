package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The axes along which what some rules read can vary, and the borders of their conditions.
 *
 * @param main the number that the indicator is about; null for none
 */
record Drawing(Reads reads, Axes axes, Borders borders, @Nullable Axis main) {
  /**
   * Draws them.
   *
   * @param about the indicator whose fields need no name; null when all do
   * @param roles the rules, at least one
   * @param amounts whether every amount is an axis, and no rate
   */
  static Drawing of(
      List<Framework> frameworks, @Nullable String about, List<Role> roles, boolean amounts) {
    Reads reads = new Reads(roles);
    Axes axes = new Axes(frameworks, about, reads, amounts);
    Borders borders = new Borders(axes, roles.get(0));
    roles.forEach(borders::addConditions);
    roles.stream()
        .flatMap(role -> role.instances().stream())
        .filter(Objects::nonNull)
        .forEach(axes::presence);
    reads.needs().forEach(axes::add);
    return new Drawing(reads, axes, borders, about == null ? null : axes.main(about));
  }
}
