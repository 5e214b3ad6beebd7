package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.submission.Attainment;
import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3 每…扣…: percent of the limit, percentage points and units; whole, started and pro rata. */
class StepTest {
  @ParameterizedTest(name = "{0}：{1} 得 {2} 分")
  @CsvSource({
    // 每超过1%扣0.5分, 不足1%的不扣
    "'每超百分比(300, 1, 0.5)', 299, 10.00",
    "'每超百分比(300, 1, 0.5)', 300, 10.00",
    "'每超百分比(300, 1, 0.5)', 302.99, 10.00",
    "'每超百分比(300, 1, 0.5)', 303, 9.50",
    "'每超百分比(300, 1, 0.5)', 305.99, 9.50",
    "'每超百分比(300, 1, 0.5)', 306, 9.00",
    "'每超百分比(300, 1, 0.5)', 359.99, 0.50",
    "'每超百分比(300, 1, 0.5)', 360, 0.00",
    "'每超百分比(300, 1, 0.5)', 3000, 0.00",
    // 不足1%的按1%计
    "'每超百分比(300, 1, 0.5, \"不足按一计\")', 300, 10.00",
    "'每超百分比(300, 1, 0.5, \"不足按一计\")', 300.01, 9.50",
    "'每超百分比(300, 1, 0.5, \"不足按一计\")', 303, 9.50",
    "'每超百分比(300, 1, 0.5, \"不足按一计\")', 303.01, 9.00",
    // 按比例
    "'每超百分比(300, 1, 0.5, \"按比例\")', 300, 10.00",
    "'每超百分比(300, 1, 0.5, \"按比例\")', 301.5, 9.75",
    "'每超百分比(300, 1, 0.5, \"按比例\")', 303, 9.50",
    // 每低于1%
    "'每低百分比(1000, 1, 0.5)', 1001, 10.00",
    "'每低百分比(1000, 1, 0.5)', 1000, 10.00",
    "'每低百分比(1000, 1, 0.5)', 990.01, 10.00",
    "'每低百分比(1000, 1, 0.5)', 990, 9.50",
    "'每低百分比(1000, 1, 0.5)', 989.99, 9.50",
    // 百分点
    "'每低百分点(90, 1, 0.5)', 90, 10.00",
    "'每低百分点(90, 1, 0.5)', 89.01, 10.00",
    "'每低百分点(90, 1, 0.5)', 89, 9.50",
    "'每低百分点(90, 1, 0.5, \"不足按一计\")', 89.99, 9.50",
    "'每超百分点(100, 2, 1)', 101.99, 10.00",
    "'每超百分点(100, 2, 1)', 102, 9.00",
    // 每超1起
    "'每超数量(300, 1, 0.5)', 300, 10.00",
    "'每超数量(300, 1, 0.5)', 301, 9.50",
    "'每超数量(300, 10, 1)', 309, 10.00",
    "'每超数量(300, 10, 1)', 310, 9.00",
    "'每低数量(24, 1, 2)', 23, 8.00",
    "'每低数量(24, 1, 2)', 24, 10.00",
    // 界限为0: 没有超出就不扣, 超出了百分比不存在
    "'每超百分比(0, 1, 0.5)', 0, 10.00",
    "'每超百分比(0, 1, 0.5)', 1, 未评分",
    "'每超数量(0, 1, 0.5)', 1, 9.50",
  })
  void deducts(String formula, String value, String score) {
    assertThat(Line.when("实际完成值 != 空", "扣分($m, " + formula + ")").score(value)).isEqualTo(score);
  }

  @Test
  void saysHowStepsWereCounted() {
    var line = Line.when("", "扣分($m, 每超百分比(300, 1, 0.5))").of(Measure.of("甲").value("330"));

    assertThat(Line.reason(line, Language.ZH))
        .isEqualTo("实际完成值 330 起 超过 300，相差 10%，每 1% 计 0.5 分（不足部分不计），扣 5 分");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo(
            "value 330 起 is above 300 by 10%, 0.5 points for each 1% (whole steps): 5 points off");
  }

  @Test
  void cannotBeReckonedWithoutAValue() {
    var line =
        Line.when("", "扣分($m, 每超百分比(300, 1, 0.5))")
            .of(Measure.of("甲").claimed(Attainment.ACHIEVED));

    assertThat(Line.score(line)).isEqualTo("未评分");
    assertThat(Line.reason(line, Language.ZH)).endsWith("数值不全，无法计算");
  }
}
