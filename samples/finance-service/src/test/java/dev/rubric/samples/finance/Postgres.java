package dev.rubric.samples.finance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL server, which serves as long as these tests run. */
final class Postgres {
  private static final Path SCRIPT = Path.of("../../.ci/postgres");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final int PORT = Killed.freePort();
  private static final String ANSWER = started();

  private Postgres() {}

  /** The address of a database of its own; skips the test, loudly, when there is no PostgreSQL. */
  static String database() {
    if (!ANSWER.equals("ready")) {
      System.err.println("NOT TESTED on PostgreSQL: " + ANSWER);
    }
    Assumptions.assumeTrue(ANSWER.equals("ready"), ANSWER);
    String name = "t" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
    return url(name);
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + PORT + "/" + database + "?user=finance";
  }

  /** It ends with its standard input, which ends with this process. */
  private static String started() {
    try {
      Process server =
          new ProcessBuilder(SCRIPT.toAbsolutePath().toString(), String.valueOf(PORT))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
      String answer = said.readLine();
      return answer == null ? "none: .ci/postgres says nothing" : answer;
    } catch (IOException noShell) {
      return "none: " + noShell.getMessage();
    }
  }
}
