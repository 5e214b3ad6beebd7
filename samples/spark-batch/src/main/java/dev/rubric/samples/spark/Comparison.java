package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The same made-up submissions on Spark and on this machine alone: same scorecards, how fast. */
public final class Comparison {
  private static final Path RUBRIC = Path.of("rules/linze-public-security-2024");
  private static final Path MODEL = Path.of("samples/submissions/linze-public-security-2024.yaml");

  private static final int SLICE = 5_000;

  private Comparison() {}

  /**
   * Runs from the repository's root.
   *
   * @param args how many submissions
   */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    Path folder = Files.createTempDirectory("rubric-spark");
    try {
      compare(count, folder);
    } finally {
      delete(folder);
    }
  }

  private static void compare(long count, Path folder) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    String in = folder.resolve("submissions.parquet").toString();
    String out = folder.resolve("scorecards.parquet").toString();
    try (SparkSession spark = LocalSpark.start(cores, folder)) {
      MadeUp.submissions(spark, MODEL, count, 4 * cores).write().parquet(in);
      ScoreJob.run(spark, RUBRIC, in, out + ".warm");
      long onSpark = timed(() -> ScoreJob.run(spark, RUBRIC, in, out));
      long here = scoreAll(count, spark.read().parquet(in), spark.read().parquet(out));
      System.out.printf(
          Locale.ROOT,
          "%d made-up submissions (assumed), %d cores, each warmed up%n"
              + "Spark, Parquet to Parquet:    %6d/s%n"
              + "scoreAll, memory to memory:   %6d/s%n"
              + "the same scorecards:          yes%n",
          count,
          cores,
          count * 1000 / onSpark,
          count * 1000 / here);
    }
  }

  /**
   * How long {@code scoreAll} takes for all of them. They come to memory a slice at a time, so that
   * it holds any number.
   */
  private static long scoreAll(long count, Dataset<Row> submissions, Dataset<Row> cards) {
    Rubric rubric = Rubric.load(RUBRIC);
    long time = 0;
    for (long from = 0; from < count; from += SLICE) {
      List<String> slice = slice(submissions, "submission", from);
      List<String> onSpark = slice(cards, "scorecard", from);
      if (from == 0) {
        compare(rubric, slice, onSpark);
      }
      time += timed(() -> compare(rubric, slice, onSpark));
    }
    return time;
  }

  private static List<String> slice(Dataset<Row> table, String column, long from) {
    return table
        .where(functions.col("id").geq(from).and(functions.col("id").lt(from + SLICE)))
        .orderBy("id")
        .select(column)
        .as(Encoders.STRING())
        .collectAsList();
  }

  /**
   * Scores some submissions and compares their scorecards.
   *
   * @throws IllegalStateException if one is not what Spark gave, or Spark gave fewer
   */
  private static void compare(Rubric rubric, List<String> submissions, List<String> onSpark) {
    if (submissions.size() != onSpark.size()) {
      throw new IllegalStateException(
          onSpark.size() + " scorecards of " + submissions.size() + " submissions");
    }
    try (BatchResults results =
        rubric.scoreAll(
            submissions.iterator(),
            json -> Submissions.parseJson("x", json.getBytes(StandardCharsets.UTF_8)),
            BatchOptions.defaults())) {
      for (String other : onSpark) {
        Scorecard card = ((BatchResult.Scored) results.next()).scorecard();
        if (!card.toJsonLine().equals(other)) {
          throw new IllegalStateException("Spark and scoreAll differ about " + card.unit());
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Math.max(1, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }
}
