package dev.rubric.store;

import dev.rubric.Rubric;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in two tables of a database, {@code rubric_archive} and {@code rubric_publication}, made
 * by {@link #createTables} or by a migration with the same columns.
 */
public final class JdbcStore implements RubricStore {
  /** Two that publish at once take the same number, and one of them tries again. */
  private static final int MOST_TRIES = 20;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS rubric_archive ("
              + "hash VARCHAR(71) PRIMARY KEY, content TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS rubric_publication ("
              + "number INTEGER PRIMARY KEY, "
              + "hash VARCHAR(71) NOT NULL REFERENCES rubric_archive(hash), "
              + "name VARCHAR(200) NOT NULL, version VARCHAR(100) NOT NULL, "
              + "published_at VARCHAR(40) NOT NULL, publisher VARCHAR(200) NOT NULL, "
              + "reason VARCHAR(2000) NOT NULL, in_force_from VARCHAR(10), "
              + "in_force_to VARCHAR(10))");

  private final DataSource database;

  private JdbcStore(DataSource database) {
    this.database = database;
  }

  /** The store in that database. */
  public static JdbcStore in(DataSource database) {
    return new JdbcStore(Objects.requireNonNull(database, "database"));
  }

  /**
   * Makes the tables where there are none.
   *
   * @throws StoreException when the database does not
   */
  public void createTables() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate(table);
      }
    } catch (SQLException problem) {
      throw failed(problem);
    }
  }

  @Override
  public Published publish(Rubric rubric, Publication publication) {
    Objects.requireNonNull(publication, "publication");
    String content = archive(rubric);
    for (int tried = 1; ; tried++) {
      try {
        return publish(rubric, content, publication);
      } catch (SQLException problem) {
        if (tried == MOST_TRIES || !isTaken(problem)) {
          throw failed(problem);
        }
      }
    }
  }

  /**
   * Notes a publication within the application's own transaction, which the application commits or
   * rolls back: there is one only if all else in that transaction is done.
   *
   * @param connection has its transaction begun, that is no automatic commit; not closed here
   * @throws IllegalArgumentException when each statement would be committed on its own
   * @throws StoreException when the database fails, or another publication took the number; the
   *     transaction can only be rolled back then
   */
  public Published publish(Connection connection, Rubric rubric, Publication publication) {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(publication, "publication");
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException("connection commits each statement on its own");
      }
      return note(connection, rubric, archive(rubric), publication);
    } catch (SQLException problem) {
      throw failed(problem);
    }
  }

  private static String archive(Rubric rubric) {
    return Base64.getEncoder().encodeToString(rubric.toArchive());
  }

  /** Class 23 is a violated constraint: another publication took the number or kept the rubric. */
  private static boolean isTaken(SQLException problem) {
    String state = problem.getSQLState();
    return state != null && (state.startsWith("23") || state.startsWith("40"));
  }

  private Published publish(Rubric rubric, String content, Publication publication)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        Published published = note(connection, rubric, content, publication);
        connection.commit();
        return published;
      } catch (SQLException | RuntimeException problem) {
        connection.rollback();
        throw problem;
      } finally {
        connection.setAutoCommit(before);
      }
    }
  }

  private static Published note(
      Connection connection, Rubric rubric, String content, Publication publication)
      throws SQLException {
    Published published =
        new Published(
            next(connection),
            rubric.stamp().hash(),
            rubric.stamp().name(),
            rubric.stamp().version(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            publication);
    if (content(connection, published.hash()) == null) {
      update(
          connection,
          "INSERT INTO rubric_archive (hash, content) VALUES (?, ?)",
          published.hash(),
          content);
    }
    update(
        connection,
        "INSERT INTO rubric_publication (number, hash, name, version, published_at, publisher,"
            + " reason, in_force_from, in_force_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        published.number(),
        published.hash(),
        published.name(),
        published.version(),
        published.at().toString(),
        publication.publisher(),
        publication.reason(),
        PublishedJson.text(publication.from()),
        PublishedJson.text(publication.to()));
    return published;
  }

  private static int next(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT MAX(number) FROM rubric_publication")) {
      found.next();
      return found.getInt(1) + 1;
    }
  }

  private static @Nullable String content(Connection connection, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT content FROM rubric_archive WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getString(1) : null;
      }
    }
  }

  private static void update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public List<Published> history() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT number, hash, name, version, published_at, publisher, reason,"
                    + " in_force_from, in_force_to FROM rubric_publication ORDER BY number")) {
      List<Published> history = new ArrayList<>();
      while (found.next()) {
        history.add(
            new Published(
                found.getInt(1),
                found.getString(2),
                found.getString(3),
                found.getString(4),
                Instant.parse(found.getString(5)),
                new Publication(
                    found.getString(6),
                    found.getString(7),
                    PublishedJson.day(found.getString(8)),
                    PublishedJson.day(found.getString(9)))));
      }
      return List.copyOf(history);
    } catch (SQLException problem) {
      throw failed(problem);
    }
  }

  @Override
  public Rubric rubric(String hash) {
    Objects.requireNonNull(hash, "hash");
    String content;
    try (Connection connection = database.getConnection()) {
      content = content(connection, hash);
    } catch (SQLException problem) {
      throw failed(problem);
    }
    if (content == null) {
      throw new NoSuchElementException("没有这个评分标准 / no rubric " + hash);
    }
    return Kept.rubric(hash, Base64.getDecoder().decode(content));
  }

  private static StoreException failed(SQLException problem) {
    return new StoreException("数据库出错 / the database failed: " + problem.getMessage(), problem);
  }
}
