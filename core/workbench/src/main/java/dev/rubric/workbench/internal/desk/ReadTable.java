package dev.rubric.workbench.internal.desk;

import dev.rubric.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * What was read of an official table.
 *
 * @param submission the name under which it lies on the desk; not null
 * @param notes what was not understood, or taken of what is not certain
 * @param findings in what the table contradicts itself
 */
public record ReadTable(String submission, List<Diagnostic> notes, List<Diagnostic> findings) {
  /** Copies the lists. */
  public ReadTable {
    Objects.requireNonNull(submission, "submission");
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }
}
