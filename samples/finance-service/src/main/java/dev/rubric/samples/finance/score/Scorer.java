package dev.rubric.samples.finance.score;

import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.SealedBundle;
import dev.rubric.submission.Submission;
import org.springframework.stereotype.Component;

/** Scores and seals; stores nothing. */
@Component
public class Scorer {
  private final SealKey key;

  /** Seals with that key. */
  public Scorer(SealKey key) {
    this.key = key;
  }

  /**
   * The score of a submission by one rubric.
   *
   * @throws dev.rubric.diagnostic.InvalidSubmissionException when it does not fit the rubric
   */
  public Scored score(Rubric rubric, Submission submission) {
    Scorecard card = rubric.score(submission);
    return new Scored(card, SealedBundle.seal(rubric, submission, card, key.signing()));
  }
}
