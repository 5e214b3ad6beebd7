package dev.rubric.internal.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One band of a published method, as written.
 *
 * @param condition where it holds; null when the clauses before it say so
 * @param pieces what it is worth, and what limits that
 */
record Clause(@Nullable String condition, List<String> pieces) {
  Clause {
    pieces = List.copyOf(pieces);
  }

  String text() {
    return (condition == null ? "" : condition) + String.join("，", pieces);
  }
}
