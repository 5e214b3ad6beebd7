package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.documents.internal.audit.FundsAudit;
import dev.rubric.documents.internal.audit.LinesAudit;
import dev.rubric.documents.internal.audit.PatternsAudit;
import dev.rubric.documents.internal.audit.SumsAudit;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;

/**
 * The audit of a table as it is printed: what contradicts itself, each with its cell. It needs no
 * rubric, and works where the table can't be scored as a whole.
 *
 * <p>An error is a contradiction whatever the rules are; a warning is what someone should look at.
 */
public final class TableAudit {
  private TableAudit() {}

  /** What is found, in the order of the table. */
  public static List<Diagnostic> of(PrintedTable table) {
    Objects.requireNonNull(table, "table");
    Diagnostics found = new Diagnostics();
    SumsAudit.check(table, found);
    FundsAudit.check(table, found);
    LinesAudit.check(table, found);
    PatternsAudit.check(table, found);
    return found.all();
  }
}
