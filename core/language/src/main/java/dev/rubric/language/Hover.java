package dev.rubric.language;

import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * What a word means.
 *
 * @param span the word; not null
 * @param heading the word in both languages; not null
 * @param lines what is to be said of it, a line each; may be empty
 */
public record Hover(Span span, Text heading, List<Text> lines) {
  /** Copies the list. */
  public Hover {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(heading, "heading");
    lines = List.copyOf(lines);
  }
}
