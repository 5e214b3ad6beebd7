package dev.rubric.cli;

/** How the problems of rubrics are written. */
enum CheckFormat {
  /** For people. */
  TEXT,
  /** For programs: one document for all rubrics. */
  JSON,
  /** For code hosts: one SARIF log for all rubrics. */
  SARIF
}
