package dev.rubric.cli;

import java.util.List;

/** How the impact of a change is written. */
enum CompareFormat {
  /** For people. */
  TEXT(".txt"),
  /** For programs: one document. */
  JSON(".json"),
  /** The units that change, for a spreadsheet. */
  CSV(".csv"),
  /** All tables as a workbook, which is only written to a file. */
  XLSX(".xlsx"),
  /** For the discussion of a merge request. */
  MARKDOWN(".md", ".markdown"),
  /** For build servers: JUnit's XML, a case for each policy. */
  JUNIT(".xml"),
  /** For code hosts: a SARIF log, a result for each policy that is broken. */
  SARIF(".sarif"),
  /** As one web page with pictures. */
  HTML(".html", ".htm");

  private final List<String> endings;

  CompareFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** How the names of files of this format end, the usual first. */
  List<String> endings() {
    return endings;
  }
}
