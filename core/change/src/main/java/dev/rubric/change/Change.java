package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.change.internal.difference.Difference;
import dev.rubric.change.report.RubricDiff;
import java.util.Objects;

/** What a change of a standard does: {@code Change.between(old, edited)}. */
public final class Change {
  private Change() {}

  /**
   * What differs between two rubrics, as functions of what can be reported.
   *
   * <p>Every line that the rules or terms of which differ is scored by both in so many combinations
   * of values that a score which agrees in them agrees everywhere; where rules are too complex for
   * that, the difference says so.
   *
   * @param before the earlier rubric; not null
   * @param after the later rubric; not null
   */
  public static RubricDiff between(Rubric before, Rubric after) {
    return Difference.of(
        Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after"));
  }
}
