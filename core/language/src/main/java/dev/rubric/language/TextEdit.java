package dev.rubric.language;

import java.util.Objects;

/**
 * A change of a text.
 *
 * @param file the file's name in the rubric's folder, parts with {@code /}; not null
 * @param span what goes; empty where something is put in; not null
 * @param text what comes; not null
 */
public record TextEdit(String file, Span span, String text) {
  /** Checks that nothing is null. */
  public TextEdit {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }
}
