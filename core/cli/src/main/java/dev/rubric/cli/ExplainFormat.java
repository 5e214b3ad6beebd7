package dev.rubric.cli;

import java.util.List;

/** How an explanation is written. */
enum ExplainFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document. */
  JSON(".json");

  private final List<String> endings;

  ExplainFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
