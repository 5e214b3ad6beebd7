package dev.rubric.cli;

import java.util.List;

/** How a difference is written. */
enum DiffFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document. */
  JSON(".json"),
  /** The difference of two rubrics as one web page. */
  HTML(".html", ".htm");

  private final List<String> endings;

  DiffFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
