package dev.rubric.testing;

import java.util.Objects;

/**
 * How cases are run.
 *
 * @param filter only cases whose name or file contains this; empty for all; not null
 * @param update whether golden scorecards are written instead of compared
 */
public record Options(String filter, boolean update) {
  /** Checks that nothing is null. */
  public Options {
    Objects.requireNonNull(filter, "filter");
  }

  /** All cases; nothing is written. */
  public static Options defaults() {
    return new Options("", false);
  }

  /** Only cases whose name or file contains this. */
  public Options withFilter(String words) {
    return new Options(words, update);
  }

  /** Writes golden scorecards instead of comparing them. */
  public Options withUpdate(boolean write) {
    return new Options(filter, write);
  }
}
