package dev.rubric.diagnostic;

import java.io.Serializable;
import java.util.Objects;

/**
 * The change of a text by which a problem is certainly gone and nothing else changes its meaning:
 * what stands at the diagnostic's place, and what belongs there.
 *
 * @param found the words at the place; empty where something is missing; not null
 * @param right the words that belong there; not null
 */
public record Mend(String found, String right) implements Serializable {
  /** Checks that nothing is null. */
  public Mend {
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(right, "right");
  }
}
