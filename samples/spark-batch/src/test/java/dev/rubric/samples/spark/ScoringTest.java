package dev.rubric.samples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.PackageVersion;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.testing.generate.SubmissionGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark gives the scorecards that scoring one by one gives. */
class ScoringTest {
  private static final Path RUBRIC = Path.of("../../rules/linze-public-security-2024");
  private static final Path MODEL =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");
  private static final int COUNT = 200;

  @TempDir static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start(2, folder);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void fromParquetToParquetTheScorecardsAreTheSame() {
    String in = folder.resolve("in.parquet").toString();
    String out = folder.resolve("out.parquet").toString();
    MadeUp.submissions(spark, MODEL, COUNT, 5).write().parquet(in);

    ScoreJob.run(spark, RUBRIC, in, out);

    Dataset<Row> cards = spark.read().parquet(out);
    assertThat(cards.schema().fieldNames()).isEqualTo(Scoring.SCORECARDS.fieldNames());
    assertThat(scorecards(cards)).isEqualTo(oneByOne());
  }

  @Test
  void aRubricWithMistakesScoresNobody() throws IOException {
    Path wrong = Files.createDirectories(folder.resolve("wrong"));
    try (Stream<Path> files = Files.list(RUBRIC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, wrong.resolve(file.getFileName()));
      }
    }
    Path outputs = wrong.resolve("outputs.drl");
    String rules = Files.readString(outputs, StandardCharsets.UTF_8);
    Files.writeString(
        outputs, rules.replaceFirst("实际完成值 <= ", "实际完成值 >= "), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> RubricSource.read(wrong))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("wrong-direction");
  }

  /** What each partition brings is put together first, so that ranks and means are of all units. */
  @Test
  void unitsAreComparedWithThoseOfAllPartitions() throws IOException {
    Path compared = comparing(folder.resolve("compared"));
    Rubric rubric = Rubric.load(compared);
    SubmissionGenerator generator = SubmissionGenerator.like(MODEL, 1);
    List<String> together;
    try (Stream<BatchResult> results =
        rubric.scoreAll(
            IntStream.range(0, COUNT)
                .mapToObj(i -> Submissions.parse("x.json", generator.json(i))))) {
      together =
          results
              .map(each -> ((BatchResult.Scored) each).scorecard())
              .peek(card -> assertThat(card.peers().get(0).size()).isEqualTo(COUNT))
              .map(Scorecard::toJsonLine)
              .toList();
    }

    Dataset<Row> submissions = MadeUp.submissions(spark, MODEL, COUNT, 5);

    assertThat(scorecards(Scoring.score(submissions, RubricSource.read(compared))))
        .isEqualTo(together);
  }

  /** The standard of Linze, which also looks at who satisfies most. */
  private static Path comparing(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(RUBRIC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        to.resolve("rubric.yaml"),
        "\n同类: [{名称: 满意度, 数值: 群众安全感满意度}]\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    Files.writeString(
        to.resolve("peers.drl"),
        """
        rule "满意度排在前三"
        when
            单位( 同类名次(满意度) <= 3 )
        then
            疑点.提示("满意度在全部单位中排在前三");
        end
        """,
        StandardCharsets.UTF_8);
    return to;
  }

  @Test
  void aPartitionThatFailsIsTriedAgain() {
    MapPartitionsFunction<Row, Row> failing =
        rows -> {
          TaskContext task = TaskContext.get();
          if (task.partitionId() == 1 && task.attemptNumber() == 0) {
            throw new IllegalStateException("the machine is gone");
          }
          return rows;
        };
    Dataset<Row> submissions =
        MadeUp.submissions(spark, MODEL, COUNT, 5)
            .mapPartitions(failing, Encoders.row(Scoring.SUBMISSIONS));

    assertThat(scorecards(Scoring.score(submissions, RubricSource.read(RUBRIC))))
        .isEqualTo(oneByOne());
  }

  @Test
  void aPartitionThatAlwaysFailsFailsTheJob() {
    MapPartitionsFunction<Row, Row> failing =
        rows -> {
          throw new IllegalStateException("the machine is gone");
        };
    Dataset<Row> submissions =
        MadeUp.submissions(spark, MODEL, 1, 1)
            .mapPartitions(failing, Encoders.row(Scoring.SUBMISSIONS));

    assertThatThrownBy(() -> Scoring.score(submissions, RubricSource.read(RUBRIC)).collectAsList())
        .hasStackTraceContaining("failed 3 times")
        .hasStackTraceContaining("the machine is gone");
  }

  @Test
  void aBadSubmissionFailsInItsPlace() {
    List<Row> rows =
        List.of(RowFactory.create(1L, "{\"单位\":\"甲\"}"), RowFactory.create(2L, "{\"单位\":"));

    List<Row> cards =
        Scoring.score(spark.createDataFrame(rows, Scoring.SUBMISSIONS), RubricSource.read(RUBRIC))
            .orderBy(functions.col("id"))
            .collectAsList();

    assertThat(cards.get(0).<String>getAs("unit")).isEqualTo("甲");
    assertThat(cards.get(0).<String>getAs("error")).isNull();
    assertThat(cards.get(1).<String>getAs("scorecard")).isNull();
    assertThat(cards.get(1).<String>getAs("error"))
        .startsWith("submission 2:1")
        .contains("[syntax]");
  }

  @Test
  void anExecutorCompilesARubricOnce() {
    Rubric first = CompiledRubrics.of(RubricSource.read(RUBRIC));

    assertThat(CompiledRubrics.of(RubricSource.read(RUBRIC))).isSameAs(first);
    assertThat(first.stamp()).isEqualTo(Rubric.load(RUBRIC).stamp());
  }

  /** Spark's Scala module refuses any other minor version of Jackson. */
  @Test
  void theJacksonIsThatOfSpark() {
    assertThat(PackageVersion.VERSION.toString())
        .startsWith(
            com.fasterxml.jackson.module.scala.DefaultScalaModule$.MODULE$
                .version()
                .toString()
                .replaceFirst("\\.\\d+$", "."));
  }

  private static List<String> scorecards(Dataset<Row> cards) {
    return cards.orderBy(functions.col("id")).select("scorecard").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static List<String> oneByOne() {
    Rubric rubric = Rubric.load(RUBRIC);
    SubmissionGenerator generator = SubmissionGenerator.like(MODEL, 1);
    return IntStream.range(0, COUNT)
        .mapToObj(i -> rubric.score(Submissions.parse("x.json", generator.json(i))).toJsonLine())
        .toList();
  }
}
