package dev.rubric.internal.submission;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is reported as 0.9 where percentages are on the scale 0–100. */
final class SmallPercent {
  private static final int PLACES = 2;

  private SmallPercent() {}

  /**
   * Whether a percentage is taken for a ratio: it is not above 1, and a hundred times as much could
   * be true.
   *
   * @param most the most that can be true; null when there is none
   */
  static boolean isRatio(BigDecimal value, @Nullable BigDecimal most) {
    return value.signum() > 0
        && value.compareTo(BigDecimal.ONE) <= 0
        && (most == null || value.movePointRight(PLACES).compareTo(most) <= 0);
  }

  static String zh(BigDecimal value, String declared) {
    return "以 % 为单位，填报了 "
        + value.toPlainString()
        + "；是不是 "
        + meant(value)
        + "？这样小的百分数确属正常的，请在 rubric.yaml 写明该"
        + declared
        + "的 最大值（如 10），或 小数百分比: 是";
  }

  static String en(BigDecimal value, String declared) {
    return "is in %, and "
        + value.toPlainString()
        + " is reported; did you mean "
        + meant(value)
        + "? Where so small a percentage is usual, state the "
        + declared
        + "'s maximum (such as 10) in rubric.yaml, or smallPercent: true";
  }

  private static String meant(BigDecimal value) {
    return value.movePointRight(PLACES).stripTrailingZeros().toPlainString();
  }
}
