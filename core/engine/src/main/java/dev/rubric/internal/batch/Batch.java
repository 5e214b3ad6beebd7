package dev.rubric.internal.batch;

import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchProgress;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import dev.rubric.internal.batch.Chunks.Chunk;
import dev.rubric.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results of scoring every item of a source.
 *
 * @param <T> what the source gives
 */
public final class Batch<T> implements BatchResults {
  private static final int LARGEST_CHUNK = 64;

  private final Function<? super T, Scorecard> scoring;
  private final BatchOptions options;
  private final InOrder<Chunk<T>, List<BatchResult>> chunks;
  private Iterator<BatchResult> current = Collections.emptyIterator();
  private long done;
  private long failed;

  /** Begins nothing yet: the first look at the results does. */
  public Batch(
      Iterator<? extends T> source, Function<? super T, Scorecard> scoring, BatchOptions options) {
    this.scoring = scoring;
    this.options = options;
    int size = Math.max(1, Math.min(LARGEST_CHUNK, options.window() / (2 * options.threads())));
    int underway = Math.max(1, options.window() / size);
    this.chunks =
        new InOrder<>(new Chunks<>(source, size), this::score, options.threads(), () -> underway);
  }

  private List<BatchResult> score(Chunk<T> chunk) {
    List<BatchResult> results = new ArrayList<>(chunk.items().size());
    for (T item : chunk.items()) {
      if (chunks.isCancelled()) {
        throw new CancellationException("closed");
      }
      long ordinal = chunk.first() + results.size();
      results.add(Attempt.of(ordinal, () -> scoring.apply(item)));
    }
    return results;
  }

  @Override
  public boolean hasNext() {
    return current.hasNext() || chunks.hasNext();
  }

  @Override
  public BatchResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!current.hasNext()) {
      current = count(chunks.next()).iterator();
    }
    return current.next();
  }

  private List<BatchResult> count(List<BatchResult> results) {
    done += results.size();
    failed += results.stream().filter(BatchResult.Failed.class::isInstance).count();
    options.progress().accept(new BatchProgress(done, failed));
    return results;
  }

  @Override
  public void close() {
    chunks.close();
  }

  /** These results as a stream that closes them. */
  public Stream<BatchResult> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::close);
  }
}
