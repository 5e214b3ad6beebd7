package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of the arithmetic and readers of the reasons have found wrong, put right. */
class FoundOutsideTest {
  private static final String REST =
      """
      rule "其余得满分"
      when
          $m : 指标( 指标 == "其余" )
      then
          记分.得满分($m);
      end
      """;

  private static Rubric rubric(String weight, String unit, String extra, String rules) {
    return TestRubric.of(
        """
        %s
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 甲, 分值: %s, 计量单位: %s}
              - {指标: 其余, 分值: %s}
        """
            .formatted(extra, weight, unit, new BigDecimal("100").subtract(new BigDecimal(weight))),
        rules + REST);
  }

  private static Rubric stating(String weight, String unit, String extra, String call) {
    return rubric(
        weight,
        unit,
        extra,
        """
        rule "甲"
        when
            $m : 指标( 指标 == "甲", 实际完成值 != 空, 目标值 != 空 )
        then
            记分.%s;
        end
        """
            .formatted(call));
  }

  private static LineScore line(Rubric rubric, String value, String target) {
    return score(rubric, value, target).line("甲").orElseThrow();
  }

  private static Scorecard score(Rubric rubric, String value, String target) {
    return rubric.score(
        Submission.of("局").measure(Measure.of("甲").value(value).target(target)).build());
  }

  private static String reason(LineScore line) {
    Entry first = line.entries().get(0);
    return first.reason().in(Language.ZH);
  }

  @ParameterizedTest(name = "{1}/{2} × {0} = {3}")
  @CsvSource({
    "6, 1003, 1200, 5.015, 5.02",
    "15, 65, 600, 1.625, 1.63",
    "15, 401, 600, 10.025, 10.03",
    "7, 1, 3, 7/3, 2.33"
  })
  void aTieOfAProportionalScoreIsATie(
      String weight, String value, String target, String exact, String score) {
    Rubric rubric = stating(weight, "起", "", "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))");

    LineScore line = line(rubric, value, target);

    assertThat(line.exact()).hasToString(exact);
    assertThat(line.score()).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"舍去, 3.20", "进一, 3.20", "四舍五入, 3.20", "四舍六入五成双, 3.20"})
  void noRoundingLosesACentToACutQuotient(String mode, String score) {
    Rubric rubric = stating("6", "件", "舍入: " + mode, "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))");

    assertThat(line(rubric, "16", "30").score()).isEqualTo(score);
  }

  @Test
  void twoThirdsOfThreeHalvesAreOne() {
    Rubric rubric =
        rubric(
            "6",
            "件",
            "",
            """
            rule "大于1"
            when
                $m : 指标( 指标 == "甲", 实际完成值 / 目标值 * 1.5 > 1 )
            then
                记分.得满分($m);
            end
            rule "等于1"
            when
                $m : 指标( 指标 == "甲", 实际完成值 / 目标值 * 1.5 == 1 )
            then
                记分.不得分($m);
            end
            """);

    assertThat(line(rubric, "2", "3").score()).isEqualTo("0.00");
  }

  @Test
  void aRateWithoutItsPartsIsMissing() {
    Rubric rubric =
        rubric(
            "10",
            "件",
            "",
            """
            rule "不低于60"
            when
                单位( 重点支出安排率 >= 60 )
            then
                记分.得满分("甲");
            end
            """);
    Submission submission =
        Submission.of("局")
            .budget(BudgetLine.of("项目支出").initial("100"))
            .budget(BudgetLine.of("重点项目支出").initial("60"))
            .build();

    assertThat(rubric.score(submission).line("甲").orElseThrow().status())
        .isEqualTo(LineStatus.UNSCORED);
  }

  @Test
  void aReasonKeepsTheBracketsOfItsFormula() {
    LineScore line =
        line(stating("6", "件", "", "得分($m, ($m.实际完成值 - $m.目标值) / 3 * 0.7 + 1.25)"), "20", "19");

    assertThat(reason(line)).isEqualTo("（实际完成值 20 件 − 目标值 19 件） ÷ 3 × 0.7 + 1.25，得 ≈1.4833 分");
    assertThat(line.exact()).hasToString("89/60");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "$m.实际完成值 - ($m.目标值 - 1), 实际完成值 9 件 − （目标值 4 件 − 1）",
    "$m.实际完成值 - $m.目标值 - 1, 实际完成值 9 件 − 目标值 4 件 − 1",
    "$m.实际完成值 / ($m.目标值 * 2), 实际完成值 9 件 ÷ （目标值 4 件 × 2）",
    "-($m.目标值 - $m.实际完成值), −（目标值 4 件 − 实际完成值 9 件）",
    "$m.实际完成值 - -$m.目标值, 实际完成值 9 件 − （−目标值 4 件）",
    "$m.实际完成值 * 0.5 + 1, 实际完成值 9 件 × 0.5 + 1"
  })
  void bracketsAreSaidWhereTheyAreNeeded(String formula, String said) {
    assertThat(reason(line(stating("50", "件", "", "得分($m, " + formula + ")"), "9", "4")))
        .startsWith(said + "，得 ");
  }

  @Test
  void aReasonSaysWhatAMovedWeightMadeOfItsPoints() {
    Rubric rubric =
        TestRubric.of(
            """
            分摊折算: 全部
            指标体系:
              - 一级指标: 产出
                分值: 10
                三级指标: [{指标: 丙, 分值: 4}, {指标: 甲, 分值: 6}]
              - 一级指标: 效益
                分值: 90
                三级指标: [{指标: 其余, 分值: 90}]
            """,
            """
            rule "丙不适用"
            when
                $m : 指标( 指标 == "丙" )
            then
                记分.不适用($m);
            end
            rule "每低1扣0.5"
            when
                $m : 指标( 指标 == "甲", 实际完成值 != 空 )
            then
                记分.扣分($m, 每低数量($m.目标值, 1, 0.5));
            end
            """
                + REST);

    LineScore line = line(rubric, "8", "10");

    assertThat(line.effectiveWeight()).isEqualByComparingTo("10");
    assertThat(line.score()).isEqualTo("8.33");
    assertThat(reason(line)).endsWith("扣 1 分，分值 6 调整为 10，折算为 1 × 10 ÷ 6 ≈ 1.6667 分");
  }

  @ParameterizedTest(name = "{1} → {2}")
  @CsvSource({
    "每超数量, 3, 实际完成值 3 天 未超过 目标值 5 天",
    "每超数量, 5, 实际完成值 5 天 未超过 目标值 5 天",
    "每超数量, 6, 实际完成值 6 天 超过 目标值 5 天，相差 1 天",
    "每低数量, 6, 实际完成值 6 天 不低于 目标值 5 天",
    "每超数量, 5.00000000001, 实际完成值 5.00000000001 天 超过 目标值 5 天，相差 0.00000000001 天"
  })
  void aReasonSaysNothingFalseOfAValueThatIsNotBeyondTheLimit(
      String function, String value, String said) {
    Rubric rubric = stating("5", "天", "", "扣分($m, " + function + "($m.目标值, 1, 0.5, \"不足按一计\"))");

    assertThat(reason(line(rubric, value, "5"))).startsWith(said).doesNotContain("相差 0 ", "≈0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'每超百分比($m.目标值, 1, 0.5)', 界限为 0，没有 0 的百分之几可言，无法计算",
    "'$m.实际完成值 / $m.目标值', 除数为 0，无法计算",
    "'$m.完成率', 除数为 0，无法计算",
    "'$m.同比', 数值不全，无法计算",
    "'每步($m.实际完成值, $m.目标值, 1)', 步长不大于 0，无法计算"
  })
  void aReasonSaysWhyThereIsNoNumber(String formula, String why) {
    LineScore line = line(stating("10", "件", "", "扣分($m, " + formula + ")"), "5", "0");

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(reason(line)).endsWith(why);
  }

  @Test
  void pointsAboveTheWeightAreSaidToBeCapped() {
    LineScore line = line(stating("1", "件", "", "得分($m, $m.实际完成值)"), "25", "1");

    assertThat(line.score()).isEqualTo("1.00");
    assertThat(reason(line)).isEqualTo("实际完成值 25 件，得 25 分，按分值 1 分封顶");
  }

  @Test
  void aDeductionAboveTheWeightIsSaidToLeaveNothing() {
    LineScore line = line(stating("1", "件", "", "扣分($m, $m.实际完成值)"), "25", "1");

    assertThat(line.score()).isEqualTo("0.00");
    assertThat(reason(line)).isEqualTo("实际完成值 25 件，扣 25 分，本项 1 分扣完为止");
  }

  @Test
  void partsAboveTheWeightAreSaidToBeCappedTogether() {
    Rubric rubric =
        rubric(
            "10",
            "件",
            "",
            """
            rule "一"
            when
                $m : 指标( 指标 == "甲", 实际完成值 != 空 )
            then
                记分.累计得分($m, 8);
            end
            rule "二"
            when
                $m : 指标( 指标 == "甲", 实际完成值 != 空 )
            then
                记分.累计得分($m, 4);
            end
            """);

    assertThat(score(rubric, "1", "1").toText(Language.ZH)).contains("得分合计 12 分，按分值 10 分封顶");
  }

  @Test
  void nobodyReadsLongNumbers() {
    Rubric rubric = stating("7", "件", "", "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))");

    String text = score(rubric, "1", "3").toText(Language.ZH);

    assertThat(text).contains("舍入前 ≈2.3333").doesNotContainPattern("\\d\\.\\d{9}");
  }
}
