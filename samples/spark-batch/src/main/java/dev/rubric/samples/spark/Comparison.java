package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The same made-up submissions on Spark and on this machine alone: same scorecards, how fast. */
public final class Comparison {
  private static final Path RUBRIC = Path.of("rules/linze-public-security-2024");
  private static final Path MODEL = Path.of("samples/submissions/linze-public-security-2024.yaml");

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
      List<Row> rows = rows(spark, in, "submission");
      local(rows);
      List<String> alone = new ArrayList<>();
      long here = timed(() -> alone.addAll(local(rows)));
      List<String> there =
          rows(spark, out, "scorecard").stream().map(row -> row.getString(0)).toList();
      System.out.printf(
          Locale.ROOT,
          "%d made-up submissions (assumed), %d cores, one run each after one to warm up%n"
              + "Spark, Parquet to Parquet:    %6d/s%n"
              + "scoreAll, memory to memory:   %6d/s%n"
              + "the same scorecards:          %s%n",
          count,
          cores,
          count * 1000 / onSpark,
          count * 1000 / here,
          alone.equals(there) ? "yes" : "NO");
      if (!alone.equals(there)) {
        throw new IllegalStateException("Spark and scoreAll differ");
      }
    }
  }

  private static List<Row> rows(SparkSession spark, String place, String column) {
    return spark.read().parquet(place).orderBy(functions.col("id")).select(column).collectAsList();
  }

  private static List<String> local(List<Row> rows) {
    List<String> cards = new ArrayList<>();
    try (BatchResults results =
        Rubric.load(RUBRIC)
            .scoreAll(
                rows.iterator(),
                row ->
                    Submissions.parseJson("x", row.getString(0).getBytes(StandardCharsets.UTF_8)),
                BatchOptions.defaults())) {
      results.forEachRemaining(
          result -> cards.add(((BatchResult.Scored) result).scorecard().toJsonLine()));
    }
    return cards;
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
