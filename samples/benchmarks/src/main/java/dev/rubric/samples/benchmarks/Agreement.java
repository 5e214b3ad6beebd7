package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.engine.Contender;
import dev.rubric.samples.benchmarks.engine.Engine;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.List;

/** Whether the engines give the same points; nothing is measured before they do. */
public final class Agreement {
  private Agreement() {}

  /**
   * Scores every submission in every engine.
   *
   * @return how many points were compared in each engine
   * @throws IllegalStateException naming the first difference
   */
  public static int check(Criteria criteria, List<Submission> submissions) {
    Contender floor = Engine.HANDWRITTEN.load(criteria);
    int compared = 0;
    for (Engine engine : Engine.values()) {
      Contender contender = engine.load(criteria);
      compared = 0;
      for (Submission submission : submissions) {
        BigDecimal[] expected = floor.of(submission).score();
        BigDecimal[] points = contender.of(submission).score();
        for (int place = 0; place < expected.length; place++) {
          if (points[place] == null || points[place].compareTo(expected[place]) != 0) {
            throw new IllegalStateException(
                "%s: %s, %s: %s instead of %s"
                    .formatted(
                        engine.title(),
                        submission.unit(),
                        criteria.lines().get(place),
                        points[place],
                        expected[place]));
          }
          compared++;
        }
      }
    }
    return compared;
  }
}
