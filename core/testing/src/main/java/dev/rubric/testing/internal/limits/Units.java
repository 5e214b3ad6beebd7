package dev.rubric.testing.internal.limits;

import dev.rubric.framework.Indicator;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest step in which values of a unit are reported. */
public final class Units {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** Units of time, of which there can be parts that hardly anybody reports. */
  private static final Set<String> TIME = Set.of("天", "日", "月", "年", "课时", "人天", "工作日");

  private Units() {}

  static boolean isCounted(Indicator indicator) {
    String unit = indicator.unitOfMeasure();
    return indicator.whole() || (unit != null && TIME.contains(unit));
  }

  /**
   * One for what is counted, a hundredth for everything else, and never more than the last digit of
   * the limit itself.
   */
  static BigDecimal step(boolean counted, @Nullable BigDecimal limit) {
    BigDecimal usual = counted ? BigDecimal.ONE : HUNDREDTH;
    return limit == null ? usual : usual.min(lastDigit(limit));
  }

  /** One unit in the last place that a number needs: 1 for 300, 0.1 for 0.5. */
  public static BigDecimal lastDigit(BigDecimal number) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, number.stripTrailingZeros().scale()));
  }
}
