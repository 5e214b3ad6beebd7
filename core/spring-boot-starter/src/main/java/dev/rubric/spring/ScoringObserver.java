package dev.rubric.spring;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;

/** Hears of every score, in the thread that scores. */
public interface ScoringObserver {
  /**
   * A submission was scored and taken down.
   *
   * @param nanos how long that took
   */
  void scored(Scorecard scorecard, long nanos);

  /** A submission was refused. */
  void refused(InvalidSubmissionException refusal);
}
