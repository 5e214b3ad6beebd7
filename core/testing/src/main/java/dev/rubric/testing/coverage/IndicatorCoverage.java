package dev.rubric.testing.coverage;

import java.util.Objects;

/**
 * How many cases expect something of an indicator.
 *
 * @param name the indicator; not null
 * @param cases how many expect its score, its status or a reason
 */
public record IndicatorCoverage(String name, int cases) {
  /** Checks that nothing is null. */
  public IndicatorCoverage {
    Objects.requireNonNull(name, "name");
  }
}
