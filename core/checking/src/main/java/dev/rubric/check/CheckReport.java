package dev.rubric.check;

import dev.rubric.diagnostic.Severity;
import java.util.List;
import java.util.Objects;

/**
 * All mistakes that were found in one rubric.
 *
 * @param rubric the rubric as its user named it; not null
 * @param problems the mistakes, by place; may be empty
 */
public record CheckReport(String rubric, List<Problem> problems) {
  /** Copies the list. */
  public CheckReport {
    Objects.requireNonNull(rubric, "rubric");
    problems = List.copyOf(problems);
  }

  /** How many problems weigh that much. */
  public long count(Severity severity) {
    return problems.stream().filter(each -> each.diagnostic().severity() == severity).count();
  }

  /** Whether nothing was found that weighs as much as this or more. */
  public boolean isCleanOf(Severity least) {
    return problems.stream().noneMatch(each -> each.diagnostic().severity().compareTo(least) <= 0);
  }
}
