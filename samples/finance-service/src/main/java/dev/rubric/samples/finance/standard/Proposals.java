package dev.rubric.samples.finance.standard;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import dev.rubric.samples.finance.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Standards that were proposed, published or not. */
@Component
public class Proposals {
  private static final int LONGEST_REASON = 2000;
  private static final String ALL =
      "SELECT id, standard, version, hash, author, reason, proposed_at, publisher, publication"
          + " FROM proposal";

  private final JdbcClient database;
  private final Clock clock;

  /** Proposals in that database. */
  public Proposals(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes a proposal, if by its rubric nobody would be misjudged unseen.
   *
   * @param archive the rubric's folder as a zip file
   * @throws dev.rubric.diagnostic.InvalidRubricException when it can't be used, with every problem
   */
  public Proposal propose(String standard, byte[] archive, String author, String reason) {
    Rubric rubric = loaded(archive);
    if (!rubric.stamp().name().equals(standard)) {
      throw unusable(
          "压缩包中的评分标准是 " + rubric.stamp().name(), "the rubric is " + rubric.stamp().name());
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw unusable("须说明事由，不超过 2000 字", "say why, in 2000 characters at most");
    }
    RubricCheck.require(rubric);
    KeyHolder id = new GeneratedKeyHolder();
    database
        .sql(
            "INSERT INTO proposal (standard, version, hash, content, author, reason, proposed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            standard,
            rubric.stamp().version(),
            rubric.stamp().hash(),
            Base64.getEncoder().encodeToString(rubric.toArchive()),
            author,
            reason.strip(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
        .update(id, "id");
    return proposal(id.getKeyAs(Long.class));
  }

  private static Rubric loaded(byte[] archive) {
    try {
      return Rubric.load(new ByteArrayInputStream(archive));
    } catch (IOException damaged) {
      throw unusable("不是可以读取的 zip 文件", "no zip file that can be read");
    }
  }

  private static Refusal unusable(String zh, String en) {
    return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "proposal", zh, en);
  }

  /** All of them, in the order in which they came. */
  public List<Proposal> all() {
    return database.sql(ALL + " ORDER BY id").query(Proposal.class).list();
  }

  /** The proposal of that number. */
  public Proposal proposal(long id) {
    return database
        .sql(ALL + " WHERE id = ?")
        .param(id)
        .query(Proposal.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("没有草案 " + id, "no proposal " + id));
  }

  /** The rubric that is proposed. */
  public Rubric rubric(long id) {
    String content =
        database
            .sql("SELECT content FROM proposal WHERE id = ?")
            .param(id)
            .query(String.class)
            .single();
    return loaded(Base64.getDecoder().decode(content));
  }

  /**
   * Notes who published a proposal, in the transaction of the caller; the database itself refuses
   * the author.
   *
   * @return whether nobody had yet
   */
  boolean published(long id, String publisher, int publication) {
    return database
            .sql(
                "UPDATE proposal SET publisher = ?, publication = ?"
                    + " WHERE id = ? AND publication IS NULL")
            .params(publisher, publication, id)
            .update()
        == 1;
  }
}
