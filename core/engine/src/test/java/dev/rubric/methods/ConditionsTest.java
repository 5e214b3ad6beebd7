package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.submission.Attainment;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition says of a value, at each value it names and where none is reported. */
class ConditionsTest {
  /** The line gets full marks where the condition holds, and no rule speaks where it does not. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "实际完成值 in (1, 2)|1|true",
        "实际完成值 in (1, 2)|2|true",
        "实际完成值 in (1, 2)|1.5|false",
        "实际完成值 in (1, 2)||false",
        "实际完成值 not in (1, 2)|1|false",
        "实际完成值 not in (1, 2)|1.5|true",
        "实际完成值 not in (1, 2)||false",
        "实际完成值 in (目标值, 2)|100|true",
        "实际完成值 in (目标值, 2)|2|true",
        "实际完成值 in (目标值, 2)|3|false",
        "实际完成值 not in (目标值 / 2, 2)|50|false",
        "实际完成值 in (1 / 3 * 3)|1|true",
        "指标 in (\"甲\", \"乙\")||true",
        "指标 not in (\"乙\")||true",
        "\"甲\" == 指标||true",
        "2 == 实际完成值|2|true",
        "2 < 实际完成值|2|false",
        "2 < 实际完成值|2.01|true",
        "实际完成值 == 空||true",
        "空 == 实际完成值||true",
        "空 != 实际完成值||false",
        "空 != 实际完成值|0|true",
        "!(实际完成值 > 1)||false",
        "!(实际完成值 > 1)|1|true",
      })
  void holds(String condition, String value, boolean holds) {
    MeasureBuilder measure = Measure.of("甲").target("100").claimed(Attainment.ACHIEVED);
    String score =
        Line.score(
            Line.when(condition, "得满分($m)").of(value == null ? measure : measure.value(value)));

    assertThat(score).isEqualTo(holds ? "10.00" : "未评分");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "指标 == \"丙\"|没有名为 丙 的指标",
        "\"丙\" == 指标|没有名为 丙 的指标",
        "指标 in (\"甲\", \"丙\")|没有名为 丙 的指标",
        "指标 not in (\"丙\")|没有名为 丙 的指标",
        "指标 in (\"甲\", 1)|此处应为文本，实际为数值",
        "实际完成值 in (1, \"甲\")|此处应为数值，实际为文本",
        "实际完成值 == \"甲\"|此处应为数值，实际为文本",
        "指标 > \"甲\"|此处应为数值，实际为文本",
        "实际完成值 > 空|空 只能用 == 或 != 比较",
        "$m > 1|此处应为数值",
      })
  void isRefused(String condition, String message) {
    assertThatThrownBy(() -> Line.when(condition, "得满分($m)")).hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "得分($m, 线性插值($m.实际完成值, 0, 0, 10))|5–41 个参数，实际为 4 个",
        "得分($m, 线性插值($m.实际完成值, 0, 0, 10, 10, 20))|成对",
        "得分($m, 线性插值($m.实际完成值, 10, 0, 10, 10))|10 不大于 10",
        "得分($m, 线性插值($m.实际完成值, 10, 0, 9, 10))|9 不大于 10",
        "得分($m, 线性插值($m.实际完成值, $m.目标值, 0, 9, 10))|插值的点应写成数字",
        "得分($m, 分档($m.实际完成值, 10, 10, 10, 5))|10 不小于 10",
        "得分($m, 分档($m.实际完成值, 10, 10, 11, 5))|11 不小于 10",
        "得分($m, 分档不超过($m.实际完成值, 10, 10, 10, 5))|10 不大于 10",
        "不评分($m, 显示($m.实际完成值, 7))|小数位数应为 0 到 6 的整数",
        "不评分($m, 显示($m.实际完成值, -1))|小数位数应为 0 到 6 的整数",
        "不评分($m, 显示($m.实际完成值, 1.5))|小数位数应为 0 到 6 的整数",
      })
  void functionsThatAreRefused(String consequence, String message) {
    assertThatThrownBy(() -> Line.when("", consequence)).hasMessageContaining(message);
  }

  @ParameterizedTest(name = "显示 {0} 位")
  @CsvSource({"0, 2", "1, 1.5", "6, 1.500000"})
  void decimalsThatAreShown(int places, String shown) {
    assertThat(
            Line.when("", "不评分($m, 显示($m.实际完成值, " + places + "))")
                .of(Measure.of("甲").value("1.5"))
                .entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason().toString()).contains(shown));
  }
}
