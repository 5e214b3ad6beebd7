package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.ValueRange;
import dev.rubric.scorecard.Finding;
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

/** What can't be true is an error of the one who reported it, and is never scored. */
class PlausibilityTest {
  /** A rule that asks whether there is such a fact rests on the one that it names. */
  @ParameterizedTest(name = "{0}，{1} 为 188：甲 {2}")
  @CsvSource({
    "exists, 乙, UNSCORED",
    "exists, 丙, SCORED",
    "not, 乙, UNSCORED",
    "not, 丙, SCORED",
  })
  void whatIsAskedForRestsOnTheIndicatorThatItNames(
      String quantifier, String doubtful, LineStatus status) {
    String bound = quantifier.equals("not") ? "< 50" : ">= 50";
    Rubric rubric =
        TestRubric.of(
            """
            指标体系:
              - 一级指标: 产出
                分值: 100
                三级指标:
                  - {指标: 甲, 分值: 10}
                  - {指标: 乙, 分值: 45, 计量单位: "%", 最大值: 100}
                  - {指标: 丙, 分值: 45, 计量单位: "%", 最大值: 100}
            """,
            """
            rule "甲"
            when
                $m : 指标( 指标 == "甲" )
                QUANTIFIER 指标( 指标 == "乙", 实际完成值 BOUND )
            then
                记分.得满分($m);
            end

            rule "其余"
            when
                $m : 指标( 指标 in ("乙", "丙") )
            then
                记分.得满分($m);
            end
            """
                .replace("QUANTIFIER", quantifier)
                .replace("BOUND", bound));
    Submission.Builder submission = Submission.of("局");
    for (String name : new String[] {"乙", "丙"}) {
      submission.measure(Measure.of(name).value(name.equals(doubtful) ? "188" : "60").build());
    }
    submission.budget(BudgetLine.of("合计").adjusted("100").spent("1000000").build());

    Scorecard card = rubric.score(submission.build());

    assertThat(card.line("甲").orElseThrow().status()).isEqualTo(status);
    assertThat(card.line(doubtful).orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
  }

  @ParameterizedTest(name = "{0}（{1}）{2}：{3}")
  @CsvSource({
    "群众满意度, %, 0, true",
    "群众满意度, %, 100, true",
    "群众满意度, %, 100.01, false",
    "群众满意度, %, 188, false",
    "群众满意度, %, -0.01, false",
    "任务完成率, %, 1000, true",
    "任务完成率, %, 1000.01, false",
    "任务完成率, %, -1, false",
    "收入增长率, %, -1000, true",
    "收入增长率, %, -1000.01, false",
    "收入增长率, %, 1000.01, false",
    "事故下降率, %, -1000, true",
    "事故下降率, %, 100, true",
    "事故下降率, %, 100.01, false",
    "发案起数, 起, 0, true",
    "发案起数, 起, -1, false",
    "项目成本, 万元, -0.01, false",
    "人员增减数, 人, -5, true",
    "利润总额, 万元, -5, true",
    "平均气温, ℃, -5, true",
  })
  void rangesByUnitAndName(String name, String unit, BigDecimal value, boolean plausible) {
    assertThat(ValueRange.natural(unit, name).contains(value)).isEqualTo(plausible);
  }

  @ParameterizedTest(name = "{0}：填报 {1} 有问题：{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "计量单位: 起|3|false",
        "计量单位: 起|3.0|false",
        "计量单位: 起|3.01|true",
        "计量单位: 起, 整数: 否|3.5|false",
        "计量单位: 台班, whole: 是|3.5|true",
        "整数: 是|3.5|true",
        "整数: 是|3|false",
        "计量单位: 天|3.5|false",
      })
  void aPartOfOneIsAnErrorAndNotScoredWhereOnlyWholeNumbersCanBe(
      String indicator, String value, boolean found) {
    Scorecard card = rubric(indicator, "指标( 指标 == \"甲\" )").score(submission(value).build());

    assertThat(card.line("甲").orElseThrow().status())
        .isEqualTo(found ? LineStatus.UNSCORED : LineStatus.SCORED);
    assertThat(card.provisional()).isEqualTo(found);
    assertThat(card.findings()).hasSize(found ? 1 : 0);
    assertThat(card.findings())
        .allSatisfy(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.ERROR);
              assertThat(each.message().in(Language.ZH)).contains(value, "整数: 否");
            });
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({
    "上年值, 2.5",
    "计划数, 2.5",
    "完成数, 0.5",
    "及时完成数, 0.5",
    "质量达标数, 0.5",
  })
  void soIsAPartOfOneBesideTheValue(String field, String part) {
    String document = "单位: 局\n指标: [{指标: 甲, 实际完成值: 3, 计划数: 5, %s: %s}]\n";
    String reported = document.replace(field.equals("计划数") ? "计划数: 5, " : "无", "");
    Submission submission = Submissions.parse("s.yaml", reported.formatted(field, part));

    for (boolean whole : new boolean[] {true, false}) {
      Rubric rubric = rubric("计量单位: 起, 整数: " + (whole ? "是" : "否"), "指标( 指标 == \"甲\" )");
      Scorecard card = rubric.score(submission);

      assertThat(card.provisional()).isEqualTo(whole);
      assertThat(card.findings())
          .filteredOn(each -> each.severity() == Severity.ERROR)
          .extracting(each -> each.message().in(Language.ZH))
          .allMatch(message -> message.contains("的" + field + " " + part + " 应为整数"))
          .hasSize(whole ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "{0}（{1}）只有整数：{2}")
  @CsvSource({
    "发案起数, 起, true",
    "户均人数, 人, false",
    "每万人医生数, 名, false",
    "办结天数, 天, false",
    "满意度, %, false"
  })
  void countsAreWholeAndAveragesAreNot(String name, String unit, boolean whole) {
    assertThat(Indicator.isCounted(unit, name)).isEqualTo(whole);
  }

  @ParameterizedTest(name = "{0}（{1}）{2}：{3}")
  @CsvSource({
    "群众满意率, %, 100, true",
    "群众满意率, %, 100.01, false",
    "资金率, %, 1000, true",
    "资金率, %, 1000.01, false",
    "节支率, %, -5, true",
    "节支率, %, -1000.01, false",
    "资金完成率, %, -0.01, false",
    "事故下降率, %, 100.01, false",
    "超支金额, 万元, -5, true",
    "户数, 户, 3.5, true",
  })
  void whatIsWorkedOutHasARangeByItsName(
      String name, String unit, BigDecimal value, boolean plausible) {
    assertThat(ValueRange.ofDerived(unit, name).contains(value)).isEqualTo(plausible);
  }

  @ParameterizedTest(name = "{0} {1}：到位 {2}，得 {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "单位( 资金率 >= 90 )||1000|10.00",
        "单位( 资金率 >= 90 )||9500000|",
        "单位( 资金率 >= 90 )|, 最大值: 1000000|9500000|10.00",
        "单位( 资金率 >= 90 )|, 最大值: 99|1000|",
        "指标( 指标 == \"甲\", 资金率 >= 90 )||9500000|",
        "指标( 指标 == \"甲\", 一半 >= 45 )||9500000|",
        "指标( 指标 == \"甲\", 应到 > 0 )||9500000|10.00",
      })
  void whatCantBeTrueOfWhatIsWorkedOutIsAnErrorAndNotScored(
      String condition, String range, String arrived, String score) {
    Rubric rubric =
        TestRubric.with(
            """
            数据项: [{单位: 到位, 类型: 数值, 计量单位: 万元}, {单位: 应到, 类型: 数值, 计量单位: 万元}]
            派生:
              - {单位: 资金率, 公式: "占比(到位, 应到)", 计量单位: "%"RANGE}
              - {单位: 一半, 公式: "资金率 / 2"}
            """
                .replace("RANGE", range == null ? "" : range),
            "rule \"甲\" when %s then 记分.得满分(\"甲\"); end\n".formatted(condition));
    Submission submission =
        Submission.of("局")
            .item("到位", new BigDecimal(arrived))
            .item("应到", new BigDecimal("1000"))
            .build();

    Scorecard card = rubric.score(submission);

    BigDecimal got = card.line("甲").orElseThrow().score();
    assertThat(got == null ? null : got.toPlainString()).isEqualTo(score);
    assertThat(card.provisional()).isEqualTo(score == null);
    assertThat(card.findings())
        .extracting(each -> each.message().in(Language.ZH))
        .allMatch(message -> message.contains("资金率") && message.contains("最大值"))
        .hasSize(score == null ? 1 : 0);
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "在职人员控制率 <= 100|UNSCORED",
        "固定资产利用率 == 空|UNSCORED",
        "实际完成值 == 空|SCORED",
      })
  void whatAnotherFactBorrowsOfADoubtfulUnitIsNotScored(String condition, LineStatus status) {
    Rubric rubric =
        TestRubric.of(
            "rule \"甲\" when $m : 指标( 指标 == \"甲\" ) 单位( %s ) then 记分.得满分($m); end\n"
                .formatted("名称 != \"无\""));
    Rubric borrowing =
        TestRubric.of(
            "rule \"甲\" when $m : 指标( 指标 == \"甲\", %s ) then 记分.得满分($m); end\n"
                .formatted(condition));
    Submission doubtful =
        Submission.of("局").staff(new BigDecimal("50"), new BigDecimal("50001")).build();

    assertThat(borrowing.score(doubtful).line("甲").orElseThrow().status()).isEqualTo(status);
    assertThat(rubric.score(doubtful).line("甲").orElseThrow().status())
        .isEqualTo(LineStatus.UNSCORED);
  }

  @Test
  void whatHasNoUnitCanBeAnyNumber() {
    assertThat(ValueRange.natural(null, "满意度")).isEqualTo(ValueRange.ANY);
  }

  @ParameterizedTest(name = "{0}：{1} 得 {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "计量单位: '%'|100|10.00",
        "计量单位: '%'|900|",
        "计量单位: 起|0|10.00",
        "计量单位: 起|-1|",
        "计量单位: '%', 最大值: 200|188|10.00",
        "计量单位: '%', 最大值: 200|200.01|",
        "计量单位: 起, 最小值: -2|-2|10.00",
        "计量单位: 起, 最小值: -2|-3|",
        "最小值: 1, 最大值: 5|5.01|",
        "计量单位: 万元, 目标值: 95|95000|10.00",
        "计量单位: 万元, 目标值: 95|95000.01|",
        "计量单位: 万元, 目标值: 95|0.095|10.00",
        "计量单位: 万元, 目标值: 95|0.0949|",
      })
  void aValueOutsideItsRangeIsAnErrorAndNotScored(String indicator, String value, String score) {
    Rubric rubric = rubric(indicator, "指标( 指标 == \"甲\", 实际完成值 != 空 )");
    Scorecard card = rubric.score(submission(value).build());

    if (score != null) {
      assertThat(card.line("甲").orElseThrow().score()).isEqualTo(score);
      assertThat(card.findings()).isEmpty();
      return;
    }
    assertThat(card.line("甲").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(card.provisional()).isTrue();
    assertThat(card.findings())
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @Test
  void theFindingNamesThePlaceAndTheKeyThatSettlesIt() {
    Submission submission = Submissions.parse("s.yaml", "单位: 局\n指标:\n  - {指标: 甲, 实际完成值: 188}\n");
    Scorecard card = rubric("计量单位: '%'", "指标( 指标 == \"甲\", 实际完成值 >= 90 )").score(submission);

    Finding finding = card.findings().get(0);
    assertThat(finding.location()).hasToString("s.yaml:3:5");
    assertThat(finding.message().in(Language.ZH)).contains("188 大于 100").contains("最大值");
    assertThat(card.toText(Language.ZH)).contains("填报：s.yaml:3:5");
  }

  @ParameterizedTest(name = "支出 {0}：得 {1}")
  @CsvSource({"1140, 10.00", "12000, 10.00", "12000.01,", "11400000,", "1.2, 10.00", "1.19,"})
  void amountsInAnotherUnitThanTheBudgetAreNotScored(String spent, String score) {
    BudgetLine.Builder line =
        BudgetLine.of("合计").adjusted(new BigDecimal("1200")).spent(new BigDecimal(spent));
    for (String condition :
        new String[] {"预算( 科目 == \"合计\", 预算执行率 > 0 )", "exists 预算( 科目 == \"合计\", 预算执行率 > 0 )"}) {
      Scorecard card =
          rubric("计量单位: '%'", condition).score(Submission.of("局").budget(line).build());

      BigDecimal got = card.line("甲").orElseThrow().score();
      assertThat(got == null ? null : got.toPlainString()).isEqualTo(score);
      assertThat(card.provisional()).isEqualTo(score == null);
      assertThat(card.findings()).hasSize(score == null ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "不属实的数值不能{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.一票否决(\"甲\")",
        "记分.不适用(\"甲\")",
        "记分.加分(2)",
        "记分.总分扣分(2)",
        "记分.总分否决()",
        "记分.一级指标否决(\"产出\")",
        "记分.等级不超过(\"差\")"
      })
  void whatCantBeTrueDecidesNothing(String call) {
    Rubric rubric =
        TestRubric.of(
            """
            指标体系:
              - 一级指标: 产出
                分值: 100
                三级指标: [{指标: 甲, 分值: 10, 计量单位: 起}, {指标: 乙, 分值: 90}]
            """,
            "rule \"一\" when 指标( 指标 == \"甲\", 实际完成值 < 0 ) then %s; end\n".formatted(call)
                + "rule \"三\" when 指标( 指标 == \"甲\", 实际完成值 >= 0 ) then 记分.得满分(\"甲\"); end\n"
                + "rule \"二\" when $m : 指标( 指标 == \"乙\" ) then 记分.得满分($m); end\n");

    Scorecard card = rubric.score(submission("-1").build());

    assertThat(card.provisional()).isTrue();
    assertThat(card.toText(Language.ZH)).doesNotContain("加减分无法计算");
    assertThat(card.toText(Language.ZH).contains("所依据的数值不可能属实 合计"))
        .isEqualTo(call.contains("总分") || call.contains("加分") || call.contains("等级"));
    assertThat(card.total()).isEqualByComparingTo("90");
    assertThat(card.line("甲").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
  }

  @ParameterizedTest(name = "{0}：0.3% 是原意")
  @CsvSource(
      delimiter = '|',
      value = {"最大值: 10", "最大值: 29", "小数百分比: 是", "目标值: 2"})
  void aSmallPercentageIsMeantWhereTheRubricSaysSo(String indicator) {
    Scorecard card =
        rubric("计量单位: '%', " + indicator, "指标( 指标 == \"甲\", 实际完成值 <= 2 )")
            .score(submission("0.3").build());

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}：0.3% 须问明")
  @CsvSource(
      delimiter = '|',
      value = {"方向: ≤", "最小值: 0, 最大值: 100", "最大值: 30"})
  void otherwiseTheRefusalNamesTheKeys(String indicator) {
    Rubric rubric = rubric("计量单位: '%', " + indicator, "指标( 指标 == \"甲\" )");

    assertThatThrownBy(() -> rubric.score(submission("0.3").build()))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("最大值")
        .hasMessageContaining("小数百分比: 是");
  }

  private static Submission.Builder submission(String value) {
    return Submission.of("局").measure(Measure.of("甲").value(value));
  }

  private static Rubric rubric(String indicator, String condition) {
    return TestRubric.of(
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标: [{指标: 甲, 分值: 10, %s}, {指标: 乙, 分值: 90}]
        """
            .formatted(indicator),
        """
        rule "甲" when %s then 记分.得满分("甲"); end
        rule "乙" when $m : 指标( 指标 == "乙" ) then 记分.得满分($m); end
        """
            .formatted(condition));
  }
}
