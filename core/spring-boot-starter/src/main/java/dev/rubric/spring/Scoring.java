package dev.rubric.spring;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.Decision;
import dev.rubric.store.DecisionLog;
import dev.rubric.submission.Submission;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Scores with the rubric in service, takes every score down, and tells the observers; thread-safe.
 */
public final class Scoring {
  private final RubricSource source;
  private final DecisionLog log;
  private final List<ScoringObserver> observers;
  private final Clock clock;

  Scoring(RubricSource source, DecisionLog log, List<ScoringObserver> observers, Clock clock) {
    this.source = source;
    this.log = log;
    this.observers = List.copyOf(observers);
    this.clock = clock;
  }

  /** The rubric in service; take it once for work that must be of one version. */
  public Rubric rubric() {
    return source.rubric();
  }

  /**
   * Scores a submission with the rubric in service.
   *
   * @param by who has it scored, for the decision log
   * @return the scorecard, after it was taken down
   * @throws InvalidSubmissionException as {@link Rubric#score} does
   * @throws dev.rubric.store.StoreException when it can't be taken down
   */
  public Scorecard score(Submission submission, String by) {
    Objects.requireNonNull(by, "by");
    long start = System.nanoTime();
    Scorecard card;
    try {
      card = source.rubric().score(submission);
    } catch (InvalidSubmissionException refusal) {
      observers.forEach(each -> each.refused(refusal));
      throw refusal;
    }
    log.record(new Decision(clock.instant(), by, card));
    long nanos = System.nanoTime() - start;
    observers.forEach(each -> each.scored(card, nanos));
    return card;
  }
}
