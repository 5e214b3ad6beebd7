package dev.rubric.samples.benchmarks.engine;

import dev.rubric.number.Fraction;
import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The criteria's points in exact fractions, as this library works them out, rounded once. */
final class ExactPoints implements Handwritten.Points {
  private static final Fraction WEIGHT = Fraction.of(Criteria.WEIGHT);
  private static final Fraction PER_PERCENT = Fraction.of(new BigDecimal("0.05"));
  private static final Fraction PER_UNIT = Fraction.of(new BigDecimal("0.5"));
  private static final Fraction UNIT = Fraction.of(BigDecimal.ONE);
  private static final Fraction SHARE = Fraction.of(new BigDecimal("0.6"));

  private final Fraction[] limits;

  ExactPoints(Criteria criteria) {
    this.limits =
        criteria.lines().stream().map(line -> Fraction.of(line.limit())).toArray(Fraction[]::new);
  }

  @Override
  public BigDecimal of(Line line, BigDecimal value) {
    return points(line, Fraction.of(value)).round(2, RoundingMode.HALF_UP);
  }

  private Fraction points(Line line, Fraction value) {
    Fraction limit = limits[line.place()];
    int order = value.compareTo(limit);
    return switch (line.method()) {
      case AT_LEAST -> order >= 0 ? WEIGHT : below(value, limit);
      case AT_MOST -> order <= 0 ? WEIGHT : above(value, limit);
      case BANDS -> order >= 0 ? WEIGHT : WEIGHT.times(SHARE);
    };
  }

  private static Fraction below(Fraction value, Fraction limit) {
    BigDecimal whole =
        limit.minus(value).times(Fraction.HUNDRED).dividedBy(limit, RoundingMode.DOWN);
    return WEIGHT.minus(PER_PERCENT.times(whole)).max(Fraction.ZERO);
  }

  private static Fraction above(Fraction value, Fraction limit) {
    BigDecimal whole = value.minus(limit).dividedBy(UNIT, RoundingMode.DOWN);
    return WEIGHT.minus(PER_UNIT.times(whole)).max(Fraction.ZERO);
  }
}
