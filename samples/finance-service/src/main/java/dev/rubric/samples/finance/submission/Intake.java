package dev.rubric.samples.finance.submission;

import dev.rubric.documents.FormReading;
import dev.rubric.samples.finance.access.Person;
import dev.rubric.samples.finance.problem.Refusal;
import dev.rubric.samples.finance.score.Scored;
import dev.rubric.samples.finance.score.Scorer;
import dev.rubric.samples.finance.score.Scores;
import dev.rubric.samples.finance.standard.Standard;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.samples.finance.store.Durability;
import dev.rubric.submission.Submission;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes submissions. One is read and scored by a single standard before anything is stored; then
 * submission, score, seal and decision are stored together or not at all, and on the disk before
 * the caller hears of it.
 */
@Component
class Intake {
  private final Standards standards;
  private final FiledSubmissions submissions;
  private final Scorer scorer;
  private final Scores scores;
  private final TransactionOperations transactions;
  private final Durability durability;
  private final Clock clock;

  Intake(
      Standards standards,
      FiledSubmissions submissions,
      Scorer scorer,
      Scores scores,
      TransactionOperations transactions,
      Durability durability,
      Clock clock) {
    this.standards = standards;
    this.submissions = submissions;
    this.scorer = scorer;
    this.scores = scores;
    this.transactions = transactions;
    this.durability = durability;
    this.clock = clock;
  }

  /** A submission that was scored, and not stored yet. */
  private record Ready(Standard standard, FormReading read, Scored scored) {
    Submission submission() {
      return read.submission();
    }
  }

  /**
   * Takes a submission, once for each key, however often and at the same time it is sent.
   *
   * @param key the caller's idempotency key
   */
  Receipt file(Person caller, String standard, String key, Posted posted) {
    String hash = posted.hash(standard);
    Optional<Receipt> before = repeated(caller, key, hash);
    if (before.isPresent()) {
      return before.get();
    }
    Ready ready = scored(caller, standards.inForce(standard), posted);
    Filed filed =
        new Filed(
            UUID.randomUUID().toString(),
            standard,
            caller.name(),
            ready.submission().unit(),
            1,
            true,
            ready.standard().number(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    try {
      transactions.executeWithoutResult(
          transaction -> {
            submissions.insert(filed, key, hash, ready.submission());
            keep(filed, ready, caller);
          });
    } catch (DataIntegrityViolationException | ConcurrencyFailureException twin) {
      return repeated(caller, key, hash).orElseThrow(() -> twin);
    }
    durability.await();
    return new Receipt(filed, false, ready.read().notes());
  }

  /** A twin may have been stored by another thread just now: it is acknowledged here as well. */
  private Optional<Receipt> repeated(Person caller, String key, String hash) {
    return submissions
        .repeated(caller.name(), key)
        .map(
            found -> {
              if (!found.requestHash().equals(hash)) {
                throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "key-reused",
                    "这个 Idempotency-Key 已用于另一份填报",
                    "this Idempotency-Key was used for another submission");
              }
              durability.await();
              return new Receipt(submissions.get(found.id()), true, List.of());
            });
  }

  private Ready scored(Person caller, Standard standard, Posted posted) {
    FormReading read = Reading.of(posted, standard.rubric());
    String unit = read.submission().unit();
    if (!unit.equals(caller.unit())) {
      throw Refusal.of(
          HttpStatus.FORBIDDEN,
          "another-unit",
          "填报单位是 " + unit + "，您只能为 " + caller.unit() + " 填报",
          "the submission is of " + unit + ", you may submit for " + caller.unit() + " only");
    }
    return new Ready(standard, read, scorer.score(standard.rubric(), read.submission()));
  }

  private void keep(Filed filed, Ready ready, Person caller) {
    scores.keep(
        filed.id(), filed.version(), filed.publication(), false, ready.scored(), caller.name());
  }

  /**
   * Takes a corrected submission in the place of the one before.
   *
   * @param version the version that the caller has seen
   */
  Receipt change(Person caller, String id, int version, Posted posted) {
    Filed before = seen(own(caller, id), version);
    Ready ready = scored(caller, standards.inForce(before.standard()), posted);
    Filed after = before.changed(ready.standard().number());
    transactions.executeWithoutResult(
        transaction -> {
          stillSeen(
              () -> submissions.change(before, after.publication(), ready.submission()), before);
          keep(after, ready, caller);
        });
    durability.await();
    return new Receipt(after, false, ready.read().notes());
  }

  /**
   * Closes a submission: its score stays.
   *
   * @param version the version that the caller has seen
   */
  Receipt close(String id, int version) {
    Filed before = seen(submissions.get(id), version);
    stillSeen(() -> submissions.close(before), before);
    durability.await();
    return new Receipt(before.closed(), false, List.of());
  }

  /** A submission that the caller may see; another's is as good as none. */
  Filed own(Person caller, String id) {
    Filed filed = submissions.get(id);
    if (!caller.seesAll() && !filed.unit().equals(caller.unit())) {
      throw Refusal.notFound("没有填报 " + id, "no submission " + id);
    }
    return filed;
  }

  private static Filed seen(Filed filed, int version) {
    if (!filed.open()) {
      throw Refusal.of(
          HttpStatus.CONFLICT, "closed", "填报已办结，不能再改", "the submission is closed and stays");
    }
    if (filed.version() != version) {
      throw changed(filed);
    }
    return filed;
  }

  private static void stillSeen(BooleanSupplier change, Filed before) {
    if (!change.getAsBoolean()) {
      throw changed(before);
    }
  }

  private static Refusal changed(Filed filed) {
    return Refusal.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed",
        "填报 " + filed.id() + " 已被修改，请先取最新版本",
        "the submission " + filed.id() + " was changed meanwhile; get the newest version first");
  }
}
