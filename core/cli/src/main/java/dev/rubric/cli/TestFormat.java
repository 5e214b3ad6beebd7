package dev.rubric.cli;

/** How the outcome of cases is written. */
enum TestFormat {
  /** For people. */
  TEXT,
  /** For programs: one document for all rubrics. */
  JSON,
  /** For build servers: JUnit's XML, a suite for each rubric. */
  JUNIT,
  /** Coverage as a page for a browser. */
  HTML
}
