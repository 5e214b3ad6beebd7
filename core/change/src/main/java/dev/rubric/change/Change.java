package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.change.internal.difference.Difference;
import dev.rubric.change.internal.whatif.Explanation;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.WhatIf;
import dev.rubric.submission.Submission;
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

  /**
   * What one unit would have needed for more: for each line the nearest number that gives full
   * marks or more, the cheapest way to the next grade, and why rules did not apply.
   *
   * @throws dev.rubric.diagnostic.InvalidSubmissionException when the submission can't be scored
   */
  public static WhatIf whatIf(Rubric rubric, Submission submission) {
    return Explanation.of(
        Objects.requireNonNull(rubric, "rubric"), Objects.requireNonNull(submission, "submission"));
  }
}
