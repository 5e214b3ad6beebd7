package dev.rubric.internal.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Some threads that end when told to, and by themselves when nobody gives them anything to do. */
final class Workers implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ThreadPoolExecutor pool;

  Workers(int threads) {
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Workers::thread,
            (task, closed) -> ((FutureTask<?>) task).cancel(false));
    pool.allowCoreThreadTimeOut(true);
  }

  /** A batch that was left half done must not keep the program from ending. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "rubric-batch-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Has the task done; one that comes after the end is cancelled. */
  <T> Future<T> start(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    pool.execute(future);
    return future;
  }

  /** Takes no more tasks, drops what has not begun, and interrupts what has. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
