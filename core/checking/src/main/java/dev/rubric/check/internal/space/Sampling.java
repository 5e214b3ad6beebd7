package dev.rubric.check.internal.space;

/**
 * How many samples the parts of axes get, and how many cells there may be.
 *
 * @param last of the last axis, which turns fastest
 * @param others of every other axis
 * @param mostCells how many cells are worth their time
 */
record Sampling(int last, int others, int mostCells) {
  /** One sample stands for its part, as far as conditions are concerned. */
  static final Sampling ONE = new Sampling(1, 1, 4_000);

  /** So that a slope shows along the last axis. */
  static final Sampling SLOPE = new Sampling(3, 1, 4_000);

  private static final int MOST_FOR_FORMULAS = 20_000;

  /** So many of every axis that formulas which agree in them agree everywhere. */
  static Sampling formulas(int values) {
    return new Sampling(values, values, MOST_FOR_FORMULAS);
  }

  /** Whether parts get as many samples as that. */
  boolean isEnough() {
    return last <= Parts.MOST_SAMPLES;
  }

  boolean isForFormulas() {
    return mostCells == MOST_FOR_FORMULAS;
  }
}
