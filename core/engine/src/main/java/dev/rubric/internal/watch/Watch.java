package dev.rubric.internal.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a folder from a thread of its own.
 *
 * <p>The operating system's events are only hints: network drives send none, and a folder that a
 * link points to may be exchanged as a whole. So the folder is looked at now and then as well, and
 * what counts is what the look shows. After a change it waits until the folder has been the same
 * for a while, so that a half-written file or a burst of saves is one change.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** A folder that never rests is still read this often. */
  private static final int MOST_WAITS = 50;

  private final Path folder;
  private final Supplier<?> look;
  private final Duration quiet;
  private final Duration poll;
  private final Runnable changed;
  private final Consumer<? super Throwable> failed;
  private final Thread thread;
  private final @Nullable WatchService service;
  private Object seen;
  private @Nullable WatchKey key;
  private volatile boolean closed;

  /**
   * Begins to follow a folder.
   *
   * @param look shows the state of the folder, as a value
   * @param seen the state that is known already
   * @param quiet how long the folder must be the same before a change is reported
   * @param poll how often the folder is looked at without a hint
   * @param changed what to do after a change; runs in the watch's own thread
   * @param failed is told what a look or the doing threw; the watch goes on, and tries again
   */
  public Watch(
      Path folder,
      Supplier<?> look,
      Object seen,
      Duration quiet,
      Duration poll,
      Runnable changed,
      Consumer<? super Throwable> failed) {
    this.folder = folder;
    this.look = look;
    this.seen = seen;
    this.quiet = quiet;
    this.poll = poll;
    this.changed = changed;
    this.failed = failed;
    this.service = service(folder);
    this.thread = new Thread(this::follow, "rubric-watch-" + folder.getFileName());
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable WatchService service(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      LOG.info("no file events on this system; the folder is only looked at now and then");
      return null;
    }
  }

  private void follow() {
    boolean again = false;
    while (!closed) {
      try {
        step(again);
        again = false;
      } catch (InterruptedException | ClosedWatchServiceException end) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable problem) {
        again = true;
        survive(problem);
      }
    }
  }

  /**
   * Waits, looks, and reports a change.
   *
   * @param again whether to report also without one, because the last report failed
   */
  private void step(boolean again) throws InterruptedException {
    register();
    boolean hinted = await();
    Object now = look.get();
    if (hinted || again || !now.equals(seen)) {
      seen = rest(now);
      changed.run();
    }
  }

  /** Not even a lack of memory, which may be over soon, ends the watch. */
  private void survive(Throwable problem) {
    try {
      failed.accept(problem);
      LOG.error("following {} failed; it is tried again", folder, problem);
      Thread.sleep(poll.toMillis());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (Throwable worse) {
      // There is nothing left to say it with; the next look says it.
    }
  }

  /** The folder may be gone, or another one may have taken its place. */
  private void register() {
    if (service == null || (key != null && key.isValid())) {
      return;
    }
    try {
      key =
          folder
              .toRealPath()
              .register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException gone) {
      key = null;
    }
  }

  /** Waits for a hint or the next look; true for a hint. */
  private boolean await() throws InterruptedException {
    if (service == null || key == null) {
      Thread.sleep(poll.toMillis());
      return false;
    }
    WatchKey hint = service.poll(poll.toMillis(), TimeUnit.MILLISECONDS);
    if (hint == null) {
      refresh();
      return false;
    }
    hint.pollEvents();
    hint.reset();
    return true;
  }

  /** A link may point to another folder by now, of which the old key knows nothing. */
  private void refresh() {
    try {
      if (key != null && !folder.toRealPath().equals(key.watchable())) {
        key.cancel();
      }
    } catch (IOException gone) {
      key = null;
    }
  }

  private Object rest(Object now) throws InterruptedException {
    Object before = now;
    for (int waits = 0; waits < MOST_WAITS && !closed; waits++) {
      Thread.sleep(quiet.toMillis());
      Object after = look.get();
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  /** Stops following; returns when the thread has ended, unless called from that thread. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (service != null) {
        service.close();
      }
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    } catch (IOException problem) {
      LOG.debug("the watch service did not close", problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
