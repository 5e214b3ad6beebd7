package dev.rubric.internal.batch;

import dev.rubric.batch.BatchOptions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.batch.Chunks.Chunk;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerTable;
import dev.rubric.peers.PeerValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gathers what all units bring to the comparisons of a rubric, in several threads. */
public final class Surveys {
  private static final int CHUNK = 64;
  private static final int UNDERWAY = 4;

  private Surveys() {}

  /**
   * What they come to. A submission that does not fit the rubric is left out: it is a result of its
   * own when it is scored.
   *
   * @param values what one item of the source brings; called by several threads at once
   */
  public static <T> PeerTable of(
      Iterator<? extends T> source,
      Function<? super T, List<PeerValue>> values,
      Map<String, Boolean> comparisons,
      BatchOptions options) {
    PeerSurvey survey = new PeerSurvey(comparisons);
    try (InOrder<Chunk<T>, List<List<PeerValue>>> chunks =
        new InOrder<>(
            new Chunks<T>(source, CHUNK),
            chunk -> gathered(chunk, values),
            options.threads(),
            () -> UNDERWAY * options.threads())) {
      while (chunks.hasNext()) {
        chunks.next().forEach(survey::add);
      }
    }
    return survey.table();
  }

  private static <T> List<List<PeerValue>> gathered(
      Chunk<T> chunk, Function<? super T, List<PeerValue>> values) {
    List<List<PeerValue>> all = new ArrayList<>(chunk.items().size());
    for (T item : chunk.items()) {
      try {
        all.add(values.apply(item));
      } catch (InvalidSubmissionException notScored) {
        // It has no value to compare.
        all.add(List.of());
      }
    }
    return all;
  }
}
