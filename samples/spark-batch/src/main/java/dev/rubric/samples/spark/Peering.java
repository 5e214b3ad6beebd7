package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerTable;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The first pass where a rubric compares units with one another: each partition gathers what its
 * units bring, and the parts are put together, in whatever order they come.
 */
final class Peering {
  private Peering() {}

  /** What all units bring to the comparisons, as the text that is broadcast. */
  static String table(Dataset<Row> submissions, Broadcast<RubricSource> source) {
    MapPartitionsFunction<Row, String> partition = rows -> part(rows, source.value());
    List<String> parts =
        submissions
            .select("id", "submission")
            .mapPartitions(partition, Encoders.STRING())
            .collectAsList();
    PeerSurvey all = CompiledRubrics.of(source.value()).peerSurvey();
    parts.forEach(part -> all.add(PeerTable.fromJson(part)));
    return all.table().toJson();
  }

  /** What the units are held against; nothing where they are not compared. */
  static Peers read(String table) {
    return table.isEmpty() ? Peers.NONE : PeerTable.fromJson(table);
  }

  private static Iterator<String> part(Iterator<Row> rows, RubricSource source) {
    Rubric rubric = CompiledRubrics.of(source);
    PeerSurvey survey = rubric.peerSurvey();
    while (rows.hasNext()) {
      Row row = rows.next();
      survey.add(values(rubric, row.getLong(0), row.getString(1)));
    }
    return List.of(survey.table().toJson()).iterator();
  }

  /** What can't be scored has no value to compare; the second pass says why. */
  private static List<PeerValue> values(Rubric rubric, long id, String submission) {
    try {
      byte[] json = submission.getBytes(StandardCharsets.UTF_8);
      return rubric.peerValues(Submissions.parseJson("submission " + id, json));
    } catch (RuntimeException notScored) {
      return List.of();
    }
  }
}
