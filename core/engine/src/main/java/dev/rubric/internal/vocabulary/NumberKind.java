package dev.rubric.internal.vocabulary;

/** What a built-in number is of: whether there are parts of one, and whether it can be below 0. */
public enum NumberKind {
  /** Counted one by one, whatever is scored: ranks, events, items, documents, years. */
  COUNT,
  /** Work planned or done: never below 0, and whole where its indicator is counted. */
  WORK,
  /** In the unit of measure of its indicator: whole where that is counted, of any sign. */
  IN_UNIT_OF_MEASURE,
  /** Money, assets, staff (which may be a mean), shares and weights: never below 0. */
  AMOUNT,
  /** Any number: scores, what is left over, what the rubric works out. */
  ANY
}
