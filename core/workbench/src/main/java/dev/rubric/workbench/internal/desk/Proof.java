package dev.rubric.workbench.internal.desk;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.report.TestReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a draft before it is published.
 *
 * @param hash the content hash of the rubric that was tried; empty when the texts make none
 * @param problems what a check found
 * @param tests how the cases came out; null when the texts make no rubric
 * @param coverage what the cases try; null when the texts make no rubric
 */
public record Proof(
    String hash,
    List<Diagnostic> problems,
    @Nullable TestReport tests,
    @Nullable Coverage coverage) {
  /** Copies the list. */
  public Proof {
    problems = List.copyOf(problems);
  }

  /** Whether nothing that was found keeps it from being published. */
  public boolean isGreen() {
    return tests != null
        && tests.passed()
        && problems.stream().noneMatch(each -> each.severity() == Severity.ERROR);
  }
}
