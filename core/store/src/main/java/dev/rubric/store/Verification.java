package dev.rubric.store;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.ScorecardDiff;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a scorecard.
 *
 * @param problems what is not as it should be; warnings do not keep it from holding; may be empty
 * @param diff how the scorecard would have to differ; null when it was not scored again, or agrees
 */
public record Verification(List<Diagnostic> problems, @Nullable ScorecardDiff diff) {
  /** Copies the list. */
  public Verification {
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
  }

  /** Whether the scorecard is, to the byte, what its rubric says of its submission. */
  public boolean holds() {
    return problems.stream().noneMatch(each -> each.severity() == Severity.ERROR);
  }
}
