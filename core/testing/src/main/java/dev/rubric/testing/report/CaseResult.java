package dev.rubric.testing.report;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of one case.
 *
 * @param name the case's name; not null
 * @param location where it stands, in a file relative to the rubric's folder; not null
 * @param mismatches what was not as expected
 * @param problems what keeps the case from being used
 */
public record CaseResult(
    String name, Location location, List<Mismatch> mismatches, List<Diagnostic> problems) {
  /** Copies the lists. */
  public CaseResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    mismatches = List.copyOf(Objects.requireNonNull(mismatches, "mismatches"));
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }

  /** How it came out. */
  public Outcome outcome() {
    if (!problems.isEmpty()) {
      return Outcome.ERROR;
    }
    return mismatches.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
  }
}
