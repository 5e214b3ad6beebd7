package dev.rubric.samples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark tells what a change does to each submission. */
class ImpactJobTest {
  private static final Path RUBRIC = Path.of("../../rules/linze-public-security-2024");

  @TempDir static Path folder;

  @Test
  void aLoosenedBoundMovesWhoIsBetweenTheBounds() throws IOException {
    Path loosened = folder.resolve("loosened");
    Files.createDirectories(loosened);
    try (Stream<Path> files = Files.list(RUBRIC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(
            loosened.resolve(file.getFileName()),
            text.replace("<= 300", "<= 310").replace("> 300", "> 310").replace("(300,", "(310,"),
            StandardCharsets.UTF_8);
      }
    }
    try (SparkSession spark = LocalSpark.start(2, folder)) {
      List<Row> rows =
          List.of(
              RowFactory.create(1L, line(300)),
              RowFactory.create(2L, line(306)),
              RowFactory.create(3L, "{\"单位\":"));

      List<Row> changes =
          ImpactJob.compare(
                  spark.createDataFrame(rows, Scoring.SUBMISSIONS),
                  RubricSource.read(RUBRIC),
                  RubricSource.read(loosened))
              .orderBy(functions.col("id"))
              .collectAsList();

      assertThat(changes.get(0).<Boolean>getAs("changed")).isFalse();
      assertThat(changes.get(1).<Boolean>getAs("changed")).isTrue();
      assertThat(changes.get(1).getDecimal(3).subtract(changes.get(1).getDecimal(2)))
          .isEqualByComparingTo("1");
      assertThat(changes.get(2).<Object>getAs("total_after")).isNull();
    }
  }

  private static String line(int cases) {
    return "{\"单位\":\"甲\",\"指标\":[{\"指标\":\"刑事案件发案起数\",\"实际完成值\":" + cases + "}]}";
  }
}
