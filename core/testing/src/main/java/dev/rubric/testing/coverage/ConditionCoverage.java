package dev.rubric.testing.coverage;

import dev.rubric.rule.Condition;
import dev.rubric.testing.internal.run.Spelling;
import java.util.Objects;

/**
 * How a condition came out, in the cases in which all conditions before it held.
 *
 * @param condition the condition, one that has no parts; not null
 * @param held in how many cases it held
 * @param failed in how many cases it did not; a value that is missing counts as neither
 */
public record ConditionCoverage(Condition condition, int held, int failed) {
  /** Checks that nothing is null. */
  public ConditionCoverage {
    Objects.requireNonNull(condition, "condition");
  }

  /** The condition as it is written. */
  public String text() {
    return Spelling.of(condition);
  }

  /** How many of its two outcomes were seen. */
  public int covered() {
    return (held > 0 ? 1 : 0) + (failed > 0 ? 1 : 0);
  }
}
