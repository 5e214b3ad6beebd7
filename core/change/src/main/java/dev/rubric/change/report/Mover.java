package dev.rubric.change.report;

import dev.rubric.scorecard.LineDiff;
import java.util.List;
import java.util.Objects;

/**
 * A unit that a change moves far, explained line by line.
 *
 * @param change what becomes of it; not null
 * @param lines the lines that differ, with both outcomes and the cause; empty when that is not
 *     known
 */
public record Mover(UnitChange change, List<LineDiff> lines) {
  /** Copies the list. */
  public Mover {
    Objects.requireNonNull(change, "change");
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
  }
}
