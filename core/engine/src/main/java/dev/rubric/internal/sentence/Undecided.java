package dev.rubric.internal.sentence;

import dev.rubric.internal.published.Unsettled;

/** Unwinds to the rule that says something with several readings, or with none. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Unsettled problem;
  private final transient Phrase said;

  /**
   * Of a wording.
   *
   * @param said what the spelling of a reading takes the place of
   */
  Undecided(Unsettled problem, Phrase said) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.said = said;
  }

  Unsettled problem() {
    return problem;
  }

  Phrase said() {
    return said;
  }
}
