package dev.rubric.samples.benchmarks.engine;

import dev.rubric.Rubric;
import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** This library. */
final class RubricEngine {
  private RubricEngine() {}

  static Contender load(Criteria criteria) {
    Rubric rubric = rubric(criteria);
    return submission -> () -> points(rubric.score(submission));
  }

  static Contender loadAndRead(Criteria criteria) {
    Rubric rubric = rubric(criteria);
    return submission -> () -> read(rubric.score(submission));
  }

  private static Rubric rubric(Criteria criteria) {
    Path folder = RubricFolder.write(criteria);
    Rubric rubric = Rubric.load(folder);
    RubricFolder.delete(folder);
    return rubric;
  }

  private static BigDecimal[] read(Scorecard scorecard) {
    int characters = 0;
    for (LineScore line : scorecard.sections().get(0).lines()) {
      for (Entry entry : line.entries()) {
        characters += entry.reason().in(Language.ZH).length();
        for (MatchedValue matched : entry.matched()) {
          characters += String.valueOf(matched.value()).length();
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing is explained");
    }
    return points(scorecard);
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
