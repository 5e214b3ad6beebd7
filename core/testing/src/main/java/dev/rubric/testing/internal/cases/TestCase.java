package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its file states it.
 *
 * @param name its name
 * @param location where it stands
 * @param submission what is scored; null when it can't be read
 * @param expectations what is expected
 * @param problems what keeps it from being used
 */
public record TestCase(
    String name,
    Location location,
    @Nullable Submission submission,
    List<Expectation> expectations,
    List<Diagnostic> problems) {
  /** Copies the lists. */
  public TestCase {
    expectations = List.copyOf(expectations);
    problems = List.copyOf(problems);
  }
}
