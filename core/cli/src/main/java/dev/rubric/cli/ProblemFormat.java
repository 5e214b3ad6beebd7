package dev.rubric.cli;

/** How problems of what is read are written to standard error. */
enum ProblemFormat {
  /** For people. */
  TEXT,
  /** For programs: a line for each input, as {@code diagnostics.schema.json} fixes it. */
  JSON,
  /** For code hosts: one SARIF log when the command ends. */
  SARIF
}
