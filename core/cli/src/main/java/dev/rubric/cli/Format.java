package dev.rubric.cli;

/** How scorecards are written. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs: one scorecard indented, several one a line. */
  JSON
}
