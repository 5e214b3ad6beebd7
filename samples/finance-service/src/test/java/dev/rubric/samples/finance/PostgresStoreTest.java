package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.Decision;
import dev.rubric.store.JdbcDecisionLog;
import dev.rubric.store.JdbcStore;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import dev.rubric.store.Replay;
import dev.rubric.submission.Submission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The library's own store and decision log on PostgreSQL. */
class PostgresStoreTest {
  private static final Publication SAID = Publication.of("王五", "年度修订");

  private PGSimpleDataSource database;
  private JdbcStore store;

  @BeforeEach
  void empty() {
    database = new PGSimpleDataSource();
    database.setURL(Postgres.database());
    store = JdbcStore.in(database);
    store.createTables();
    store.createTables();
  }

  @Test
  void whatIsPublishedStaysAndReplays() {
    Rubric first = Standards.rubric(1);
    Published one = store.publish(first, SAID);
    Published two = store.publish(Standards.rubric(2), SAID);

    assertThat(store.history()).containsExactly(one, two);
    assertThat(store.rubric(one.hash()).stamp()).isEqualTo(first.stamp());
    Submission submission = Submissions.parse("submission.json", Standards.submission(104));
    Scorecard card = first.score(submission);
    assertThat(new Replay(store).verify(card, submission).problems()).isEmpty();
  }

  @Test
  void manyMayPublishAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Published>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Rubric rubric = Standards.rubric(i % 3);
      all.add(() -> store.publish(rubric, SAID));
    }
    for (Future<Published> each : threads.invokeAll(all)) {
      each.get();
    }
    threads.shutdown();

    assertThat(store.history())
        .extracting(Published::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void aPublicationInTheApplicationsTransactionIsDoneWithItOrNot() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThatThrownBy(() -> store.publish(connection, Standards.rubric(1), SAID))
          .isInstanceOf(IllegalArgumentException.class);
      connection.setAutoCommit(false);
      store.publish(connection, Standards.rubric(1), SAID);
      connection.rollback();
      assertThat(store.history()).isEmpty();
      Published published = store.publish(connection, Standards.rubric(1), SAID);
      connection.commit();
      assertThat(store.history()).containsExactly(published);
    }
  }

  @Test
  void decisionsAreTakenDown() throws SQLException {
    JdbcDecisionLog log = new JdbcDecisionLog(database, Set.of("unit"));
    log.createTable();
    log.createTable();
    Submission submission = Submissions.parse("submission.json", Standards.submission(104));
    Decision decision =
        new Decision(
            Instant.parse("2025-03-01T08:00:00Z"), "张三", Standards.rubric(1).score(submission));

    log.record(decision);

    try (Connection connection = database.getConnection();
        ResultSet found =
            connection.createStatement().executeQuery("SELECT decision FROM rubric_decision")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo(decision.toJson(Set.of("unit")));
    }
  }
}
