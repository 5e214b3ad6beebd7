package dev.rubric.change.report;

import java.util.List;
import java.util.Objects;

/**
 * What differs for one indicator.
 *
 * @param indicator its name; not null
 * @param verdict what can be said; not null
 * @param exact whether all reports are accounted for, so that what is not listed is the same; false
 *     where the rules are too complex and only some values were looked at
 * @param looked how many combinations of values were scored by both rubrics
 * @param pieces where the scores differ, from small values to large ones
 */
public record IndicatorDiff(
    String indicator, Verdict verdict, boolean exact, int looked, List<ScoreDiff> pieces) {
  /** Copies the list. */
  public IndicatorDiff {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(verdict, "verdict");
    pieces = List.copyOf(Objects.requireNonNull(pieces, "pieces"));
  }
}
