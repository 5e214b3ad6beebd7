package dev.rubric.internal.batch;

import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import dev.rubric.scorecard.Scorecard;
import java.util.Iterator;
import java.util.function.Function;

/**
 * The results themselves of scoring every item of a source.
 *
 * @param <T> what the source gives
 */
public final class ScoreBatch<T> extends Batch<T, BatchResult> implements BatchResults {
  /** Begins nothing yet: the first look at the results does. */
  public ScoreBatch(
      Iterator<? extends T> source, Function<? super T, Scorecard> scoring, BatchOptions options) {
    super(source, scoring, Function.identity(), options);
  }
}
