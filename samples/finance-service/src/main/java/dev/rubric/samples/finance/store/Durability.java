package dev.rubric.samples.finance.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

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

  /** For that database. */
  public Durability(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection()) {
      this.later = connection.getMetaData().getDatabaseProductName().equals("H2");
    }
  }

  /** Returns when all that this thread committed is on the disk. */
  public void await() {
    if (!later) {
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
