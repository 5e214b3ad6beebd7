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
  private final Runnable closing;

  /** Begins nothing yet: the first look at the results does. */
  public ScoreBatch(
      Iterator<? extends T> source, Function<? super T, Scorecard> scoring, BatchOptions options) {
    this(source, scoring, options, () -> {});
  }

  /**
   * The same.
   *
   * @param closing what else is to be done when the results are closed
   */
  public ScoreBatch(
      Iterator<? extends T> source,
      Function<? super T, Scorecard> scoring,
      BatchOptions options,
      Runnable closing) {
    super(source, scoring, Function.identity(), options);
    this.closing = closing;
  }

  @Override
  public void close() {
    super.close();
    closing.run();
  }
}
