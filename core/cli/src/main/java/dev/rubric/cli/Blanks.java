package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Position;

/**
 * Ends a run whose input holds no submission, or goes on without one: a few kilobytes of gzip can
 * hold gigabytes of blank lines.
 */
final class Blanks {
  static final long MOST_LINES = 1_000_000;
  static final long MOST_BYTES = 256L * 1024 * 1024;

  private Position last = Position.START;
  private boolean any;

  /** Begins to count there, behind what an earlier run has scored. */
  void begin(Position place) {
    last = place;
    any = place.lines() > 0;
  }

  /**
   * Takes note of the end.
   *
   * @throws CommandException when there was no submission at all
   */
  void end() {
    if (!any) {
      throw new CommandException(
          "输入是空的，或只有空行：没有一份填报可以评分", "the input is empty or blank: there is no submission to score");
    }
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
      any = true;
    } else if (here.lines() - last.lines() > MOST_LINES
        || here.offset() - last.offset() > MOST_BYTES) {
      throw new CommandException(
          "第 " + last.lines() + " 行之后一百万行（或 256 MiB）没有填报，不再读取",
          "a million lines (or 256 MiB) after line " + last.lines() + " hold no submission");
    }
  }
}
