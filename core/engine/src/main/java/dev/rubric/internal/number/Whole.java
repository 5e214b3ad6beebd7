package dev.rubric.internal.number;

import java.math.BigDecimal;

/** What is counted one by one: there is no part of a person or a case. */
public final class Whole {
  private Whole() {}

  /** Whether it is a whole number, however many zeros are written behind its point. */
  public static boolean is(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
