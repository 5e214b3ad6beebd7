package dev.rubric.testing.suggest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A case that is missing.
 *
 * @param name its name, a sentence; not null
 * @param given the values it gives, keys as in a submission
 * @param expected what the rules make of them today, keys as in a case
 */
public record Suggestion(String name, Map<String, Object> given, Map<String, Object> expected) {
  /** Copies the maps. */
  public Suggestion {
    Objects.requireNonNull(name, "name");
    given =
        Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(given, "given")));
    expected =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNull(expected, "expected")));
  }
}
