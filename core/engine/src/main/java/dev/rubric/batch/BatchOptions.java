package dev.rubric.batch;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a batch is scored; immutable.
 *
 * @param threads how many threads score, at least 1
 * @param window the most submissions that are taken from the source before their results are given
 *     out, at least 1: it bounds the memory, whatever the size of the source
 * @param progress told how far the batch has come, once for some dozens of results, by the thread
 *     that takes them; what it throws reaches that thread
 */
public record BatchOptions(int threads, int window, Consumer<BatchProgress> progress) {
  private static final int WINDOW = 512;

  /** Checks the ranges. */
  public BatchOptions {
    if (threads < 1 || window < 1) {
      throw new IllegalArgumentException(
          "threads (" + threads + ") and window (" + window + ") are at least 1");
    }
    Objects.requireNonNull(progress, "progress");
  }

  /** A thread for each processor, a window of 512 submissions, and nobody to tell of progress. */
  public static BatchOptions defaults() {
    return new BatchOptions(Runtime.getRuntime().availableProcessors(), WINDOW, progress -> {});
  }

  /** These options with another number of threads. */
  public BatchOptions withThreads(int count) {
    return new BatchOptions(count, window, progress);
  }

  /** These options with another window. */
  public BatchOptions withWindow(int submissions) {
    return new BatchOptions(threads, submissions, progress);
  }

  /** These options with someone to tell of progress. */
  public BatchOptions withProgress(Consumer<BatchProgress> listener) {
    Objects.requireNonNull(listener, "listener");
    return new BatchOptions(threads, window, listener);
  }
}
