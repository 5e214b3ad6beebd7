package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A condition may use what is known of the facts before it, wherever it stands in an expression.
 */
class EarlierFactsTest {
  private static final String DECLARED =
      """
      数据项:
        - {单位: 机构类型, 类型: 文本}
        - {指标: 类别, 类型: 文本}
        - {指标: 备注, 类型: 文本}
        - {单位: 床位数, 类型: 数值}
        - {单位: 截止日期, 类型: 日期}
        - {指标: 完成日期, 类型: 日期}
      派生:
        - {单位: 折合床位, 公式: "床位数 * 2"}
        - {单位: 床位分, 公式: "折合床位 / 10"}
      """;
  private static final String RULE = "rule \"一\" when %s then %s; end\n";
  private static final Submission SUBMISSION =
      Submissions.parse(
          "s.yaml",
          """
          单位: 局
          机构类型: 医院
          床位数: 40
          截止日期: 2024-03-31
          指标:
            - {指标: 甲, 实际完成值: 7, 目标值: 5, 类别: 医, 备注: 医院, 完成日期: 2024-03-29}
            - {指标: 乙, 实际完成值: 3, 目标值: 20, 类别: 医院, 备注: 学校, 完成日期: 2024-04-05}
          """);

  private static boolean holds(String condition) {
    String patterns =
        "$u : 单位() $m : 指标( 指标 == \"甲\", $v : 实际完成值 ) $n : 指标( 指标 == \"乙\", " + condition + " )";
    Rubric rubric =
        TestRubric.with(
            DECLARED,
            RULE.formatted(patterns, "记分.得分($m, 1)")
                + "rule \"二\" when 单位() then 记分.扣分(\"甲\", 0.5); end\n");
    return Line.line(rubric.score(SUBMISSION)).entries().size() == 2;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "实际完成值 < $m.实际完成值|true",
        "实际完成值 > $m.实际完成值|false",
        "$m.实际完成值 > 实际完成值|true",
        "实际完成值 < $v|true",
        "$v < 实际完成值|false",
        "实际完成值 + 4 == $m.实际完成值|true",
        "$m.实际完成值 - 4 == 实际完成值|true",
        "1 + $m.实际完成值 == 8|true",
        "$m.实际完成值 + 1 == 8|true",
        "-$m.实际完成值 == -7|true",
        "-$v + 10 == 3|true",
        "最大值($m.实际完成值, 实际完成值) == 7|true",
        "最大值(实际完成值, 1, $m.实际完成值) == 7|true",
        "$m.实际完成值 in (7, 8)|true",
        "$m.实际完成值 in (3, 8)|false",
        "实际完成值 in (1, $m.实际完成值 - 4)|true",
        "实际完成值 not in (1, $m.实际完成值 - 4)|false",
        "!($m.实际完成值 == 7)|false",
        "$m.实际完成值 == 3 or $m.实际完成值 == 7|true",
        "类别 == $m.类别 + \"院\"|true",
        "$m.类别 + \"院\" == 类别|true",
        "\"医\" + $u.机构类型 == 类别|false",
        "类别 == $u.机构类型|true",
        "$u.机构类型 == 备注|false",
        "$m.备注 == $u.机构类型|true",
        "$m.上年值 == 空|true",
        "$u.机构类型 != 空|true",
        "完成日期 > $u.截止日期|true",
        "$u.截止日期 >= 完成日期|false",
        "$m.完成日期 <= $u.截止日期|true",
        "相差天数($u.截止日期, 完成日期) == 5|true",
        "相差天数($m.完成日期, $u.截止日期) == 2|true",
        "相差天数(完成日期, $m.完成日期) == -7|true",
        "相差天数($m.完成日期, \"2024-04-01\") == 3|true",
        "完成日期 in (\"2024-04-05\", \"2024-04-06\")|true",
        "$m.完成日期 in (\"2024-04-05\", \"2024-04-06\")|false",
      })
  void whereverItStands(String condition, boolean holds) {
    assertThat(holds(condition.replace(" or ", " || "))).isEqualTo(holds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"$m > 1|数值，实际为", "$u == 类别|数值，实际为", "$v.实际完成值 > 1|变量 $v 是一个数值或文本"})
  void aFactItselfIsNoValue(String condition, String message) {
    assertThatThrownBy(() -> holds(condition)).hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "分值 > 5|true",
        "分值 > 50|false",
        "分值 + 1 > 5|true",
        "分值 + 1 > 50|false",
        "1 + 分值 > 50|false",
        "-分值 > -5|false",
        "分值 + 实际完成值 > 50|true",
        "实际完成值 + 分值 > 50|true",
        "最大值(分值, 实际完成值) > 50|true",
        "最大值(分值, 1) > 50|false",
        "分值 in (10, 20)|true",
        "分值 in (20, 30)|false",
        "分值 not in (10, 20)|false",
        "分值 in (20, 实际完成值)|true",
        "实际完成值 in (20, 30)|true",
        "指标 == \"甲\" + \"\"|true",
        "指标 == \"乙\" + \"\"|false",
        "\"\" + 指标 == \"乙\"|false",
        "类别 + 指标 == \"乙\"|true",
        "指标 + 类别 == \"乙\"|true",
        "分值 > 50 && 实际完成值 > 1|true",
        "!(分值 > 5)|false",
      })
  void aRuleIsAboutWhatTheRubricAloneDoesNotRuleOut(String condition, boolean about) {
    String rule = RULE.formatted("$m : 指标( 指标 != \"乙\", " + condition + " )", "记分.得分($m, 1)");

    if (about) {
      assertThat(TestRubric.with(DECLARED, rule).rules()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> TestRubric.with(DECLARED, rule)).hasMessageContaining("指标 甲 没有评分规则");
    }
  }

  @Test
  void aDerivedValueIsShownWithWhatItIsMadeOf() {
    Rubric rubric =
        TestRubric.with(DECLARED, RULE.formatted("$u : 单位( 床位分 > 3 )", "记分.得分(\"甲\", $u.床位分)"));

    assertThat(Line.line(rubric.score(SUBMISSION)).entries().get(0).matched())
        .extracting(each -> each.name().in(Language.ZH) + "=" + each.value())
        .containsExactly("床位分（= 折合床位 / 10）=8", "折合床位（= 床位数 * 2）=80", "床位数=40");
  }

  @Test
  void aDerivedValueOfTheConsequenceAloneIsShownToo() {
    Rubric rubric = TestRubric.with(DECLARED, RULE.formatted("$u : 单位()", "记分.得分(\"甲\", $u.床位分)"));

    assertThat(Line.line(rubric.score(SUBMISSION)).entries().get(0).matched())
        .extracting(each -> each.name().in(Language.ZH) + "=" + each.value())
        .containsExactly("床位分（= 折合床位 / 10）=8", "折合床位（= 床位数 * 2）=80", "床位数=40");
  }
}
