package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Direction;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard is the rubric's: nothing that a submission states changes how it is judged. */
class OwnStandardTest {
  private static final String BY_TARGET =
      Line.rule("达标", "方向 == \"≥\", 实际完成值 >= 目标值", "得满分($m)")
          + Line.rule("未达标", "方向 == \"≥\", 实际完成值 < 目标值", "不得分($m)")
          + Line.rule("反向达标", "方向 == \"≤\", 实际完成值 <= 目标值", "得满分($m)");

  @Test
  void aRubricsOwnDirectionAndTargetPrevailAndTheDifferenceIsFound() {
    Scorecard card =
        rubric("方向: ≥, 目标值: 95", BY_TARGET)
            .score(
                submission(Measure.of("甲").value("50").target("50").direction(Direction.AT_MOST)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("0.00");
    assertThat(card.findings())
        .extracting(finding -> finding.message().in(Language.ZH))
        .containsExactly("指标 甲 填报的方向 ≤，评分标准规定 ≥，以评分标准为准", "指标 甲 填报的目标值 50，评分标准规定 95，以评分标准为准");
    assertThat(card.findings()).allMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void theSameDirectionAndTargetAreNoFinding() {
    Scorecard card =
        rubric("方向: ≥, 目标值: 95", BY_TARGET)
            .score(
                submission(
                    Measure.of("甲").value("95").target("95.0").direction(Direction.AT_LEAST)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings()).isEmpty();
  }

  @ParameterizedTest(name = "填报的一级指标 {0}、二级指标 {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "产出     | 数量     |",
        "产出指标 | 数量指标 |",
        "         |          |",
        "效益     | 数量指标 | 指标 甲 填报的一级指标 效益，评分标准规定 产出，以评分标准为准",
        "产出     | 质量指标 | 指标 甲 填报的二级指标 质量指标，评分标准规定 数量指标，以评分标准为准",
        "产出数量 |          | 指标 甲 填报的一级指标 产出数量，评分标准规定 产出，以评分标准为准",
      })
  void anotherPlaceThanTheRubricsIsFoundAndChangesNothing(
      @Nullable String section, @Nullable String group, @Nullable String finding) {
    Scorecard card =
        grouped().score(submission(Measure.of("甲").value("95").section(section).group(group)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings())
        .extracting(found -> found.message().in(Language.ZH))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    assertThat(card.findings()).allMatch(found -> found.severity() == Severity.ERROR);
  }

  @Test
  void anotherPlaceIsFoundWhereTheFileStatesIt() {
    Submission submission =
        Submissions.parse(
            "局.yaml", "单位: 局\n指标:\n  - {指标: 甲, 实际完成值: 95}\n  - {指标: 乙, 一级指标: 效益, 实际完成值: 1}\n");

    Scorecard card = grouped().score(submission);

    assertThat(card.findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.location()).hasToString("局.yaml:4:5");
              assertThat(found.message().in(Language.EN))
                  .isEqualTo(
                      "the indicator 乙 is reported with the section 效益; the rubric says 产出, which"
                          + " prevails");
            });
  }

  @Test
  void aSecondLevelThatTheRubricDoesNotHaveContradictsNothing() {
    Scorecard card =
        rubric("目标值: 95", BY_TARGET)
            .score(submission(Measure.of("甲").value("95").target("95").group("数量指标")));

    assertThat(card.findings()).isEmpty();
  }

  @Test
  void whatTheRubricLeavesOpenComesWithTheSubmission() {
    Rubric rubric = rubric("计量单位: 起", BY_TARGET);
    Scorecard card =
        rubric.score(
            submission(Measure.of("甲").value("50").target("50").direction(Direction.AT_MOST)));

    assertThat(rubric.framework().indicator("甲").orElseThrow().leavesTargetOpen()).isTrue();
    assertThat(rubric.framework().indicator("甲").orElseThrow().leavesDirectionOpen()).isTrue();
    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings()).isEmpty();
  }

  @ParameterizedTest(name = "规则写明 300，填报目标值 {0}：{1} 条疑点")
  @CsvSource({"500, 1", "300, 0", "300.00, 0", "299.99, 1"})
  void aTargetThatNoRuleReadsIsFound(String target, int findings) {
    Scorecard card =
        rubric(
                "计量单位: 起",
                Line.rule("达标", "实际完成值 <= 300", "得满分($m)")
                    + Line.rule("未达标", "实际完成值 > 300", "不得分($m)"))
            .score(submission(Measure.of("甲").value("505").target(target)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("0.00");
    assertThat(card.findings()).hasSize(findings);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "实际完成值 <= 300, 实际完成值 <= 目标值 | 得满分($m)",
        "实际完成值 <= 300, 目标值 >= 实际完成值 | 得满分($m)",
        "目标值 >= 实际完成值, 实际完成值 <= 300 | 得满分($m)",
        "实际完成值 <= 300, 实际完成值 <= 目标值 + 5 | 得满分($m)",
        "实际完成值 <= 300 或者 实际完成值 <= 目标值 | 得满分($m)",
        "实际完成值 <= 300, !(实际完成值 > 目标值) | 得满分($m)",
        "实际完成值 <= 300, 实际完成值 not in (1, 目标值) | 得满分($m)",
        "实际完成值 <= 300 | 按比例得分($m, 完成比例($m.实际完成值, $m.目标值))",
        "实际完成值 <= 300 | 得分($m, $m.目标值 / 100)",
        "实际完成值 <= 300, $t : 目标值 | 得分($m, $t / 100)",
      })
  void aTargetThatARuleReadsSomewhereIsNone(String condition, String consequence) {
    Scorecard card =
        rubric("计量单位: 起", Line.rule("甲", condition.replace("或者", "||"), consequence))
            .score(submission(Measure.of("甲").value("200").target("500")));

    assertThat(card.findings()).as(card.toText(Language.ZH)).isEmpty();
  }

  @Test
  void aTargetIsReadWhereverAnyRuleOfTheIndicatorReadsIt() {
    String reads = Line.rule("达标", "实际完成值 <= 目标值", "得满分($m)");
    String own = Line.rule("未达标", "实际完成值 > 目标值, 实际完成值 > 300", "不得分($m)");
    String never = Line.rule("不相关", "实际完成值 > 1000", "扣分($m, 1)");
    Submission submission = submission(Measure.of("甲").value("200").target("500"));

    assertThat(rubric("计量单位: 起", reads + own + never).score(submission).findings()).isEmpty();
    assertThat(rubric("计量单位: 起", never + reads + own).score(submission).findings()).isEmpty();
  }

  @ParameterizedTest(name = "填报目标值 {0}：{1} 条疑点")
  @CsvSource({"500, 1", "0.5, 1", "1, 1", "10, 1", "300, 0"})
  void whatOnlyReportsAndWhatStepsAreWorthIsNoTarget(String target, int findings) {
    String low = "rule \"目标值偏低\" when 指标( 完成率 > 150 ) then 疑点.警告(\"目标值偏低\"); end\n";
    Scorecard card =
        rubric(
                "计量单位: 起",
                low
                    + Line.rule("达标", "实际完成值 <= 300", "得分($m, 10)")
                    + Line.rule("未达标", "实际完成值 > 300", "扣分($m, 每超数量(300, 1, 0.5))"))
            .score(submission(Measure.of("甲").value("305").target(target)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("7.50");
    assertThat(card.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .hasSize(findings);
  }

  @Test
  void aTargetIsReadInWhatIsWorkedOutOfIt() {
    Rubric rubric =
        TestRubric.with(
            "派生: [{指标: 差距, 公式: \"实际完成值 - 目标值\"}, {指标: 大差距, 公式: \"差距 * 2\"}]\n",
            Line.rule("达标", "大差距 <= 4", "得满分($m)") + Line.rule("未达标", "大差距 > 4", "不得分($m)"));

    Scorecard card = rubric.score(submission(Measure.of("甲").value("502").target("500")));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings()).isEmpty();
  }

  @ParameterizedTest(name = "规则写明 2022、2023，填报目标值 {0}：{1} 条疑点")
  @CsvSource({"2022, 0", "2023, 0", "2024, 1"})
  void theNumbersOfAListAreTheRulesOwn(String target, int findings) {
    Scorecard card =
        rubric(
                "计量单位: 起",
                Line.rule("达标", "实际完成值 in (2022, 2023)", "得满分($m)")
                    + Line.rule("未达标", "实际完成值 not in (2022, 2023)", "不得分($m)"))
            .score(submission(Measure.of("甲").value("2022").target(target)));

    assertThat(card.line("甲").orElseThrow().score()).isEqualTo("10.00");
    assertThat(card.findings()).hasSize(findings);
  }

  @Test
  void withoutAnIndicatorThatAppliesThereIsNoGrade() {
    Rubric rubric =
        TestRubric.of(
            """
            指标体系:
              - {一级指标: 产出, 分值: 40, 三级指标: [{指标: 甲, 分值: 40}]}
              - {一级指标: 效益, 分值: 60, 三级指标: [{指标: 乙, 分值: 60}]}
            """,
            """
            rule "不适用" when $m : 指标( 实际完成值 == 空 ) then 记分.不适用($m); end
            rule "满分" when $m : 指标( 实际完成值 > 0 ) then 记分.得满分($m); end
            """);

    Scorecard none = rubric.score(Submission.of("局").build());
    Scorecard one = rubric.score(submission(Measure.of("甲").value("1")));

    assertThat(none.lines()).allMatch(line -> line.status() == LineStatus.NOT_APPLICABLE);
    assertThat(none.provisional()).isTrue();
    assertThat(none.grade()).isNull();
    assertThat(none.toText(Language.ZH)).contains("暂不评定等级：全部指标都不适用");
    assertThat(none.toText(Language.EN)).contains("No grade yet: no indicator applies");
    assertThat(none.findings())
        .singleElement()
        .extracting(f -> f.severity())
        .isEqualTo(Severity.ERROR);
    assertThat(one.provisional()).isFalse();
    assertThat(one.total()).isEqualTo("100.00");
  }

  private static Submission submission(MeasureBuilder measure) {
    return Submission.of("局").measure(measure).build();
  }

  private static Rubric grouped() {
    return TestRubric.of(
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            二级指标:
              - {名称: 数量指标, 三级指标: [{指标: 甲, 分值: 10}]}
              - {名称: 质量指标, 三级指标: [{指标: 乙, 分值: 90}]}
        """,
        """
        rule "数量" when $m : 指标( 二级指标 == "数量指标", 实际完成值 >= 95 ) then 记分.得满分($m); end
        rule "欠缺" when $m : 指标( 二级指标 == "数量指标", 实际完成值 < 95 ) then 记分.不得分($m); end
        rule "乙" when $m : 指标( 指标 == "乙" ) then 记分.得满分($m); end
        """);
  }

  private static Rubric rubric(String indicator, String rules) {
    return TestRubric.of(
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标: [{指标: 甲, 分值: 10, %s}, {指标: 乙, 分值: 90}]
        """
            .formatted(indicator),
        rules + "rule \"乙\" when $m : 指标( 指标 == \"乙\" ) then 记分.得满分($m); end\n");
  }
}
