package dev.rubric.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A first-level indicator (一级指标) with the indicators below it.
 *
 * @param name its name, unique in the rubric; not null
 * @param weight its points, the sum of its indicators' weights; not null
 * @param aggregation how its lines become its score; not null
 * @param indicators the scored leaves, in the rubric's order; at least one
 */
public record Section(
    String name, BigDecimal weight, Aggregation aggregation, List<Indicator> indicators) {
  /** Copies the list. */
  public Section {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(aggregation, "aggregation");
    indicators = List.copyOf(indicators);
  }
}
