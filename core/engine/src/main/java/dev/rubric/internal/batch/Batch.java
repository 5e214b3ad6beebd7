package dev.rubric.internal.batch;

import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchProgress;
import dev.rubric.batch.BatchResult;
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
 * What is made of scoring every item of a source, in the source's order.
 *
 * @param <T> what the source gives
 * @param <R> what is made of each result, by the thread that scored
 */
public class Batch<T, R> implements Iterator<R>, AutoCloseable {
  private static final int LARGEST_CHUNK = 64;

  private final Function<? super T, Scorecard> scoring;
  private final Function<? super BatchResult, ? extends R> mapping;
  private final BatchOptions options;
  private final InOrder<Chunk<T>, Made<R>> chunks;
  private Iterator<R> current = Collections.emptyIterator();
  private long done;
  private long failed;

  /** Begins nothing yet: the first look at the results does. */
  public Batch(
      Iterator<? extends T> source,
      Function<? super T, Scorecard> scoring,
      Function<? super BatchResult, ? extends R> mapping,
      BatchOptions options) {
    this.scoring = scoring;
    this.mapping = mapping;
    this.options = options;
    int size = Math.max(1, Math.min(LARGEST_CHUNK, options.window() / (2 * options.threads())));
    int underway = Math.max(1, options.window() / size);
    this.chunks =
        new InOrder<>(new Chunks<>(source, size), this::score, options.threads(), () -> underway);
  }

  private Made<R> score(Chunk<T> chunk) {
    List<R> results = new ArrayList<>(chunk.items().size());
    int failures = 0;
    for (T item : chunk.items()) {
      if (chunks.isCancelled()) {
        throw new CancellationException("closed");
      }
      long ordinal = chunk.first() + results.size();
      BatchResult result = Attempt.of(ordinal, () -> scoring.apply(item));
      failures += result instanceof BatchResult.Failed ? 1 : 0;
      results.add(mapping.apply(result));
    }
    return new Made<>(results, failures);
  }

  @Override
  public boolean hasNext() {
    return current.hasNext() || chunks.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!current.hasNext()) {
      current = count(chunks.next()).iterator();
    }
    return current.next();
  }

  private List<R> count(Made<R> made) {
    done += made.results().size();
    failed += made.failures();
    options.progress().accept(new BatchProgress(done, failed));
    return made.results();
  }

  @Override
  public void close() {
    chunks.close();
  }

  /** These results as a stream that closes them. */
  public Stream<R> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::close);
  }

  /** What was made of a chunk, and how many of its items were not scored. */
  private record Made<R>(List<R> results, int failures) {}
}
