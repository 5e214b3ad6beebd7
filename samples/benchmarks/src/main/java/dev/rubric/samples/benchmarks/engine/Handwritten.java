package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** What a programmer would write: a loop, a switch, and two decimals in the end. */
final class Handwritten {
  private final Line[] lines;
  private final Map<String, Integer> places = new HashMap<>();

  private Handwritten(Criteria criteria) {
    this.lines = criteria.lines().toArray(Line[]::new);
    for (Line line : lines) {
      places.put(line.indicator(), line.place());
    }
  }

  static Contender load(Criteria criteria) {
    Handwritten handwritten = new Handwritten(criteria);
    return submission -> () -> handwritten.score(submission);
  }

  private BigDecimal[] score(Submission submission) {
    BigDecimal[] points = new BigDecimal[lines.length];
    for (Measure measure : submission.measures()) {
      Line line = lines[places.get(measure.indicator())];
      points[line.place()] = score(line, measure.value()).setScale(2, RoundingMode.HALF_UP);
    }
    return points;
  }

  private static BigDecimal score(Line line, BigDecimal value) {
    int order = value.compareTo(line.limit());
    return switch (line.method()) {
      case AT_LEAST -> order >= 0 ? Arithmetic.full() : Arithmetic.below(value, line.limit());
      case AT_MOST -> order <= 0 ? Arithmetic.full() : Arithmetic.above(value, line.limit());
      case BANDS -> order >= 0 ? Arithmetic.full() : Arithmetic.share();
    };
  }
}
