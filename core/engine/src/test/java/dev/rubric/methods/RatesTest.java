package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10 预算执行率, 11 同比, 16 缺数据, 17 木桶, 18 平均, 19 排名, and the rates of 财预〔2013〕53号. */
class RatesTest {
  @ParameterizedTest(name = "支出 {0}，全年预算 {1}：{2}")
  @CsvSource({
    "95, 100, 9.50",
    "100, 100, 10.00",
    "101, 100, 10.00",
    "0, 100, 0.00",
    "1, 3, 3.33",
    "5, 0, 未评分",
  })
  void execution(String spent, String adjusted, String score) {
    Line line = budget("预算执行率 != 空", "按比例得分(\"甲\", $b.预算执行率)");

    assertThat(Line.score(line.of(BudgetLine.of("合计").spent(spent).adjusted(adjusted))))
        .isEqualTo(score);
  }

  @ParameterizedTest(name = "今年 {0}，上年 {1}：同比 {2}")
  @CsvSource({
    "-5, 10, -150",
    "0, 10, -100",
    "5, 0.01, 49900",
    "5, 0, 除数为 0",
    "5, -0.01, 目标或基数为负，没有比例可言",
    "-20, -10, 目标或基数为负，没有比例可言",
  })
  void aChangeFromAYearBelow0IsNoPercentage(String value, String before, String change) {
    Line line = Line.when("实际完成值 != 空", "得分($m, 最大值($m.同比 * 0 + 10, 0))");
    LineScore scored = line.of(Measure.of("甲").value(value).lastYear(before));

    if (change.startsWith("目标") || change.startsWith("除数")) {
      assertThat(scored.status()).isEqualTo(LineStatus.UNSCORED);
      assertThat(Line.reason(scored, Language.ZH)).endsWith(change + "，无法计算");
    } else {
      Line exact = Line.when("同比 == " + change, "得满分($m)");
      assertThat(Line.score(exact.of(Measure.of("甲").value(value).lastYear(before))))
          .isEqualTo("10.00");
    }
  }

  @ParameterizedTest(name = "实际 {0}，目标 {1}：完成率 {2}")
  @CsvSource({"-5, 10, -50", "0, 10, 0", "-5, 0,", "-5, -10,", "5, -10,"})
  void aCompletionRateIsBelow0OnlyWhereTheValueIs(String value, String target, String rate) {
    Line line = Line.when("完成率 == " + (rate == null ? "空" : rate), "得满分($m)");

    assertThat(line.score(value, target)).isEqualTo("10.00");
  }

  @Test
  void pointsByACompletionRateBelow0AreAnError() {
    Line line = Line.when("", "按比例得分($m, $m.完成率)");

    assertThat(line.score("-5", "10")).isEqualTo("未评分");
    assertThat(line.score("0", "10")).isEqualTo("0.00");
    assertThat(Line.when("", "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))").score("-5", "10"))
        .isEqualTo("0.00");
  }

  @ParameterizedTest(name = "{0} 恰为 {1}")
  @CsvSource({
    "预算执行率, 75",
    "预算调整率, -20",
    "预算偏差率, -40",
    "资金到位率, 90",
    "控制率, 60",
    "支付进度率, 120",
    "结转结余率, 12.5",
    "结转结余变动率, 100",
    "变动率, 50",
  })
  void budgetRatesAreExact(String rate, String value) {
    Line line = budget(rate + " == " + value, "得满分(\"甲\")");

    assertThat(
            Line.score(
                line.of(
                    BudgetLine.of("合计")
                        .initial("100")
                        .adjusted("80")
                        .received("90")
                        .spent("60")
                        .plannedSpending(new BigDecimal("50"))
                        .carriedOver(new BigDecimal("10"))
                        .lastYearSpent(new BigDecimal("40"))
                        .lastYearCarriedOver(new BigDecimal("5")))))
        .isEqualTo("10.00");
  }

  @ParameterizedTest(name = "{0} 恰为 {1}")
  @CsvSource({
    "在职人员控制率, 98",
    "固定资产利用率, 75",
    "重点支出安排率, 40",
    "年度, 2024",
    "在职人员数, 49",
    "编制数, 50",
  })
  void unitRatesAreExact(String rate, String value) {
    Line line =
        Line.under(
            """
            rule "甲"
            when
                单位( %s == %s )
            then
                记分.得满分("甲");
            end
            """
                .formatted(rate, value));
    Submission.Builder submission =
        Submission.of("局")
            .year(2024)
            .staff(new BigDecimal("49"), new BigDecimal("50"))
            .assets(new BigDecimal("400"), new BigDecimal("300"))
            .budget(BudgetLine.of("项目支出").spent("250"))
            .budget(BudgetLine.of("重点项目支出").spent("100"));

    assertThat(Line.score(Line.line(line.card(submission)))).isEqualTo("10.00");
  }

  @ParameterizedTest(name = "上年 {1}，今年 {0}：{2}")
  @CsvSource({
    "99, 100, 10.00",
    "100, 100, 10.00",
    "100.99, 100, 10.00",
    "101, 100, 9.50",
    "120, 100, 0.00",
    "5, 0, 未评分",
  })
  void yearOnYear(String value, String lastYear, String score) {
    Line line =
        Line.under(
            Line.rule("有上年数", "同比 != 空", "扣分($m, 每步(最大值($m.同比, 0), 1, 0.5))")
                + Line.rule("无上年数", "同比 == 空", "不评分($m, \"没有上年数\")"));

    assertThat(Line.score(line.of(Measure.of("甲").value(value).lastYear(lastYear))))
        .isEqualTo(score);
  }

  @ParameterizedTest(name = "计划 100，完成 {0}、及时 {1}、达标 {2}：最低 {3}，平均 {4}")
  @CsvSource({
    "100, 100, 100, 10.00, 10.00",
    "100, 90, 80, 8.00, 9.00",
    "150, 90, 60, 6.00, 8.33",
    "0, 0, 0, 0.00, 0.00",
  })
  void worstAndAverageOfParts(
      String completed, String onTime, String qualified, String worst, String average) {
    String parts = "最小值($m.实际完成率, 100), 最小值($m.完成及时率, 100), 最小值($m.质量达标率, 100)";
    MeasureBuilder measure =
        Measure.of("甲").planned("100").completed(completed).onTime(onTime).qualified(qualified);

    assertThat(Line.score(Line.when("", "按比例得分($m, 最小值(" + parts + "))").of(measure)))
        .isEqualTo(worst);
    assertThat(Line.score(Line.when("", "按比例得分($m, 平均值(" + parts + "))").of(measure)))
        .isEqualTo(average);
  }

  @ParameterizedTest(name = "{1} 个单位中第 {0} 名：{2}")
  @CsvSource({"1, 30, 10.00", "3, 30, 10.00", "4, 30, 0.00", "3, 29, 0.00", "30, 30, 0.00"})
  void rankAmongPeers(String rank, String peers, String score) {
    Line line =
        Line.under(
            Line.rule("前10%", "名次百分比 <= 10", "得满分($m)")
                + Line.rule("10%以后", "名次百分比 > 10", "不得分($m)"));

    assertThat(Line.score(line.of(Measure.of("甲").rank(rank).peers(peers)))).isEqualTo(score);
  }

  @Test
  void aMissingValueIsNeverSilent() {
    Line line =
        Line.under(
            Line.rule("达标", "实际完成值 <= 300", "得满分($m)")
                + Line.rule("未达标", "!( 实际完成值 <= 300 )", "不得分($m)"));

    assertThat(Line.score(Line.line(line.card(Submission.of("局"))))).isEqualTo("未评分");
  }

  @Test
  void aRuleMaySayWhatMissingDataCosts() {
    Line line =
        Line.under(
            Line.rule("达标", "实际完成值 <= 300", "得满分($m)") + Line.rule("未报", "实际完成值 == 空", "不得分($m)"));

    assertThat(Line.score(Line.line(line.card(Submission.of("局"))))).isEqualTo("0.00");
  }

  private static Line budget(String condition, String consequence) {
    return Line.under(
        """
        rule "甲"
        when
            $b : 预算( 科目 == "合计", %s )
        then
            记分.%s;
        end
        """
            .formatted(condition, consequence));
  }
}
