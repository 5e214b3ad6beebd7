package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Scores a table of submissions, one partition after the other on every core of the cluster. */
public final class Scoring {
  /** The columns that are needed: any identifier, and the submission as JSON. */
  public static final StructType SUBMISSIONS =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("submission", DataTypes.StringType, false);

  /**
   * The columns that come out: the same identifier, what one asks for most often, and the whole
   * scorecard as JSON; or else why there is none.
   */
  public static final StructType SCORECARDS =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("unit", DataTypes.StringType)
          .add("total", DataTypes.createDecimalType(18, 6))
          .add("grade", DataTypes.StringType)
          .add("scorecard", DataTypes.StringType)
          .add("error", DataTypes.StringType);

  private Scoring() {}

  /**
   * The scorecard of every submission; nothing runs before they are written or counted, but a first
   * pass where the rubric compares units with one another (同类).
   */
  public static Dataset<Row> score(Dataset<Row> submissions, RubricSource source) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(submissions.sparkSession().sparkContext());
    Broadcast<RubricSource> rubric = context.broadcast(source);
    boolean twice = CompiledRubrics.of(source).comparesPeers();
    Broadcast<String> peers = context.broadcast(twice ? Peering.table(submissions, rubric) : "");
    MapPartitionsFunction<Row, Row> partition =
        rows -> score(rows, rubric.value(), Peering.read(peers.value()));
    return submissions
        .select("id", "submission")
        .mapPartitions(partition, Encoders.row(SCORECARDS));
  }

  private static Iterator<Row> score(Iterator<Row> rows, RubricSource source, Peers peers) {
    Rubric rubric = CompiledRubrics.of(source);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        return score(rubric, peers, row.getLong(0), row.getString(1));
      }
    };
  }

  /**
   * What is wrong with one submission, or comes to light with it, stays with it; what is wrong with
   * a machine fails the partition, which Spark tries again.
   */
  private static Row score(Rubric rubric, Peers peers, long id, String submission) {
    try {
      byte[] json = submission.getBytes(StandardCharsets.UTF_8);
      Scorecard card = rubric.score(Submissions.parseJson("submission " + id, json), peers);
      return RowFactory.create(
          id, card.unit(), card.total(), card.grade(), card.toJsonLine(), null);
    } catch (InvalidSubmissionException refusal) {
      return RowFactory.create(id, null, null, null, null, refusal.render(Language.ZH));
    } catch (RuntimeException defect) {
      return RowFactory.create(id, null, null, null, null, "程序内部出错：" + defect);
    }
  }
}
