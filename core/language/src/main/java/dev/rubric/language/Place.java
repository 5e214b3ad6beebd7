package dev.rubric.language;

import java.util.Objects;

/**
 * A part of a file.
 *
 * @param file its name in the rubric's folder, parts with {@code /}; not null
 * @param span the part; not null
 */
public record Place(String file, Span span) {
  /** Checks that nothing is null. */
  public Place {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(span, "span");
  }
}
