package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.JdbcStore;
import dev.rubric.store.Replay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the database, whatever happened. */
final class Stored {
  private final Service service;
  private final JdbcClient database;

  private Stored(Service service) {
    this.service = service;
    this.database = service.bean(JdbcClient.class);
  }

  static Stored by(Service service) {
    return new Stored(service);
  }

  List<String> keys() {
    return database.sql("SELECT idempotency_key FROM submission").query(String.class).list();
  }

  /**
   * Every score was made by one publication alone, and can be made again to the byte; each has its
   * decision in the log; the newest score of each submission is that of its version; closing makes
   * a version without.
   */
  void isSound() {
    JdbcStore store = service.bean(JdbcStore.class);
    Replay replay = new Replay(store);
    List<Map<String, Object>> scores =
        database
            .sql(
                "SELECT s.publication AS number, s.scorecard AS card, p.hash AS hash, f.content AS"
                    + " content, f.version AS newest, s.version AS version FROM score s"
                    + " JOIN rubric_publication p ON p.number = s.publication"
                    + " JOIN submission f ON f.id = s.submission")
            .query(
                (row, i) ->
                    Map.<String, Object>of(
                        "card", row.getString("card"),
                        "hash", row.getString("hash"),
                        "content", row.getString("content"),
                        "isNewest", row.getInt("newest") == row.getInt("version")))
            .list();
    for (Map<String, Object> score : scores) {
      Scorecard card = Scorecard.fromJson((String) score.get("card"));
      assertThat(card.rubric().hash()).isEqualTo(score.get("hash"));
      if ((boolean) score.get("isNewest")) {
        byte[] content = ((String) score.get("content")).getBytes(StandardCharsets.UTF_8);
        assertThat(replay.verify(card, Submissions.parseJson("stored", content)).problems())
            .isEmpty();
      }
    }
    assertThat(count("rubric_decision")).isEqualTo(scores.size());
    assertThat(
            database
                .sql(
                    "SELECT COUNT(*) FROM submission f WHERE NOT EXISTS (SELECT 1 FROM score s"
                        + " WHERE s.submission = f.id AND s.publication = f.publication"
                        + " AND s.version = f.version - CASE WHEN f.is_open THEN 0 ELSE 1 END)")
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** Why submissions could not be scored again. */
  List<String> failures() {
    return database.sql("SELECT problem FROM rescoring_failure").query(String.class).list();
  }

  int count(String table) {
    return database.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  /** How many submissions have their score by that publication. */
  int scoredBy(int publication) {
    return database
        .sql("SELECT COUNT(*) FROM submission WHERE publication = ?")
        .param(publication)
        .query(Integer.class)
        .single();
  }
}
