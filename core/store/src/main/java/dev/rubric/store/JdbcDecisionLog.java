package dev.rubric.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** A decision log in the table {@code rubric_decision} of a database. */
public final class JdbcDecisionLog implements DecisionLog {
  private final DataSource database;
  private final Set<String> masked;

  /**
   * A log in that database.
   *
   * @param masked see {@link Decision#toJson}
   */
  public JdbcDecisionLog(DataSource database, Set<String> masked) {
    Objects.requireNonNull(masked, "masked");
    this.database = Objects.requireNonNull(database, "database");
    this.masked = Set.copyOf(masked);
  }

  /**
   * Makes the table where there is none.
   *
   * @throws StoreException when the database does not
   */
  public void createTable() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS rubric_decision ("
              + "number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
              + "decided_at VARCHAR(40) NOT NULL, decision TEXT NOT NULL)");
    } catch (SQLException problem) {
      throw failed(problem);
    }
  }

  @Override
  public void record(Decision decision) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO rubric_decision (decided_at, decision) VALUES (?, ?)")) {
      statement.setString(1, decision.at().toString());
      statement.setString(2, decision.toJson(masked));
      statement.executeUpdate();
    } catch (SQLException problem) {
      throw failed(problem);
    }
  }

  private static StoreException failed(SQLException problem) {
    return new StoreException("数据库出错 / the database failed: " + problem.getMessage(), problem);
  }
}
