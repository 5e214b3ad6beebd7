package dev.rubric.internal.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One band of a published method, as written.
 *
 * @param condition where it holds; null when the clauses before it say so
 * @param pieces what it is worth, and what limits that
 * @param at which piece of the method says what it is worth
 */
record Clause(@Nullable String condition, List<String> pieces, int at) {
  Clause {
    pieces = List.copyOf(pieces);
  }

  String text() {
    return Texts.chinese((condition == null ? "" : condition) + String.join(",", pieces));
  }

  Clause with(List<String> others) {
    return new Clause(condition, others, at);
  }
}
