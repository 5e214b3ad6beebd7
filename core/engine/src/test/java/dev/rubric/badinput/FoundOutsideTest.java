package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs with which users were misled, each as it was found. */
class FoundOutsideTest {
  private static Rubric percentages(String first, String second) {
    return TestRubric.of(
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 投诉率, 分值: 50, 计量单位: "%%", 方向: ≤%s}
              - {指标: 成本增长率, 分值: 50, 计量单位: "%%", 方向: ≤%s}
        """
            .formatted(first, second),
        """
        rule "投诉率不超过2%得满分" @依据("x") when $m : 指标( 指标 == "投诉率", 实际完成值 <= 2 ) then 记分.得满分($m); end
        rule "投诉率超过2%每超1个百分点扣5分" @依据("x") when $m : 指标( 指标 == "投诉率", 实际完成值 > 2 ) then 记分.扣分($m, 每超百分点(2, 1, 5)); end
        rule "成本增长率不超过5%得满分" @依据("x") when $m : 指标( 指标 == "成本增长率", 实际完成值 <= 5 ) then 记分.得满分($m); end
        rule "成本增长率超过5%不得分" @依据("x") when $m : 指标( 指标 == "成本增长率", 实际完成值 > 5 ) then 记分.不得分($m); end
        """);
  }

  private static final Submission LOW =
      Submissions.parse(
          "submission.yaml", "单位: 试\n指标:\n  - {指标: 投诉率, 实际完成值: 0.3}\n  - {指标: 成本增长率, 实际完成值: 1}\n");

  @Test
  void theRefusalOfASmallPercentageNamesTheKeysThatSettleIt() {
    assertThatThrownBy(() -> percentages("", "").score(LOW))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("小数百分比: 是")
        .hasMessageContaining("最大值");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {", 小数百分比: 是", ", 最大值: 10"})
  void whereTheRubricSaysSoASmallPercentageIsScored(String key) {
    Scorecard card = percentages(key, key).score(LOW);

    assertThat(card.total()).isEqualByComparingTo("100");
    assertThat(card.findings()).isEmpty();
  }

  @Test
  void withNothingThatAppliesThereIsNeitherATotalNorAGrade() {
    Scorecard card = reporting("2");

    assertThat(card.lines()).allMatch(line -> line.status() == LineStatus.NOT_APPLICABLE);
    assertThat(card.provisional()).isTrue();
    assertThat(card.total()).isNull();
    assertThat(card.grade()).isNull();
    assertThat(card.toText(Language.ZH)).contains("暂不评定等级：全部指标都不适用");
    assertThat(reporting("1").grade()).isEqualTo("优");
  }

  private static Scorecard reporting(String value) {
    Rubric rubric =
        TestRubric.of(
            """
            指标体系:
              - 一级指标: A
                分值: 10
                三级指标: [{指标: a1, 分值: 3.33}, {指标: a2, 分值: 6.66}, {指标: a4, 分值: 0.01}]
              - 一级指标: B
                分值: 90
                三级指标: [{指标: b1, 分值: 30}, {指标: b2, 分值: 60}]
            """,
            """
            rule "full" when $m : 指标( 实际完成值 == 1 ) then 记分.得满分($m); end
            rule "na" when $m : 指标( 实际完成值 == 2 ) then 记分.不适用($m); end
            rule "half" when $m : 指标( 实际完成值 == 3 ) then 记分.按比例得分($m, 50); end
            """);
    Submission.Builder submission = Submission.of("试");
    rubric
        .framework()
        .indicators()
        .forEach(each -> submission.measure(Measure.of(each.name()).value(value)));
    return rubric.score(submission.build());
  }

  @ParameterizedTest(name = "满意度 {0}%")
  @ValueSource(strings = {"188", "900", "-1"})
  void whatCantBeTrueIsAnErrorAndNoPoints(String value) {
    Scorecard card = satisfaction(value);

    assertThat(card.line("群众满意度").orElseThrow().score()).isNull();
    assertThat(card.provisional()).isTrue();
    assertThat(card.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(satisfaction("100").line("群众满意度").orElseThrow().score()).isEqualTo("10.00");
  }

  private static Scorecard satisfaction(String value) {
    return TestRubric.of(
            """
            指标体系:
              - 一级指标: 满意度
                分值: 100
                三级指标:
                  - {指标: 群众满意度, 分值: 10, 计量单位: "%", 方向: ≥}
                  - {指标: 刑事案件发案起数, 分值: 90, 计量单位: 起, 方向: ≤}
            """,
            """
            rule "群众满意度不低于90%得满分" when $m : 指标( 指标 == "群众满意度", 实际完成值 >= 90 ) then 记分.得满分($m); end
            rule "群众满意度低于90%不得分" when $m : 指标( 指标 == "群众满意度", 实际完成值 < 90 ) then 记分.不得分($m); end
            rule "发案不超过300起" when $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 ) then 记分.得满分($m); end
            rule "发案超过300起" when $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 > 300 ) then 记分.不得分($m); end
            """)
        .score(
            Submission.of("x")
                .measure(Measure.of("群众满意度").value(value))
                .measure(Measure.of("刑事案件发案起数").value("1"))
                .build());
  }
}
