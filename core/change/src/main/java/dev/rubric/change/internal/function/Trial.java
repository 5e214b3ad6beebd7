package dev.rubric.change.internal.function;

import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.scorecard.LineScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A report, and what either rubric makes of it. */
record Trial(Cell cell, LineScore before, LineScore after) {
  boolean isSame() {
    return isSame(before, after);
  }

  static boolean isSame(LineScore before, LineScore after) {
    return before.status() == after.status() && Objects.equals(before.exact(), after.exact());
  }

  /** The parts of the axes that the report lies in. */
  List<Integer> place() {
    return cell.samples().stream().map(Sample::part).toList();
  }

  /** The values reported. */
  Map<Axis, Object> values() {
    Map<Axis, Object> values = new HashMap<>();
    for (Sample sample : cell.samples()) {
      if (sample.value() != null) {
        values.put(sample.axis(), sample.value());
      }
    }
    return values;
  }
}
