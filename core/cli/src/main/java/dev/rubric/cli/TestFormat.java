package dev.rubric.cli;

import java.util.List;

/** How the outcome of cases is written. */
enum TestFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document for all rubrics. */
  JSON(".json"),
  /** For build servers: JUnit's XML, a suite for each rubric. */
  JUNIT(".xml"),
  /** Coverage as a page for a browser. */
  HTML(".html", ".htm");

  private final List<String> endings;

  TestFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
