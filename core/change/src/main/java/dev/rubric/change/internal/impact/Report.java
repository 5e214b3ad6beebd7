package dev.rubric.change.internal.impact;

import org.jspecify.annotations.Nullable;

/** What is reported of one indicator, as it stands, and what was found out of it. */
final class Report {
  private final Slice slice;
  private final int line;
  private volatile boolean sound;
  private volatile long @Nullable [] scores;

  /**
   * A report of which nothing is known yet.
   *
   * @param line the place of its indicator among the lines
   */
  Report(Slice slice, int line) {
    this.slice = slice;
    this.line = line;
  }

  Slice slice() {
    return slice;
  }

  int line() {
    return line;
  }

  /** Whether it is known that nothing is wrong with it. */
  boolean isSound() {
    return sound;
  }

  void accept() {
    sound = true;
  }

  /** The scores of its line by every rubric, where they depend on nothing else; null if unknown. */
  long @Nullable [] scores() {
    return scores;
  }

  void scores(long[] found) {
    scores = found;
  }
}
