package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Text;

/** Says that a cell has changes that nobody accepted yet. */
final class Tracked {
  private Tracked() {}

  static Diagnostic at(Location cell) {
    return new Diagnostic(
        Severity.WARNING,
        "tracked-change",
        cell,
        Text.of(
            "单元格里有修订，按接受修订以后的内容读取",
            "changes are tracked in the cell; it is read as if they were accepted"));
  }
}
