package dev.rubric.batch;

import java.util.Iterator;
import java.util.concurrent.CancellationException;

/**
 * The results of a batch, in the order of its source; for one thread, but {@link #close} may be
 * called from any.
 *
 * <p>What the source throws comes out of {@link #next} or {@link #hasNext}, after the results of
 * everything that came before it.
 */
public interface BatchResults extends Iterator<BatchResult>, AutoCloseable {
  /**
   * The next result; waits for it.
   *
   * @throws CancellationException when the batch was closed, or this thread interrupted, before its
   *     end: a cancelled batch never looks like a complete one
   */
  @Override
  BatchResult next();

  /** Cancels what is not done yet and lets the worker threads end. */
  @Override
  void close();
}
