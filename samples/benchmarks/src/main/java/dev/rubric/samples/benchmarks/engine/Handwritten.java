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
  /** The points of a line for what is reported of it. */
  interface Points {
    BigDecimal of(Line line, BigDecimal value);
  }

  private final Points points;
  private final Line[] lines;
  private final Map<String, Integer> places = new HashMap<>();

  private Handwritten(Criteria criteria, Points points) {
    this.points = points;
    this.lines = criteria.lines().toArray(Line[]::new);
    for (Line line : lines) {
      places.put(line.indicator(), line.place());
    }
  }

  /** With the decimals that happen to be exact for these criteria. */
  static Contender load(Criteria criteria) {
    return load(criteria, Handwritten::inDecimals);
  }

  /** With fractions, which are exact for whatever criteria. */
  static Contender loadExact(Criteria criteria) {
    return load(criteria, new ExactPoints(criteria));
  }

  private static Contender load(Criteria criteria, Points points) {
    Handwritten handwritten = new Handwritten(criteria, points);
    return submission -> () -> handwritten.score(submission);
  }

  private BigDecimal[] score(Submission submission) {
    BigDecimal[] scores = new BigDecimal[lines.length];
    for (Measure measure : submission.measures()) {
      Line line = lines[places.get(measure.indicator())];
      scores[line.place()] = points.of(line, measure.value());
    }
    return scores;
  }

  private static BigDecimal inDecimals(Line line, BigDecimal value) {
    return score(line, value).setScale(2, RoundingMode.HALF_UP);
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
