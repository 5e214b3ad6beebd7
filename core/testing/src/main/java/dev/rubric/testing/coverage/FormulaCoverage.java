package dev.rubric.testing.coverage;

import dev.rubric.framework.Derived;
import java.util.List;
import java.util.Objects;

/**
 * What the cases try of the formula of a derived value (派生).
 *
 * @param derived its declaration; not null
 * @param thresholds the thresholds in its formula
 */
public record FormulaCoverage(Derived derived, List<ThresholdCoverage> thresholds) {
  /** Copies the list. */
  public FormulaCoverage {
    Objects.requireNonNull(derived, "derived");
    thresholds = List.copyOf(Objects.requireNonNull(thresholds, "thresholds"));
  }
}
