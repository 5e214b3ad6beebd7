package dev.rubric.language;

import java.util.Objects;

/**
 * A word to be shown as what it is.
 *
 * @param span the word; not null
 * @param kind what it is; not null
 */
public record Highlight(Span span, WordKind kind) {
  /** Checks that nothing is null. */
  public Highlight {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(kind, "kind");
  }
}
