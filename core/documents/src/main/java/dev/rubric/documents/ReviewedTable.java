package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;

/**
 * A table of a form with what was made of it.
 *
 * @param table the table as {@link Forms} read it; not null
 * @param card its scorecard; not null
 * @param findings what its audit found
 */
public record ReviewedTable(PrintedTable table, Scorecard card, List<Diagnostic> findings) {
  /** Copies the list. */
  public ReviewedTable {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(card, "card");
    findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
  }
}
