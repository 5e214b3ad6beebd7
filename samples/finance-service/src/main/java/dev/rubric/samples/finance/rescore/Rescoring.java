package dev.rubric.samples.finance.rescore;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.samples.finance.score.Scored;
import dev.rubric.samples.finance.score.Scorer;
import dev.rubric.samples.finance.score.Scores;
import dev.rubric.samples.finance.standard.Standard;
import dev.rubric.samples.finance.store.Durability;
import dev.rubric.samples.finance.submission.Filed;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Scores a few submissions again and stores all that came of it in one transaction. */
@Component
class Rescoring {
  private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);

  private final FiledSubmissions submissions;
  private final Scorer scorer;
  private final Scores scores;
  private final Failures failures;
  private final TransactionOperations transactions;
  private final Durability durability;

  Rescoring(
      FiledSubmissions submissions,
      Scorer scorer,
      Scores scores,
      Failures failures,
      TransactionOperations transactions,
      Durability durability) {
    this.submissions = submissions;
    this.scorer = scorer;
    this.scores = scores;
    this.failures = failures;
    this.transactions = transactions;
    this.durability = durability;
  }

  /** A submission with its new score, or why there is none. */
  private record Outcome(Filed filed, @Nullable Scored scored, String problem) {}

  /** Scores outside of the transaction, so that nobody waits for a lock meanwhile. */
  void rescore(List<Filed> left, Standard standard) {
    List<Outcome> outcomes = new ArrayList<>();
    left.forEach(filed -> outcomes.add(scored(filed, standard)));
    transactions.executeWithoutResult(
        transaction -> outcomes.forEach(each -> keep(each, standard.number())));
    durability.await();
  }

  /** What the database can't do now is no fault of the submission: it is tried at the next look. */
  private Outcome scored(Filed filed, Standard standard) {
    Submission content = submissions.content(filed.id());
    try {
      return new Outcome(filed, scorer.score(standard.rubric(), content), "");
    } catch (InvalidSubmissionException refusal) {
      return new Outcome(filed, null, refusal.toJson(filed.id()));
    } catch (RuntimeException defect) {
      LOG.error("submission {} can't be scored again", filed.id(), defect);
      return new Outcome(filed, null, String.valueOf(defect));
    }
  }

  /** One that was changed meanwhile has its score already, or is found at the next look. */
  private void keep(Outcome outcome, int publication) {
    Filed filed = outcome.filed();
    Scored scored = outcome.scored();
    if (scored == null) {
      failures.keep(publication, filed, outcome.problem());
    } else if (submissions.rescored(filed, publication)) {
      String by = "publication " + publication;
      scores.keep(filed.id(), filed.version() + 1, publication, true, scored, by);
    }
  }
}
