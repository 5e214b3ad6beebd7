package dev.rubric.requirement;

import dev.rubric.rule.Comparator;
import java.util.Objects;

/**
 * A bound that a rule compares a value with.
 *
 * @param comparator how the value is compared; not null
 * @param bound the bound as the rule writes it, such as {@code 300} or {@code target}; not null
 * @param rule the rule's name; not null
 */
public record Threshold(Comparator comparator, String bound, String rule) {
  /** Checks that nothing is null. */
  public Threshold {
    Objects.requireNonNull(comparator, "comparator");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(rule, "rule");
  }
}
