package dev.rubric.testing.internal.limits;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest step in which values of a unit are reported. */
public final class Units {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** Units of things that are counted, so that there is nothing between two numbers. */
  private static final Set<String> COUNTED =
      Set.of(
          "个", "件", "起", "次", "人", "人次", "名", "户", "家", "所", "场", "场次", "天", "日", "月", "年", "台",
          "套", "辆", "项", "份", "篇", "期", "宗", "条", "处", "座", "只", "头", "株", "棵", "本", "张", "批", "班",
          "轮", "栋", "间", "岗", "村", "例", "课时", "人天", "工作日");

  private Units() {}

  static boolean isCounted(@Nullable String unit) {
    return unit != null && COUNTED.contains(unit);
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
