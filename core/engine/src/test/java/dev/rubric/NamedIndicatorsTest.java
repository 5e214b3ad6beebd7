package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rubric leaves the indicators of a section to its submissions (指标来自填报, 财预〔2020〕10号). */
class NamedIndicatorsTest {
  private static final String FRAMEWORK =
      """
      指标体系:
        - 一级指标: 预算执行率
          分值: 10
          三级指标:
            - {指标: 预算执行率, 分值: 10, 计量单位: "%", 方向: ≥}
        - 一级指标: 产出指标
          分值: 60
          指标来自填报:
            二级指标: [数量指标, 质量指标]
            方向: [≥, ≤, 定性]
        - 一级指标: 满意度指标
          分值: 30
          二级指标:
            - 名称: 服务对象满意度指标
              指标来自填报: {方向: [≥]}
      """;
  private static final String RULES =
      """
      rule "执行率" when $m : 指标( 指标 == "预算执行率", 实际完成值 != null ) then 记分.按比例得分($m, $m.实际完成值); end
      rule "正向" when $m : 指标( 方向 == "≥", 指标 != "预算执行率", 目标值 > 0, 实际完成值 != null )
        then 记分.按比例得分($m, 最小值(100, $m.完成率)); end
      rule "反向" when $m : 指标( 方向 == "≤", 实际完成值 > 0, 目标值 != null )
        then 记分.按比例得分($m, 最小值(100, $m.目标值 / $m.实际完成值 * 100)); end
      rule "定性" when $m : 指标( 方向 == "定性", 评定比例 != null ) then 记分.按比例得分($m, $m.评定比例); end
      """;
  private static final Rubric RUBRIC = TestRubric.of(FRAMEWORK, RULES);
  private static final String TABLE =
      """
      单位: 某局
      指标:
        - {指标: 预算执行率, 实际完成值: 100}
        - {指标: 培训人数, 二级指标: 数量指标, 分值: 20, 方向: ≥, 目标值: 600, 实际完成值: 401, 计量单位: 人次}
        - {指标: 差错起数, 二级指标: 质量, 分值: 20, 方向: ≤, 目标值: 3, 实际完成值: 4, 计量单位: 起}
        - {指标: 环境改善, 一级指标: 产出, 二级指标: 数量指标, 分值: 20, 方向: 定性, 评定比例: 85}
        - {指标: 群众满意度, 一级指标: 满意度指标, 分值: 30, 方向: ≥, 目标值: 90, 实际完成值: 95, 计量单位: "%"}
      """;

  private static Scorecard score(String table) {
    return RUBRIC.score(read(table));
  }

  private static Submission read(String table) {
    return Submissions.parse("表.yaml", table);
  }

  private static BigDecimal points(Scorecard card, String indicator) {
    return card.line(indicator).orElseThrow().score();
  }

  private static List<String> findings(Scorecard card) {
    return card.findings().stream().map(each -> each.message().in(Language.ZH)).toList();
  }

  @Test
  void eachIndicatorOfTheTableIsScoredByTheRulesOfItsKind() {
    Scorecard card = score(TABLE);

    assertThat(points(card, "培训人数")).isEqualByComparingTo("13.37"); // 20 × 401 / 600 = 13.366…
    assertThat(points(card, "差错起数")).isEqualByComparingTo("15");
    assertThat(points(card, "环境改善")).isEqualByComparingTo("17");
    assertThat(points(card, "群众满意度")).isEqualByComparingTo("30");
    assertThat(card.total()).isEqualByComparingTo("85.37");
    assertThat(card.grade()).isEqualTo("良");
    assertThat(card.findings()).isEmpty();
    assertThat(card.lines())
        .extracting(line -> line.weight().intValueExact())
        .containsExactly(10, 20, 20, 20, 30);
    assertThat(card.line("差错起数").orElseThrow().group()).isEqualTo("质量指标");
  }

  @Test
  void whatASubmissionStatesItselfIsNoUnknownIndicator() {
    String twice = TABLE.replaceFirst("实际完成值: ", "来源: 甲, 假定: 乙, 实际完成值: ");

    assertThat(RUBRIC.check(read(TABLE))).isEmpty();
    assertThatThrownBy(() -> Submissions.parse("表.yaml", twice, RUBRIC))
        .hasMessageContaining("source-and-assumed")
        .hasMessageNotContaining("unknown-indicator");
  }

  @Test
  void aLineWithoutWeightIsUnscoredWhateverRulesSay() {
    Scorecard card = score(TABLE.replace("二级指标: 质量, 分值: 20,", "二级指标: 质量,"));

    LineScore weightless = card.line("差错起数").orElseThrow();
    assertThat(weightless.entries()).isNotEmpty();
    assertThat(weightless.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(weightless.score()).isNull();
  }

  @Test
  void theOrderOfTheTableChangesNothingButTheOrderOfItsLines() {
    List<String> rows = TABLE.lines().toList();
    StringBuilder turned =
        new StringBuilder(rows.get(0)).append('\n').append(rows.get(1)).append('\n');
    for (int i = rows.size() - 1; i > 1; i--) {
      turned.append(rows.get(i)).append('\n');
    }
    Scorecard card = score(turned.toString());

    assertThat(card.total()).isEqualByComparingTo("85.37");
    assertThat(points(card, "培训人数")).isEqualByComparingTo("13.37");
  }

  @Test
  void aBatchScoresEachTableByItsOwnIndicators() {
    Submission other = read(TABLE.replace("培训人数", "会议场次").replace("401", "600"));
    List<BigDecimal> totals =
        RUBRIC
            .scoreAll(Stream.of(read(TABLE), other, read(TABLE)), BatchOptions.defaults())
            .map(result -> ((BatchResult.Scored) result).scorecard().total())
            .toList();

    assertThat(totals.toString()).isEqualTo("[85.37, 92.00, 85.37]");
    assertThat(Scorecard.fromJson(score(TABLE).toJson()).toJson()).isEqualTo(score(TABLE).toJson());
  }

  @Test
  void aTableOf110PointsIsScoredAndAuditedAndNotGraded() {
    Scorecard card = score(TABLE.replace("分值: 30", "分值: 40"));

    assertThat(card.total()).isEqualByComparingTo("95.37");
    assertThat(card.weight()).isEqualByComparingTo("110");
    assertThat(card.grade()).isNull();
    assertThat(card.toText(Language.ZH)).contains("暂不评定等级：填报的分值合计不等于评分标准的总分");
    assertThat(findings(card))
        .contains("一级指标 满意度指标 各指标分值合计 40，评分标准规定 30", "各指标分值合计 110，应为 100；不评等级");
  }

  @Test
  void aSectionOfWhichNothingIsStatedIsFound() {
    Scorecard card =
        score(
            TABLE.lines().filter(line -> !line.contains("满意度")).reduce("", (a, b) -> a + b + "\n"));

    assertThat(findings(card)).contains("一级指标 满意度指标 各指标分值合计 0，评分标准规定 30");
    assertThat(card.total()).isEqualByComparingTo("55.37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "方向: 定性, 评定|评定|没有写明 方向（≥ ≤ 定性）",
        "分值: 20, 方向: 定性|方向: 定性|没有写明 分值",
        "分值: 20, 方向: 定性|分值: 0, 方向: 定性|分值应大于 0",
        "方向: 定性|方向: 区间|方向 区间 不是 产出指标 可用的：≥ ≤ 定性",
        "二级指标: 数量指标, 分值: 20, 方向: 定性|二级指标: 数目指标, 分值: 20, 方向: 定性|不是 产出指标 可用的：数量指标、质量指标；是不是 数量指标",
      })
  void whatIsWrongWithOneIndicatorIsFoundAtItsPlaceAndTheOthersAreScored(
      String right, String wrong, String message) {
    Scorecard card = score(TABLE.replace(right, wrong));

    assertThat(card.line("环境改善").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(points(card, "群众满意度")).isEqualByComparingTo("30");
    assertThat(card.provisional()).isTrue();
    assertThat(card.findings())
        .anySatisfy(
            each -> {
              assertThat(each.message().in(Language.ZH)).contains("环境改善").contains(message);
              assertThat(each.location()).hasToString("表.yaml:6:5");
            });
  }

  @Test
  void anIndicatorOfNoSectionIsNoLineButIsFound() {
    Scorecard card = score(TABLE.replace("一级指标: 产出, 二级指标: 数量指标, ", ""));

    assertThat(card.line("环境改善")).isEmpty();
    assertThat(findings(card)).anyMatch(each -> each.contains("环境改善") && each.contains("请写明 二级指标"));
    assertThat(findings(score(TABLE.replace("指标: 预算执行率", "指标: 预算执行绿"))))
        .anyMatch(each -> each.contains("是不是 预算执行率？"));
  }

  @Test
  void theSameNameTwiceIsTwoLines() {
    Scorecard card = score(TABLE.replace("差错起数", "培训人数"));

    assertThat(points(card, "培训人数")).isEqualByComparingTo("13.37");
    assertThat(points(card, "培训人数（2）")).isEqualByComparingTo("15");
    assertThat(findings(card)).contains("指标 培训人数 填报了不止一次");
  }

  @Test
  void aTableThatIsRightInNothingIsScoredAsFarAsItGoes() {
    Scorecard card = score("单位: 某局\n指标: []\n");

    assertThat(card.lines()).hasSize(1);
    assertThat(card.total()).isEqualByComparingTo("0");
    assertThat(card.provisional()).isTrue();
    Rubric open =
        TestRubric.of(
            "指标体系: [{一级指标: 产出, 分值: 100, 指标来自填报: {方向: [≥]}}]\n",
            "rule \"正向\" when $m : 指标( 目标值 > 0, 实际完成值 != null ) then 记分.得满分($m); end\n");
    InvalidSubmissionException refused =
        catchThrowableOfType(
            InvalidSubmissionException.class,
            () -> open.score(read("单位: 某局\n指标: [{指标: 甲, 分值: 1}]\n")));
    assertThat(refused.diagnostics()).anyMatch(each -> each.code().equals("unplaced-indicator"));
  }

  @Test
  void notMoreThanAHundredAreScored() {
    StringBuilder many = new StringBuilder("单位: 某局\n指标:\n");
    for (int i = 1; i <= 101; i++) {
      many.append("  - {指标: 甲" + i + ", 二级指标: 数量指标, 分值: 0.6, 方向: 定性, 评定比例: 100}\n");
    }
    Scorecard card = score(many.toString());

    assertThat(card.line("甲100").orElseThrow().status()).isEqualTo(LineStatus.SCORED);
    assertThat(card.line("甲101")).isEmpty();
    assertThat(findings(card)).anyMatch(each -> each.contains("甲101") && each.contains("100 个"));
  }

  @Test
  void theWeightOfALineThatDoesNotApplyGoesToTheOthersOfTheTable() {
    Rubric rubric =
        TestRubric.of(
            FRAMEWORK,
            RULES.replace("评定比例 != null", "评定比例 > 0")
                + "rule \"不适用\" when $m : 指标( 方向 == \"定性\", 评定比例 == 0 ) then 记分.不适用($m); end\n");
    Scorecard card = rubric.score(read(TABLE.replace("评定比例: 85", "评定比例: 0")));

    assertThat(card.line("培训人数").orElseThrow().effectiveWeight()).isEqualByComparingTo("30");
    assertThat(points(card, "培训人数")).isEqualByComparingTo("20.05"); // 30 × 401 / 600
    assertThat(card.total()).isEqualByComparingTo("82.55"); // 10 + 20.05 + 22.5 + 30
  }

  @Test
  void ofAFixedIndicatorTheRubricsOwnWeightPrevails() {
    Scorecard card = score(TABLE.replace("预算执行率, 实际", "预算执行率, 分值: 20, 实际"));

    assertThat(points(card, "预算执行率")).isEqualByComparingTo("10");
    assertThat(findings(card)).contains("指标 预算执行率 填报的分值 20，评分标准规定 10，以评分标准为准");
  }

  @Test
  void aRuleThatNamesSuchAnIndicatorIsRefused() {
    for (String name : List.of("培训人数", "数量指标（≥）")) {
      assertThatThrownBy(
              () ->
                  TestRubric.of(
                      FRAMEWORK,
                      RULES
                          + "rule \"甲\" when $m : 指标( 指标 == \""
                          + name
                          + "\" ) then 记分.扣分($m, 1); end\n"))
          .isInstanceOf(InvalidRubricException.class)
          .hasMessageContaining("指标来自填报");
    }
  }

  @Test
  void aKindOfWhichNoRuleSpeaksIsRefused() {
    assertThatThrownBy(
            () -> TestRubric.of(FRAMEWORK.replace("[≥, ≤, 定性]", "[≥, ≤, 定性, 区间]"), RULES))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("数量指标（区间） 没有评分规则");
    assertThatThrownBy(() -> TestRubric.of(FRAMEWORK.replace("[≥, ≤, 定性]", "[≥, 大于]"), RULES))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("方向 应为若干个：≥ ≤ = 区间 定性 要点");
  }

  @Test
  void rulesMayAskForUnitAndWeightWhichTheTableStates() {
    Rubric rubric =
        TestRubric.of(
            FRAMEWORK,
            RULES + "rule \"起\" when $m : 指标( 计量单位 == \"起\", 分值 >= 20 ) then 记分.扣分($m, 1); end\n");

    assertThat(points(rubric.score(read(TABLE)), "差错起数")).isEqualByComparingTo("14");
    assertThat(points(rubric.score(read(TABLE.replace("分值: 20, 方向: ≤", "分值: 19, 方向: ≤"))), "差错起数"))
        .isEqualByComparingTo("14.25");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{二级指标: [数量指标], 方向: [≥]}|指标( 二级指标 == \"数量指标\", 方向 == \"≥\" )",
        "{方向: [≤]}|指标( 一级指标 == \"产出\", 方向 == \"≤\" )",
        "{二级指标: [质量指标, 数量指标], 方向: [定性, ≥]}|指标( 二级指标 == \"质量指标\", 方向 == \"定性\" )",
      })
  void aRuleThatNamesOneFromTheDataIsToldToSayItByKind(String open, String kind) {
    String framework =
        "指标体系:\n"
            + "  - {一级指标: 投入, 分值: 40, 三级指标: [{指标: 甲, 分值: 40}]}\n"
            + "  - {一级指标: 产出, 分值: 60, 指标来自填报: "
            + open
            + "}\n";
    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class,
            () ->
                TestRubric.of(
                    framework,
                    """
                    rule "全" when $m : 指标() then 记分.得满分($m); end
                    rule "名" when $m : 指标( 指标 == "培训人数" ) then 记分.扣分($m, 1); end
                    """));

    assertThat(refusal.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("indicator-of-data");
    assertThat(refusal.getMessage())
        .startsWith("rules.drl:2:30 错误")
        .contains("没有名为 培训人数 的指标", "例如 " + kind, "{指标: 类别, 类型: 文本, 可选: [培训人数]}");
  }

  @Test
  void aNameNearToOneOfTheRubricsOwnIsThatOneMisspelt() {
    assertThatThrownBy(
            () -> TestRubric.of(FRAMEWORK, RULES.replace("指标 == \"预算执行率\"", "指标 == \"预算执性率\"")))
        .hasMessageContaining("没有名为 预算执性率 的指标；是不是 预算执行率？");
  }
}
