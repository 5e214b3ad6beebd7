package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;

/** An engine that has loaded the criteria. */
@FunctionalInterface
public interface Contender {
  /**
   * Gets one submission ready, in the form this engine takes; that is not measured.
   *
   * @return the scoring of it, which is
   */
  Scoring of(Submission submission);

  /** The scoring of one submission, from its values to its points. */
  @FunctionalInterface
  interface Scoring {
    /** The points of every indicator, in order; the scale may differ between engines. */
    BigDecimal[] score();
  }

  /** The values of a submission that reports every indicator, in their order. */
  static BigDecimal[] values(Criteria criteria, Submission submission) {
    BigDecimal[] values = new BigDecimal[criteria.lines().size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = submission.measures().get(place).value();
    }
    return values;
  }
}
