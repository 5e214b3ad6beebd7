package dev.rubric.testing.internal.coverage;

import dev.rubric.number.Fraction;
import dev.rubric.testing.coverage.Side;
import dev.rubric.testing.coverage.ThresholdCoverage;
import dev.rubric.testing.internal.limits.Threshold;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts on which sides of one threshold the values of cases stood, and how far from it. */
public final class ThresholdTally {
  private final Threshold threshold;
  private final Set<Fraction> differences = new TreeSet<>();
  private final Set<Side> now = EnumSet.noneOf(Side.class);
  private final Map<Side, Integer> cases = new EnumMap<>(Side.class);

  ThresholdTally(Threshold threshold) {
    this.threshold = threshold;
    for (Side side : Side.values()) {
      if (threshold.isPossible(side)) {
        cases.put(side, 0);
      }
    }
  }

  /** The threshold. */
  public Threshold threshold() {
    return threshold;
  }

  /** How far above the threshold values stood; negative when below it. */
  public Set<Fraction> differences() {
    return Collections.unmodifiableSet(differences);
  }

  void note(Fraction difference) {
    differences.add(difference);
    now.add(Side.of(difference));
  }

  void close() {
    now.forEach(side -> cases.computeIfPresent(side, (key, count) -> count + 1));
    now.clear();
  }

  ThresholdCoverage coverage() {
    return new ThresholdCoverage(threshold.value(), threshold.limit(), cases);
  }
}
