package dev.rubric.samples.finance.score;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.Decision;
import dev.rubric.store.DecisionLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every score there ever was, by submission and version; none is changed or taken back. */
@Component
public class Scores {
  private static final String CURRENT =
      " FROM score WHERE submission = ? ORDER BY version DESC FETCH FIRST 1 ROW ONLY";

  private final JdbcClient database;
  private final DecisionLog log;
  private final Clock clock;

  /** Scores in that database, with the decision log beside them. */
  public Scores(JdbcClient database, DecisionLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Keeps a score and takes the decision down, in the transaction of the caller.
   *
   * @param version the version of the submission that has it
   * @param publication the publication it was made by
   * @param rescored whether it was made because another standard came into force
   * @param by who had it scored
   */
  public void keep(
      String submission, int version, int publication, boolean rescored, Scored scored, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Scorecard card = scored.card();
    database
        .sql(
            "INSERT INTO score (submission, version, publication, rescored, total, grade,"
                + " scorecard, seal, scored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            submission,
            version,
            publication,
            rescored,
            shown(card),
            card.grade(),
            card.toJson(),
            Base64.getEncoder().encodeToString(scored.seal().toBytes()),
            now.toString())
        .update();
    log.record(new Decision(now, by, card));
  }

  /** The points with their places, or what people read where a standard gives marks. */
  private static String shown(Scorecard card) {
    BigDecimal total = card.total();
    return total == null ? card.shownTotal() : total.toPlainString();
  }

  /** The newest score of a submission. */
  public Optional<Score> current(String submission) {
    return database
        .sql("SELECT publication, total, grade, scored_at AS at" + CURRENT)
        .param(submission)
        .query(Score.class)
        .optional();
  }

  /** The newest scorecard of a submission, as JSON. */
  public Optional<String> scorecard(String submission) {
    return database
        .sql("SELECT scorecard" + CURRENT)
        .param(submission)
        .query(String.class)
        .optional();
  }

  /** The sealed bundle of the newest score of a submission. */
  public Optional<byte[]> seal(String submission) {
    return database
        .sql("SELECT seal" + CURRENT)
        .param(submission)
        .query(String.class)
        .optional()
        .map(Base64.getDecoder()::decode);
  }
}
