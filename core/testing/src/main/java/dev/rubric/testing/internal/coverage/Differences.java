package dev.rubric.testing.internal.coverage;

import dev.rubric.internal.fact.Fact;
import dev.rubric.number.Fraction;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.run.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far the facts of one submission stand from a threshold. */
public final class Differences {
  private Differences() {}

  /** The difference; empty when no fact or several of them are held against the threshold. */
  public static Optional<Fraction> of(Scorer scorer, Threshold threshold, List<Fact> facts) {
    RuleTally tally = new RuleTally(scorer, threshold.rule(), List.of(threshold));
    tally.add(facts, false);
    Set<Fraction> found = tally.thresholds().get(0).differences();
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
