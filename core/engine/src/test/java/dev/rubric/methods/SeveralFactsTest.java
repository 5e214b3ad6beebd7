package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule over several facts says which value is of which, and no name reaches beyond its fact. */
class SeveralFactsTest {
  private static final String RULE = "rule \"一\" when %s then %s; end\n";
  private static final Submission SUBMISSION =
      Submission.of("局")
          .measure(Measure.of("甲").value("7").target("5"))
          .measure(Measure.of("乙").value("3"))
          .budget(BudgetLine.of("合计").initial("100").spent("90"))
          .build();

  private static LineScore line(String patterns, String call) {
    return Line.line(TestRubric.of(RULE.formatted(patterns, call)).score(SUBMISSION));
  }

  private static String matched(String patterns, Language language) {
    StringBuilder all = new StringBuilder();
    for (MatchedValue each : line(patterns, "记分.得分(\"甲\", 4)").entries().get(0).matched()) {
      all.append(each.name().in(language)).append('=').append(each.value()).append(' ');
    }
    return all.toString().strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$m : 指标( 指标 == \"甲\", 实际完成值 > 1 )|实际完成值=7|value=7",
        "$m : 指标( 指标 == \"甲\", 实际完成值 > 1, 实际完成值 < 9 )|实际完成值=7|value=7",
        "$m : 指标( 指标 == \"甲\", 实际完成值 > 1, 目标值 > 1 )|实际完成值=7 目标值=5|value=7 target=5",
        "$m : 指标( 指标 == \"甲\", 实际完成值 > 1 ) $b : 预算( 科目 == \"合计\", 支出 > 1 )"
            + "|$m.实际完成值=7 $b.科目=合计 $b.支出=90|$m.value=7 $b.line=合计 $b.spent=90",
        "指标( 指标 == \"甲\", 实际完成值 > 1 ) $n : 指标( 指标 == \"乙\", 实际完成值 > 1 )"
            + "|实际完成值=7 $n.实际完成值=3|value=7 $n.value=3",
        "$m : 指标( 指标 == \"甲\", 实际完成值 > 1 ) exists 指标( 指标 == \"乙\", 实际完成值 > 1 )"
            + "|实际完成值=7|value=7",
        "exists 指标( 指标 == \"乙\", 实际完成值 > 1 ) $m : 指标( 指标 == \"甲\", 目标值 > 1 )" + "|目标值=5|target=5",
        "$m : 指标( 指标 == \"甲\", 上年值 == 空 )|上年值=null|lastYear=null",
      })
  void whatWasReadIsSaidWithTheVariableOfItsFact(String patterns, String zh, String en) {
    assertThat(matched(patterns, Language.ZH)).isEqualTo(zh);
    assertThat(matched(patterns, Language.EN)).isEqualTo(en);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "exists $n : 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\" )|记分.得分($m, $n.实际完成值)|$n",
        "not $n : 指标( 实际完成值 > 100 ) $m : 指标( 指标 == \"甲\" )|记分.得分($m, $n.实际完成值)|$n",
        "exists 指标( 指标 == \"乙\", $v : 实际完成值 ) $m : 指标( 指标 == \"甲\" )|记分.得分($m, $v)|$v",
        "exists $n : 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\", 实际完成值 > $n.实际完成值 )" + "|记分.得满分($m)|$n",
      })
  void theNameOfAFactThatOnlyExistsIsNoneOutsideIt(String patterns, String call, String name) {
    assertThatThrownBy(() -> line(patterns, call))
        .hasMessageContaining("[unknown-variable] 没有名为 " + name + " 的变量");
  }

  @Test
  void aNameIsFreeAgainBehindAFactThatOnlyExists() {
    String patterns =
        "exists $n : 指标( 指标 == \"乙\", $v : 实际完成值 )"
            + " $n : 指标( 指标 == \"甲\", $v : 实际完成值, 目标值 < $v )";

    assertThat(line(patterns, "记分.得分($n, $v)").score()).isEqualByComparingTo("7");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$m : 指标( 指标 == \"甲\" ) $m : 预算( 科目 == \"合计\" )|$m",
        "$m : 指标( 指标 == \"甲\", $v : 实际完成值 ) 预算( 科目 == \"合计\", $v : 支出 )|$v",
      })
  void aNameIsGivenOnce(String patterns, String name) {
    assertThatThrownBy(() -> line(patterns, "记分.得分(\"甲\", 1)"))
        .hasMessageContaining("[duplicate-variable] 变量 " + name + " 定义了两次");
  }

  @Test
  void aRuleRelatesFourFactsAtMost() {
    String four = "指标( 指标 == \"甲\" ) 指标( 指标 == \"乙\" ) 单位() 预算( 科目 == \"合计\" )";

    assertThat(line(four, "记分.得分(\"甲\", 3)").score()).isEqualByComparingTo("3");
    assertThatThrownBy(() -> line(four + " exists 事项()", "记分.得分(\"甲\", 3)"))
        .hasMessageContaining("[too-many-patterns] 一条规则最多 4 个条件项");
  }

  @Test
  void aRuleKeepsItsConsequenceForTheFactItIsAbout() {
    Rubric rubric =
        TestRubric.of(
            RULE.formatted(
                "$n : 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\" )", "记分.扣分($m, 每超数量(5, 1, 0.5))"));

    assertThat(Line.line(rubric.score(SUBMISSION)).entries().get(0).reason().in(Language.ZH))
        .isEqualTo("实际完成值 7 起 超过 5，相差 2 起，每 1 起 计 0.5 分（不足部分不计），扣 1 分");
  }
}
