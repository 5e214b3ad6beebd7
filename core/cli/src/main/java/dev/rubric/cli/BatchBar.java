package dev.rubric.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A bar on a terminal that shows how far a batch has come, how fast, and how long it will take. */
final class BatchBar {
  private static final int WIDTH = 30;
  private static final long BETWEEN = Duration.ofMillis(200).toNanos();

  private final Console console;
  private final boolean shown;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private int width;

  /**
   * Begins to count the time.
   *
   * @param clock nanoseconds from some moment on
   */
  BatchBar(Console console, boolean quiet, LongSupplier clock) {
    this.console = console;
    this.shown = console.interactive() && !quiet;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /**
   * Shows it, though not more often than an eye can follow.
   *
   * @param done the submissions done in this run
   * @param read the bytes read of the input
   * @param size the bytes of the input; 0 when nobody knows
   */
  void show(long done, long read, long size) {
    long now = clock.getAsLong();
    if (shown && now - last >= BETWEEN) {
      last = now;
      String words = bar(read, size) + done + "  " + rate(done, now) + "/s" + left(read, size, now);
      console.redraw(words + " ".repeat(Math.max(0, width - words.length())));
      width = words.length();
    }
  }

  private static String bar(long read, long size) {
    if (size == 0) {
      return "";
    }
    int filled = (int) Math.min(WIDTH, read * WIDTH / size);
    String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
    return "[" + bar + "] " + Math.min(100, read * 100 / size) + "%  ";
  }

  private long rate(long done, long now) {
    return done * 1000 / Math.max(1, Duration.ofNanos(now - start).toMillis());
  }

  private String left(long read, long size, long now) {
    if (size == 0 || read == 0) {
      return "";
    }
    long seconds = Duration.ofNanos(now - start).toSeconds() * Math.max(0, size - read) / read;
    return String.format("  %d:%02d", seconds / 60, seconds % 60);
  }

  /** Takes the bar off the line, so that other words may stand there. */
  void clear() {
    if (width > 0) {
      console.redraw(" ".repeat(width) + "\r");
      width = 0;
    }
  }
}
