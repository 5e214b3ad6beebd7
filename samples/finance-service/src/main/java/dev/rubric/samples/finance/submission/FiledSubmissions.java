package dev.rubric.samples.finance.submission;

import dev.rubric.Submissions;
import dev.rubric.samples.finance.problem.Refusal;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The submissions in the database. Who changes one says which version was seen; when there is a
 * later one, nothing changes.
 */
@Component
public class FiledSubmissions {
  private static final String FIELDS =
      "SELECT id, standard, submitter, unit, version, is_open AS open, publication,"
          + " received_at FROM submission s";
  private static final String LEFT =
      " WHERE standard = :standard AND is_open AND publication <> :publication AND NOT EXISTS ("
          + "SELECT 1 FROM rescoring_failure f WHERE f.publication = :publication"
          + " AND f.submission = s.id AND f.version = s.version)";

  private final JdbcClient database;

  /** Submissions in that database. */
  public FiledSubmissions(JdbcClient database) {
    this.database = database;
  }

  /** The submission of that id. */
  public Filed get(String id) {
    return find(id).orElseThrow(() -> Refusal.notFound("没有填报 " + id, "no submission " + id));
  }

  private Optional<Filed> find(String id) {
    return database.sql(FIELDS + " WHERE id = ?").param(id).query(Filed.class).optional();
  }

  /** What was submitted, as it is now. */
  public Submission content(String id) {
    return Submissions.parseJson(id, json(id));
  }

  /** What was submitted, as it is now, as JSON in UTF-8. */
  public byte[] json(String id) {
    return database
        .sql("SELECT content FROM submission WHERE id = ?")
        .param(id)
        .query(String.class)
        .single()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What a person submitted with that key, and the hash of the request. */
  Optional<Repeated> repeated(String submitter, String key) {
    return database
        .sql("SELECT id, request_hash FROM submission WHERE submitter = ? AND idempotency_key = ?")
        .params(submitter, key)
        .query(Repeated.class)
        .optional();
  }

  /** A submission that is there already. */
  record Repeated(String id, String requestHash) {}

  void insert(Filed filed, String key, String requestHash, Submission content) {
    database
        .sql(
            "INSERT INTO submission (id, standard, submitter, unit, idempotency_key, request_hash,"
                + " content, version, is_open, publication, received_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            filed.id(),
            filed.standard(),
            filed.submitter(),
            filed.unit(),
            key,
            requestHash,
            content.toJsonLine(),
            filed.version(),
            filed.open(),
            filed.publication(),
            filed.receivedAt())
        .update();
  }

  boolean change(Filed before, int publication, Submission content) {
    return database
            .sql(
                "UPDATE submission SET content = ?, publication = ?, version = version + 1"
                    + " WHERE id = ? AND version = ? AND is_open")
            .params(content.toJsonLine(), publication, before.id(), before.version())
            .update()
        == 1;
  }

  /**
   * Notes that a submission has a score by another publication.
   *
   * @return whether it is still the version that was scored
   */
  public boolean rescored(Filed before, int publication) {
    return database
            .sql(
                "UPDATE submission SET publication = ?, version = version + 1"
                    + " WHERE id = ? AND version = ? AND is_open")
            .params(publication, before.id(), before.version())
            .update()
        == 1;
  }

  boolean close(Filed before) {
    return database
            .sql(
                "UPDATE submission SET is_open = FALSE, version = version + 1"
                    + " WHERE id = ? AND version = ? AND is_open")
            .params(before.id(), before.version())
            .update()
        == 1;
  }

  /** Open submissions whose score was not made by that publication, and could be. */
  public List<Filed> left(String standard, int publication, int most) {
    return database
        .sql(FIELDS + LEFT + " ORDER BY id FETCH FIRST :most ROWS ONLY")
        .param("standard", standard)
        .param("publication", publication)
        .param("most", most)
        .query(Filed.class)
        .list();
  }

  /** How many open submissions have no score by that publication, and could. */
  public long countLeft(String standard, int publication) {
    return database
        .sql("SELECT COUNT(*) FROM submission s" + LEFT)
        .param("standard", standard)
        .param("publication", publication)
        .query(Long.class)
        .single();
  }

  /**
   * Submissions by id, for pages and portfolios.
   *
   * @param standard of that standard only; null for all
   * @param submitter of that person only; null for all
   * @param onlyOpen whether closed ones are left out
   * @param after the last id of the page before; empty for the first
   */
  public List<Filed> page(
      @Nullable String standard,
      @Nullable String submitter,
      boolean onlyOpen,
      String after,
      int most) {
    return database
        .sql(
            FIELDS
                + " WHERE id > :after"
                + (standard == null ? "" : " AND standard = :standard")
                + (submitter == null ? "" : " AND submitter = :submitter")
                + (onlyOpen ? " AND is_open" : "")
                + " ORDER BY id FETCH FIRST :most ROWS ONLY")
        .param("after", after)
        .param("standard", standard)
        .param("submitter", submitter)
        .param("most", most)
        .query(Filed.class)
        .list();
  }
}
