package dev.rubric.language;

import dev.rubric.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of a rule that was changed in another form than its file's.
 *
 * @param edits the changes of its file, in the order of the text; empty when nothing changes
 * @param problems why it can't be taken, with places in the other form's text; may be empty
 */
public record Restating(List<TextEdit> edits, List<Diagnostic> problems) {
  /** Copies the lists. */
  public Restating {
    edits = List.copyOf(Objects.requireNonNull(edits, "edits"));
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }
}
