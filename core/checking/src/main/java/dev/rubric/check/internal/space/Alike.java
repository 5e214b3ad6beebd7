package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells cells apart by what rules can tell apart of rows: on which side of every form they are, and
 * of which kinds there are any. As many rows of this kind as fewer of that one come to the same.
 */
final class Alike {
  private final List<Affine> forms;
  private final Set<List<@Nullable Object>> seen = new HashSet<>();

  Alike(List<Affine> forms) {
    this.forms = forms;
  }

  /** Whether no cell before was like this one. */
  boolean isFirst(Cell cell, Map<Axis, Object> values) {
    List<@Nullable Object> sides = new ArrayList<>();
    for (Sample sample : cell.samples()) {
      sides.add(sample.axis().isOfRows() ? (Object) sample.isZero() : sample);
    }
    for (Affine form : forms) {
      BigDecimal value = form.value(values);
      sides.add(value == null ? null : value.signum());
    }
    return seen.add(sides);
  }
}
