package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of units with one another (同类).
 *
 * @param name its name, by which rules ask for best, mean, rank and the like; not null
 * @param value the value that is compared: a number of the unit, or an indicator, whose actual
 *     value it is; null when scores are
 * @param scores the indicators whose scores, added up, are compared; empty when a value is
 * @param within the text of the unit that says to which group it belongs (分组); null when all units
 *     are compared
 * @param moreIsBetter whether the highest is the best
 * @param location where it is declared; not null
 */
public record Comparison(
    String name,
    @Nullable String value,
    List<String> scores,
    @Nullable String within,
    boolean moreIsBetter,
    Location location) {
  /** Copies the list. */
  public Comparison {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    scores = List.copyOf(Objects.requireNonNull(scores, "scores"));
  }
}
