package dev.rubric.change.report;

import dev.rubric.scorecard.LineStatus;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one of two rubrics gives for the same reports.
 *
 * @param status how the line is settled; not null
 * @param formula the exact score, before rounding, in terms of what is reported; null without a
 *     score, and where no single formula was found
 * @param clauses the rules that it comes from; empty where none speaks
 */
public record Side(LineStatus status, @Nullable Text formula, List<Clause> clauses) {
  /** Copies the list. */
  public Side {
    Objects.requireNonNull(status, "status");
    clauses = List.copyOf(Objects.requireNonNull(clauses, "clauses"));
  }
}
