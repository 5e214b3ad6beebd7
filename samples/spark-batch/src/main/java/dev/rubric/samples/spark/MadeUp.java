package dev.rubric.samples.spark;

import dev.rubric.testing.generate.SubmissionGenerator;
import java.nio.file.Path;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Made-up submissions (假定) as a table; the same number is always the same submission. */
final class MadeUp {
  private MadeUp() {}

  static Dataset<Row> submissions(SparkSession spark, Path model, long count, int partitions) {
    String file = model.toAbsolutePath().toString();
    MapPartitionsFunction<Long, Row> making =
        numbers -> {
          SubmissionGenerator generator = SubmissionGenerator.like(Path.of(file), 1);
          return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
              .map(number -> RowFactory.create(number, generator.json(number)))
              .iterator();
        };
    return spark
        .range(0, count, 1, partitions)
        .as(Encoders.LONG())
        .mapPartitions(making, Encoders.row(Scoring.SUBMISSIONS));
  }
}
