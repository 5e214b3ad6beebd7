package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Position;

/**
 * Ends a run whose input goes on without a submission: a few kilobytes of gzip can hold gigabytes
 * of blank lines.
 */
final class Blanks {
  static final long MOST_LINES = 1_000_000;
  static final long MOST_BYTES = 256L * 1024 * 1024;

  private Position last = Position.START;

  /** Begins to count there. */
  void begin(Position place) {
    last = place;
  }

  /**
   * Takes note of the next block.
   *
   * @throws CommandException when there were too many blank lines since the last submission
   */
  void pass(LineBlock block) {
    Position here = block.end();
    if (!block.isBlank()) {
      last = here;
    } else if (here.lines() - last.lines() > MOST_LINES
        || here.offset() - last.offset() > MOST_BYTES) {
      throw new CommandException(
          "第 " + last.lines() + " 行之后一百万行（或 256 MiB）没有填报，不再读取",
          "a million lines (or 256 MiB) after line " + last.lines() + " hold no submission");
    }
  }
}
