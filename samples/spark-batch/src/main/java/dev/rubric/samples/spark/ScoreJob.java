package dev.rubric.samples.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The job as it is submitted to a cluster: {@code ScoreJob RUBRIC IN OUT}. */
public final class ScoreJob {
  private ScoreJob() {}

  /**
   * Scores the Parquet files in one place into another.
   *
   * @param args the rubric's folder on the machine that submits, where the submissions are, and
   *     where the scorecards go
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: ScoreJob RUBRIC IN OUT");
    }
    try (SparkSession spark = SparkSession.builder().appName("rubric").getOrCreate()) {
      run(spark, Path.of(args[0]), args[1], args[2]);
    }
  }

  static void run(SparkSession spark, Path rubric, String in, String out) {
    Scoring.score(spark.read().schema(Scoring.SUBMISSIONS).parquet(in), RubricSource.read(rubric))
        .write()
        .parquet(out);
  }
}
