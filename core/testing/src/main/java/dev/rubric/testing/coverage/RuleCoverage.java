package dev.rubric.testing.coverage;

import dev.rubric.rule.Rule;
import java.util.List;
import java.util.Objects;

/**
 * What the cases try of a rule.
 *
 * @param rule the rule; not null
 * @param cases in how many cases it spoke
 * @param conditions its conditions; without those that only say which fact is meant
 * @param thresholds its thresholds, in conditions and consequences
 */
public record RuleCoverage(
    Rule rule, int cases, List<ConditionCoverage> conditions, List<ThresholdCoverage> thresholds) {
  /** Copies the lists. */
  public RuleCoverage {
    Objects.requireNonNull(rule, "rule");
    conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
    thresholds = List.copyOf(Objects.requireNonNull(thresholds, "thresholds"));
  }

  /** Whether it spoke and every condition and threshold is covered. */
  public boolean isComplete() {
    return cases > 0
        && conditions.stream().allMatch(each -> each.covered() == 2)
        && thresholds.stream().allMatch(each -> each.missing().isEmpty());
  }
}
