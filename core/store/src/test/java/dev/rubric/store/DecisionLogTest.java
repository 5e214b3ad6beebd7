package dev.rubric.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every score is taken down before anybody hears of it. */
class DecisionLogTest {
  private static final Instant AT = Instant.parse("2025-03-01T08:00:00Z");
  private static final int KILLED_AFTER = 50;

  private static final Rubric RUBRIC = Samples.rubric(1);

  @TempDir private Path folder;

  private static Decision decision(int cases) {
    return new Decision(AT, "张三", RUBRIC.score(Samples.submission(cases)));
  }

  @Test
  void oneLineTellsWhoAndWhenAndOfWhat() {
    Decision decision = decision(103);
    String hash = decision.scorecard().rubric().hash();

    String line = decision.toJson(Set.of());

    assertThat(line)
        .startsWith("{\"at\":\"2025-03-01T08:00:00Z\",\"by\":\"张三\",\"rubric\":\"demo\"")
        .contains("\"rubricHash\":\"" + hash + "\"", Samples.submission(103).hash())
        .contains("\"unit\":\"单位103\",\"year\":\"2024\",\"total\":\"8.00\"")
        .endsWith("\"reference\":{\"caseNumber\":\"103\"}}")
        .doesNotContain("\n");
    assertThat(decision.toJson(Set.of("unit", "by", "caseNumber")))
        .contains("\"unit\":\"***\"", "\"by\":\"***\"", "\"caseNumber\":\"***\"")
        .doesNotContain("张三", "单位103");
  }

  @Test
  void theFileIsGoneOnWithAndRolledOver() throws IOException {
    Path file = folder.resolve("decisions.jsonl");
    for (int opened = 0; opened < 2; opened++) {
      try (FileDecisionLog log = new FileDecisionLog(file, Set.of(), 1024 * 1024)) {
        log.record(decision(101));
      }
    }
    assertThat(Files.readAllLines(file, StandardCharsets.UTF_8)).hasSize(2);
    FileDecisionLog closed = new FileDecisionLog(file, Set.of(), 1024);
    closed.close();
    assertThatThrownBy(() -> closed.record(decision(1))).isInstanceOf(StoreException.class);
  }

  @Test
  void everyFieldCanBeMaskedAndNoneIsAddedByIt() {
    Submission submission =
        Submission.of("某局")
            .reference(new Reference("1", "620723", Map.of("承办人", "李四")))
            .measure(Measure.of("案件").value("1").unitOfMeasure("起"))
            .build();
    Decision decision = new Decision(AT, "张三", RUBRIC.score(submission));

    String line =
        decision.toJson(
            Set.of("unitCode", "承办人", "total", "grade", "year", "caseNumber", "rubric"));

    assertThat(line)
        .contains("\"unitCode\":\"***\"", "\"承办人\":\"***\"", "\"total\":\"***\"")
        .contains("\"caseNumber\":\"***\"", "\"rubric\":\"***\"", "\"unit\":\"某局\"")
        .doesNotContain("李四", "620723", "10.00", "\"year\"", "\"grade\"");
  }

  @Test
  void theNextFileIsBegunWhenOneIsFullAndNoLineIsLost() throws IOException {
    Path file = folder.resolve("decisions.jsonl");
    int largest = 4_000;
    List<String> expected = new ArrayList<>();
    for (int opened = 0; opened < 2; opened++) {
      try (FileDecisionLog log = new FileDecisionLog(file, Set.of("by"), largest)) {
        for (int i = 0; i < 40; i++) {
          log.record(decision(100 + i));
          expected.add(decision(100 + i).toJson(Set.of("by")));
        }
      }
    }

    List<Path> files = filesInOrder(file);
    List<String> lines = new ArrayList<>();
    for (Path each : files) {
      assertThat(Files.size(each)).isLessThan(2L * largest);
      lines.addAll(Files.readAllLines(each, StandardCharsets.UTF_8));
    }
    assertThat(files).hasSizeGreaterThan(5);
    assertThat(lines).containsExactlyElementsOf(expected);
  }

  /** {@code decisions.jsonl.DAY.NUMBER}, then the one that is written to. */
  private List<Path> filesInOrder(Path newest) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(each -> each.toString().contains(".jsonl."))
          .sorted(Comparator.comparingInt(DecisionLogTest::number))
          .forEach(files::add);
    }
    files.add(newest);
    return files;
  }

  private static int number(Path file) {
    String name = file.toString();
    return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
  }

  @Test
  void theDatabaseKeepsThemToo() throws Exception {
    DataSource database = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("db"), "sa", "");
    JdbcDecisionLog log = new JdbcDecisionLog(database, Set.of("unit"));
    log.createTable();

    log.record(decision(101));

    try (Connection connection = database.getConnection();
        ResultSet found =
            connection.createStatement().executeQuery("SELECT decision FROM rubric_decision")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo(decision(101).toJson(Set.of("unit")));
    }
  }

  /** Scores for ever, and says each number once it is taken down. */
  static final class Scoring {
    private Scoring() {}

    public static void main(String[] args) {
      FileDecisionLog log = new FileDecisionLog(Path.of(args[0]), Set.of(), 10_000);
      for (int i = 1; ; i++) {
        log.record(decision(i));
        System.out.println(i);
      }
    }
  }

  /** Where these tests were loaded from, which some runners keep to themselves. */
  private static String classPath() {
    return DecisionLogTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  @Test
  void nothingIsLostWhenTheProcessIsKilled() throws IOException, InterruptedException {
    Path file = folder.resolve("decisions.jsonl");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Dfile.encoding=UTF-8",
                Scoring.class.getName(),
                file.toString())
            .redirectError(folder.resolve("err").toFile())
            .start();
    int acknowledged = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == KILLED_AFTER) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();

    assertThat(acknowledged)
        .as(Files.readString(folder.resolve("err")))
        .isGreaterThanOrEqualTo(KILLED_AFTER);
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(path -> path.toString().contains(".jsonl")).toList()) {
        lines.addAll(Files.readAllLines(each, StandardCharsets.UTF_8));
      }
    }
    for (int i = 1; i <= acknowledged; i++) {
      assertThat(lines).contains(decision(i).toJson(Set.of()));
    }
  }
}
