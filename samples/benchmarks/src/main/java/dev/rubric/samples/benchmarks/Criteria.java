package dev.rubric.samples.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is scored: indicators of 3 points each, with two criteria each, in turn of three methods.
 *
 * @param lines the indicators, in order
 */
public record Criteria(List<Line> lines) {
  /** The points of every indicator. */
  public static final BigDecimal WEIGHT = BigDecimal.valueOf(3);

  /** Copies the list. */
  public Criteria {
    lines = List.copyOf(lines);
  }

  /** How an indicator is scored. */
  public enum Method {
    /** Full from the limit on; below it 0.05 points off for each whole percent. */
    AT_LEAST,
    /** Full up to the limit; above it half a point off for each whole unit. */
    AT_MOST,
    /** Full from the limit on; below it 60 % of the weight. */
    BANDS
  }

  /**
   * One indicator.
   *
   * @param place its place, from 0
   */
  public record Line(int place, Method method, BigDecimal limit) {
    /** The indicator's name. */
    public String indicator() {
      return "指标" + place;
    }
  }

  /** That many indicators, always the same ones. */
  public static Criteria of(int indicators) {
    List<Line> lines = new ArrayList<>();
    for (int place = 0; place < indicators; place++) {
      Method method = Method.values()[place % Method.values().length];
      lines.add(new Line(place, method, BigDecimal.valueOf(100 + place % 30)));
    }
    return new Criteria(lines);
  }
}
