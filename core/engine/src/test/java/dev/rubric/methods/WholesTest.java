package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.EntryKind;
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

/** Points taken from sections and the total, and their caps (一级指标与总分的扣分和封顶). */
class WholesTest {
  private static final String FRAMEWORK =
      """
      指标体系:
        - {一级指标: 产出, 分值: 40, 三级指标: [{指标: 甲, 分值: 40}]}
        - {一级指标: 效益, 分值: 60, 三级指标: [{指标: 乙, 分值: 60}]}
      """;
  private static final String FULL =
      "rule \"满分\" when $m : 指标( 指标 == \"乙\" || 实际完成值 == 空 ) then 记分.得满分($m); end\n";

  @ParameterizedTest(name = "{0}：产出 {1}，总分 {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.一级指标扣分(\"产出\", 2)|38.00|98.00",
        "记分.一级指标扣分(\"产出\", 40)|0.00|60.00",
        "记分.一级指标扣分(\"产出\", 40.01)|0.00|60.00",
        "scores.deductSection(\"产出\", 1 / 3)|39.67|99.67",
        "记分.一级指标不超过(\"产出\", 20)|20.00|80.00",
        "记分.一级指标不超过(\"产出\", 41)|40.00|100.00",
        "scores.capSection(\"产出\", 19.999)|19.99|79.99",
        "记分.总分扣分(2)|40.00|98.00",
        "记分.总分扣分(101)|40.00|0.00",
        "scores.deductTotal(2.005, \"迟报\")|40.00|98.00",
        "记分.总分不超过(89)|40.00|89.00",
        "scores.capTotal(100)|40.00|100.00",
        "记分.一级指标扣分(\"产出\", 2); 记分.一级指标扣分(\"产出\", 3); 记分.一级指标不超过(\"产出\", 36)|35.00|95.00",
        "记分.一级指标不超过(\"产出\", 36); 记分.一级指标扣分(\"产出\", 5)|35.00|95.00",
        "记分.总分不超过(89); 记分.总分不超过(79); 记分.总分扣分(5)|40.00|79.00",
        "记分.总分扣分(5); 记分.总分否决()|40.00|0.00",
      })
  void deductionsComeFirstThenCapsThenVetoes(String calls, String section, String total) {
    Scorecard card = score(calls, null);

    assertThat(card.section("产出").orElseThrow().score()).isEqualTo(new BigDecimal(section));
    assertThat(card.total()).isEqualTo(new BigDecimal(total));
    assertThat(card.provisional()).isFalse();
  }

  @ParameterizedTest(name = "执行率 {0}%：总分 {1}")
  @CsvSource({
    "80, 100.00",
    "79.99, 89.00",
    "70, 89.00",
    "69.99, 79.00",
    "60, 79.00",
    "59.99, 69.00",
    "50, 69.00",
    "49.99, 59.00",
    "0, 59.00"
  })
  void theTotalIsCappedByTheExecutionRateAsOnAPublishedPlatform(String spent, String total) {
    Rubric rubric =
        TestRubric.of(
            FRAMEWORK,
            FULL
                + cap(89, "预算执行率 >= 70, 预算执行率 < 80")
                + cap(79, "预算执行率 >= 60, 预算执行率 < 70")
                + cap(69, "预算执行率 >= 50, 预算执行率 < 60")
                + cap(59, "预算执行率 < 50"));
    BudgetLine.Builder line =
        BudgetLine.of("合计").adjusted(new BigDecimal("100")).spent(new BigDecimal(spent));

    assertThat(rubric.score(Submission.of("局").budget(line).build()).total())
        .isEqualTo(new BigDecimal(total));
  }

  private static String cap(int most, String conditions) {
    return "rule \"最高%d\" when 预算( 科目 == \"合计\", %s ) then 记分.总分不超过(%d); end\n"
        .formatted(most, conditions, most);
  }

  @ParameterizedTest(name = "{0} 且甲为 {1}：不能是负数")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.加分($m.实际完成值)",
        "记分.总分扣分($m.实际完成值)",
        "记分.总分不超过($m.实际完成值)",
        "记分.一级指标扣分(\"产出\", $m.实际完成值)",
        "记分.一级指标不超过(\"产出\", $m.实际完成值)",
        "记分.得分($m, $m.实际完成值)",
        "记分.扣分($m, $m.实际完成值)",
        "记分.累计得分($m, $m.实际完成值)",
        "记分.按比例得分($m, $m.实际完成值)",
      })
  void lessThanNothingIsAnErrorAndNeverASilentZero(String call) {
    Scorecard card = score(call, "-3");

    assertThat(card.provisional()).isTrue();
    assertThat(card.grade()).isNull();
    assertThat(card.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message().in(Language.ZH)).contains("-3").contains("小于 0");
              assertThat(finding.rule()).isEqualTo("整体");
            });
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @Test
  void pointsThatCantBeComputedLeaveTheTotalOpenAndTheReportSaysWhere() {
    Scorecard card = score("记分.一级指标扣分(\"产出\", $m.上年值); 记分.总分扣分($m.上年值)", "1");

    assertThat(card.provisional()).isTrue();
    assertThat(card.entries()).singleElement().satisfies(e -> assertThat(e.isOpen()).isTrue());
    assertThat(card.toText(Language.ZH)).contains("加减分无法计算 产出、合计");
  }

  @Test
  void aVetoLeavesNothingOpenBehindIt() {
    String open = "rule \"乙不评\" when $m : 指标( 指标 == \"甲\" ) then 记分.不评分($m); end\n";

    Scorecard section = rubric(open + event("记分.一级指标否决(\"产出\")")).score(submission("1"));
    Scorecard total = rubric(open + event("记分.总分否决()")).score(submission("1"));

    assertThat(section.line("甲").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(section.provisional()).isFalse();
    assertThat(section.grade()).isEqualTo("中");
    assertThat(total.provisional()).isFalse();
    assertThat(total.grade()).isEqualTo("差");
  }

  @Test
  void entriesSayWhatTheyTakeAndWhatTheyLimit() {
    Scorecard card = score("记分.一级指标扣分(\"产出\", 2); 记分.总分不超过(89, \"执行率低于80%\")", null);

    assertThat(card.section("产出").orElseThrow().entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(EntryKind.DEDUCTION);
              assertThat(entry.reason().in(Language.ZH)).isEqualTo("产出扣 2 分");
            });
    assertThat(card.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(EntryKind.SCORE_CAP);
              assertThat(entry.reason().in(Language.ZH)).isEqualTo("执行率低于80%；总分最高 89 分");
            });
  }

  private static Scorecard score(String calls, String value) {
    return rubric(event(calls)).score(submission(value));
  }

  private static Rubric rubric(String rules) {
    return TestRubric.of(FRAMEWORK, FULL + rules);
  }

  private static String event(String calls) {
    return "rule \"整体\" when $m : 指标( 指标 == \"甲\" ) then %s; end\n".formatted(calls);
  }

  private static Submission submission(String value) {
    Submission.Builder submission = Submission.of("局");
    return value == null
        ? submission.build()
        : submission.measure(Measure.of("甲").value(value)).build();
  }
}
