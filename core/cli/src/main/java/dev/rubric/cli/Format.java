package dev.rubric.cli;

import java.util.List;

/** How scorecards are written. */
enum Format {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one scorecard indented, several one a line. */
  JSON(".json", ".ndjson", ".jsonl");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
