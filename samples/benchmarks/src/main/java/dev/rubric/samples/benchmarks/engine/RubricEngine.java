package dev.rubric.samples.benchmarks.engine;

import dev.rubric.Rubric;
import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** This library. */
final class RubricEngine {
  private RubricEngine() {}

  static Contender load(Criteria criteria) {
    Path folder = RubricFolder.write(criteria);
    Rubric rubric = Rubric.load(folder);
    RubricFolder.delete(folder);
    return submission -> () -> points(rubric.score(submission));
  }

  private static BigDecimal[] points(Scorecard scorecard) {
    List<LineScore> lines = scorecard.sections().get(0).lines();
    BigDecimal[] points = new BigDecimal[lines.size()];
    for (int place = 0; place < points.length; place++) {
      points[place] = lines.get(place).score();
    }
    return points;
  }
}
