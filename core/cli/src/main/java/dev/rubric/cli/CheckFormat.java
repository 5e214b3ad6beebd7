package dev.rubric.cli;

import java.util.List;

/** How the problems of rubrics are written. */
enum CheckFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document for all rubrics. */
  JSON(".json"),
  /** For code hosts: one SARIF log for all rubrics. */
  SARIF(".sarif", ".json");

  private final List<String> endings;

  CheckFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
