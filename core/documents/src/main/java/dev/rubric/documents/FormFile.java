package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import java.util.List;
import java.util.Objects;

/**
 * What a file holds.
 *
 * @param file its name
 * @param tables the self-evaluation tables in it, in their order
 * @param notes what was found besides: why it can't be read, sheets and tables that are none
 */
public record FormFile(String file, List<PrintedTable> tables, List<Diagnostic> notes) {
  /** Copies the lists. */
  public FormFile {
    Objects.requireNonNull(file, "file");
    tables = List.copyOf(Objects.requireNonNull(tables, "tables"));
    notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
  }

  /** Whether it could be read and holds a table. */
  public boolean isRead() {
    return !tables.isEmpty() && notes.stream().noneMatch(note -> note.severity() == Severity.ERROR);
  }
}
