package dev.rubric.language;

import dev.rubric.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * A problem of a text that is being edited.
 *
 * @param diagnostic what is wrong; not null
 * @param span the words that it is about; not null
 * @param mends changes that put it right, the surest first; may be empty
 */
public record Problem(Diagnostic diagnostic, Span span, List<TextEdit> mends) {
  /** Copies the list. */
  public Problem {
    Objects.requireNonNull(diagnostic, "diagnostic");
    Objects.requireNonNull(span, "span");
    mends = List.copyOf(mends);
  }
}
