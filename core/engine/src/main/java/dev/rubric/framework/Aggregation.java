package dev.rubric.framework;

/** How the lines of a section become its score. */
public enum Aggregation {
  /** The sum of the rounded lines (合计). */
  SUM
}
