package dev.rubric.samples.benchmarks.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic of the criteria, for engines whose rules call Java. */
public final class Arithmetic {
  private static final BigDecimal WEIGHT = BigDecimal.valueOf(3);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PER_PERCENT = new BigDecimal("0.05");
  private static final BigDecimal PER_UNIT = new BigDecimal("0.5");
  private static final BigDecimal SHARE = new BigDecimal("0.6");

  private Arithmetic() {}

  /** All points. */
  public static BigDecimal full() {
    return WEIGHT;
  }

  /** 0.05 points off for each whole percent below the limit. */
  public static BigDecimal below(BigDecimal value, BigDecimal limit) {
    BigDecimal percent =
        limit.subtract(value).multiply(HUNDRED).divide(limit, 0, RoundingMode.DOWN);
    return WEIGHT.subtract(percent.multiply(PER_PERCENT)).max(BigDecimal.ZERO);
  }

  /** Half a point off for each whole unit above the limit. */
  public static BigDecimal above(BigDecimal value, BigDecimal limit) {
    BigDecimal units = value.subtract(limit).setScale(0, RoundingMode.DOWN);
    return WEIGHT.subtract(units.multiply(PER_UNIT)).max(BigDecimal.ZERO);
  }

  /** 60 % of the points. */
  public static BigDecimal share() {
    return WEIGHT.multiply(SHARE);
  }
}
