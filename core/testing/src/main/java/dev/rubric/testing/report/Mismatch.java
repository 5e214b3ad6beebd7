package dev.rubric.testing.report;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * One expectation that was not met.
 *
 * @param location where the expectation stands; not null
 * @param expected what was expected; not null
 * @param actual what came instead; not null
 * @param explanation why it came: which rules spoke, which did not, and which of their conditions
 *     failed and by how much; a line each
 */
public record Mismatch(Location location, Text expected, Text actual, List<Text> explanation) {
  /** Copies the list. */
  public Mismatch {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
    explanation = List.copyOf(Objects.requireNonNull(explanation, "explanation"));
  }
}
