package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that the rubric works out is held to its range, and the finding says of what it is. */
class WorkedOutTest {
  private static final String DERIVED =
      """
      派生:
        - {单位: 甲率, 公式: "编制数 * 1", 计量单位: "%", 最小值: 10, 最大值: 90}
        - {指标: 乙率, 公式: "实际完成值 * 1", 计量单位: "%", 最小值: 10, 最大值: 90}
        - {预算: 丙率, 公式: "支出 * 1", 计量单位: "%", 最小值: 10, 最大值: 90}
      """;

  private static Scorecard score(String condition, String value) {
    Rubric rubric =
        TestRubric.with(
            DERIVED, "rule \"甲\" when %s then 记分.得满分(\"甲\"); end\n".formatted(condition));
    return rubric.score(
        Submissions.parse(
            "s.yaml",
            """
            单位: 局
            编制数: VALUE
            预算: [{科目: 合计, 调整预算: 50, 支出: VALUE}]
            指标: [{指标: 甲, 实际完成值: VALUE}]
            """
                .replace("VALUE", value)));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "单位( 甲率 > 0 )|10|10.00",
        "单位( 甲率 > 0 )|90|10.00",
        "单位( 甲率 > 0 )|9|",
        "单位( 甲率 > 0 )|91|",
        "指标( 指标 == \"甲\", 乙率 > 0 )|10|10.00",
        "指标( 指标 == \"甲\", 乙率 > 0 )|90|10.00",
        "指标( 指标 == \"甲\", 乙率 > 0 )|9.99|",
        "指标( 指标 == \"甲\", 乙率 > 0 )|90.01|",
        "预算( 科目 == \"合计\", 丙率 > 0 )|10|10.00",
        "预算( 科目 == \"合计\", 丙率 > 0 )|9.99|",
        "预算( 科目 == \"合计\", 丙率 > 0 )|90.01|",
      })
  void atAndBeyondEachBound(String condition, String value, String score) {
    Scorecard card = score(condition, value);

    assertThat(card.line("甲").orElseThrow().score())
        .isEqualTo(score == null ? null : new BigDecimal(score));
    assertThat(card.provisional()).isEqualTo(score == null);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "单位( 甲率 > 0 )|9|单位的派生值 甲率 9 小于 10|最小值|the derived value 甲率 9 of the unit is below 10",
        "单位( 甲率 > 0 )|91|单位的派生值 甲率 91 大于 90|最大值|the derived value 甲率 91 of the unit is above 90",
        "指标( 指标 == \"甲\", 乙率 > 0 )|9|指标 甲 的派生值 乙率 9 小于 10|最小值"
            + "|the derived value 乙率 9 of the indicator 甲 is below 10",
        "指标( 指标 == \"甲\", 乙率 > 0 )|91|指标 甲 的派生值 乙率 91 大于 90|最大值"
            + "|the derived value 乙率 91 of the indicator 甲 is above 90",
        "预算( 科目 == \"合计\", 丙率 > 0 )|91|预算科目 合计 的派生值 丙率 91 大于 90|最大值"
            + "|the derived value 丙率 91 of the budget line 合计 is above 90",
      })
  void theFindingNamesItsOwnerAndTheKey(
      String condition, String value, String zh, String key, String en) {
    Scorecard card = score(condition, value);

    assertThat(card.findings()).hasSize(1);
    assertThat(card.findings().get(0).message().in(Language.ZH)).startsWith(zh).endsWith(key);
    assertThat(card.findings().get(0).message().in(Language.EN)).startsWith(en);
  }
}
