package dev.rubric.cli;

import java.util.List;

/** How what a portfolio shows is written. */
enum StudyFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document. */
  JSON(".json"),
  /** For a spreadsheet. */
  CSV(".csv");

  private final List<String> endings;

  StudyFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
