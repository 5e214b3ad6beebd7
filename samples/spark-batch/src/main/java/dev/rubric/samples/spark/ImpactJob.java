package dev.rubric.samples.spark;

import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What a change does to a table of submissions: {@code ImpactJob OLD NEW IN OUT}. */
public final class ImpactJob {
  /** The columns that come out. */
  public static final StructType CHANGES =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("unit", DataTypes.StringType)
          .add("total_before", DataTypes.createDecimalType(18, 6))
          .add("total_after", DataTypes.createDecimalType(18, 6))
          .add("grade_before", DataTypes.StringType)
          .add("grade_after", DataTypes.StringType)
          .add("changed", DataTypes.BooleanType, false);

  /** What this executor compares with; every task of it remembers the same scores. */
  private static final Map<List<String>, dev.rubric.change.Comparison> COMPARISONS =
      new ConcurrentHashMap<>();

  private ImpactJob() {}

  /**
   * Compares the Parquet files in one place into another.
   *
   * @param args the folders of both rubrics on the machine that submits, where the submissions are,
   *     and where the changes go
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException("usage: ImpactJob OLD NEW IN OUT");
    }
    try (SparkSession spark = SparkSession.builder().appName("rubric impact").getOrCreate()) {
      Dataset<Row> submissions = spark.read().schema(Scoring.SUBMISSIONS).parquet(args[2]);
      RubricSource before = RubricSource.read(Path.of(args[0]));
      RubricSource after = RubricSource.read(Path.of(args[1]));
      compare(submissions, before, after).write().parquet(args[3]);
    }
  }

  /** What becomes of every submission; nothing runs before they are written or counted. */
  public static Dataset<Row> compare(
      Dataset<Row> submissions, RubricSource before, RubricSource after) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(submissions.sparkSession().sparkContext());
    Broadcast<RubricSource> earlier = context.broadcast(before);
    Broadcast<RubricSource> later = context.broadcast(after);
    MapPartitionsFunction<Row, Row> partition =
        rows -> compare(rows, earlier.value(), later.value());
    return submissions.select("id", "submission").mapPartitions(partition, Encoders.row(CHANGES));
  }

  private static Iterator<Row> compare(
      Iterator<Row> rows, RubricSource before, RubricSource after) {
    dev.rubric.change.Comparison comparison =
        COMPARISONS.computeIfAbsent(
            List.of(before.hash(), after.hash()),
            any ->
                dev.rubric.change.Comparison.of(
                    CompiledRubrics.of(before), CompiledRubrics.of(after)));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        byte[] json = row.getString(1).getBytes(StandardCharsets.UTF_8);
        return row(row.getLong(0), comparison.compare(json));
      }
    };
  }

  private static Row row(long id, UnitChange change) {
    @Nullable Standing before = change.before();
    @Nullable Standing after = change.after();
    return RowFactory.create(
        id,
        change.unit(),
        before == null ? null : before.total(),
        after == null ? null : after.total(),
        before == null ? null : before.grade(),
        after == null ? null : after.grade(),
        change.isChanged());
  }
}
