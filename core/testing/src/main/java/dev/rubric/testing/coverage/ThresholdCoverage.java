package dev.rubric.testing.coverage;

import dev.rubric.rule.Expression;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * On which sides of a threshold the values of the cases stood.
 *
 * @param value what is compared with it; not null
 * @param limit the threshold as written; not null
 * @param cases in how many cases the value stood on each side; without the sides on which it can't
 *     stand, such as a count below 0
 */
public record ThresholdCoverage(Expression value, Expression limit, Map<Side, Integer> cases) {
  /** Copies the map. */
  public ThresholdCoverage {
    Objects.requireNonNull(cases, "cases");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(limit, "limit");
    Map<Side, Integer> copy = new EnumMap<>(Side.class);
    copy.putAll(cases);
    cases = Collections.unmodifiableMap(copy);
  }

  /** The sides on which no value stood. */
  public List<Side> missing() {
    return cases.keySet().stream().filter(side -> cases.get(side) == 0).toList();
  }

  /** On how many sides a value stood. */
  public int covered() {
    return cases.size() - missing().size();
  }
}
