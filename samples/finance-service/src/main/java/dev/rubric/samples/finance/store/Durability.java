package dev.rubric.samples.finance.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits until what was committed is on the disk, so that nothing acknowledged is lost when the
 * process or the machine dies. PostgreSQL commits that way; H2 writes a little later unless it is
 * told to write now, which is done once for all who wait.
 */
@Component
public class Durability {
  private final DataSource database;
  private final boolean later;
  private final AtomicLong asked = new AtomicLong();
  private final Object turn = new Object();
  private long written;

  /** For that database, whose tables are there. */
  public Durability(DataSource database, JdbcClient tables) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection()) {
      this.later = connection.getMetaData().getDatabaseProductName().equals("H2");
    }
    if (later) {
      numberOn(tables, "proposal", "id");
      numberOn(tables, "rubric_decision", "number");
    }
  }

  /**
   * H2 writes how far it has numbered apart from the rows: a process that was killed may begin at a
   * number that is taken.
   */
  private static void numberOn(JdbcClient tables, String table, String column) {
    tables
        .sql(
            "ALTER TABLE %1$s ALTER COLUMN %2$s RESTART WITH (SELECT COALESCE(MAX(%2$s), 0) + 1 FROM %1$s)"
                .formatted(table, column))
        .update();
  }

  /**
   * Returns when all that this thread committed is on the disk. Within a transaction nothing is
   * committed yet: who began it waits after its end.
   */
  public void await() {
    if (!later || TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    long mine = asked.incrementAndGet();
    synchronized (turn) {
      if (written < mine) {
        long all = asked.get();
        write();
        written = all;
      }
    }
  }

  private void write() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException problem) {
      throw new DataAccessResourceFailureException("can't write to the disk", problem);
    }
  }
}
