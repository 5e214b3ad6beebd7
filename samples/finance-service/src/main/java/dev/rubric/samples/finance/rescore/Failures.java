package dev.rubric.samples.finance.rescore;

import dev.rubric.samples.finance.submission.Filed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions that a later standard can't score; each keeps the score it has. */
@Component
class Failures {
  private final JdbcClient database;

  Failures(JdbcClient database) {
    this.database = database;
  }

  /** A submission that could not be scored again, and why. */
  record Failure(String submission, int version, String problem) {}

  void keep(int publication, Filed filed, String problem) {
    database
        .sql(
            "INSERT INTO rescoring_failure (publication, submission, version, problem)"
                + " VALUES (?, ?, ?, ?)")
        .params(publication, filed.id(), filed.version(), problem)
        .update();
  }

  List<Failure> of(int publication, int most) {
    return database
        .sql(
            "SELECT submission, version, problem FROM rescoring_failure WHERE publication = ?"
                + " ORDER BY submission, version FETCH FIRST ? ROWS ONLY")
        .params(publication, most)
        .query(Failure.class)
        .list();
  }

  long count(int publication) {
    return database
        .sql("SELECT COUNT(*) FROM rescoring_failure WHERE publication = ?")
        .param(publication)
        .query(Long.class)
        .single();
  }
}
