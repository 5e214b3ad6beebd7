package dev.rubric.internal.batch;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a task for every item of a source in several threads, and gives the outcomes in the source's
 * order.
 *
 * <p>The thread that takes the outcomes also reads the source, and never further ahead than the
 * window: when it takes slowly, everything waits for it.
 *
 * @param <I> what the source gives
 * @param <O> what the task makes of it
 */
public final class InOrder<I, O> implements Iterator<O>, AutoCloseable {
  private final Iterator<? extends I> source;
  private final Function<? super I, ? extends O> task;
  private final IntSupplier window;
  private final Workers workers;
  private final Queue<Future<O>> underway = new LinkedBlockingQueue<>();
  private boolean exhausted;
  private @Nullable RuntimeException broken;
  private volatile boolean cancelled;

  /**
   * Begins nothing yet: the first look at the outcomes does.
   *
   * @param window the most items underway at once, at least 1; asked again and again, so that it
   *     may change
   */
  public InOrder(
      Iterator<? extends I> source,
      Function<? super I, ? extends O> task,
      int threads,
      IntSupplier window) {
    this.source = source;
    this.task = task;
    this.window = window;
    this.workers = new Workers(threads);
  }

  @Override
  public boolean hasNext() {
    while (!exhausted && underway.size() < window.getAsInt()) {
      refuseAfterClose();
      take();
    }
    if (!underway.isEmpty()) {
      refuseAfterClose();
      return true;
    }
    workers.close();
    if (broken != null) {
      throw broken;
    }
    return false;
  }

  private void refuseAfterClose() {
    if (cancelled) {
      throw new CancellationException("closed");
    }
  }

  @Override
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      O outcome = underway.element().get();
      underway.remove();
      return outcome;
    } catch (InterruptedException interruption) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException failure) {
      close();
      throw unchecked(failure.getCause());
    }
  }

  /** What the source throws waits until the outcomes before it are taken. */
  private void take() {
    try {
      exhausted = !source.hasNext();
      if (!exhausted) {
        I item = source.next();
        underway.add(workers.start(() -> task.apply(item)));
      }
    } catch (RuntimeException problem) {
      exhausted = true;
      broken = problem;
    }
  }

  /** A task has no checked exceptions to throw. */
  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Whether it was closed, or ended by an interruption, so that a task need not go on. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Ends the threads; whoever waits for an outcome, or asks for one later, is told so. */
  @Override
  public void close() {
    cancelled = true;
    workers.close();
    underway.forEach(outcome -> outcome.cancel(true));
  }
}
