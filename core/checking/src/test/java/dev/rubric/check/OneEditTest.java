package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.report.CheckReport;
import dev.rubric.diagnostic.Severity;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are one edit away from right, and the right ones beside them. */
class OneEditTest {
  @TempDir private Path folder;

  private static String rule(String name, String indicator, String condition, String consequence) {
    return """
    rule "%s"
        @依据("一")
    when
        $m : 指标( 指标 == "%s", %s )
    then
        %s
    end

    """
        .formatted(name, indicator, condition, consequence);
  }

  private static String satisfaction(String name, String condition, String consequence) {
    return rule(name, "群众满意度", condition, consequence);
  }

  private static String cases(String name, String condition, String consequence) {
    return rule(name, "刑事案件发案起数", condition, consequence);
  }

  /** What is found in these rules, which is the same in every form that can say them. */
  private Set<String> codes(String... rules) {
    Path drl = TestRubric.of(folder, String.join("", List.of(rules)));
    Set<String> codes = codes(drl);
    for (Form form : List.of(Form.DSLR, Form.CSV)) {
      Forms.converted(drl, form)
          .ifPresent(other -> assertThat(codes(other)).as(form.name()).isEqualTo(codes));
    }
    return codes;
  }

  private static Set<String> codes(Path rubric) {
    return RubricCheck.check(rubric).problems().stream()
        .map(problem -> problem.diagnostic().code())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({
    "DSLR, never-deducts, '扣分($m, 每超百分点(90, 1, 0.5))'",
    "CSV, never-deducts, '扣分($m, 每超百分点(90, 1, 0.5))'",
    "DSLR, negative-points, '扣分($m, -5)'",
    "CSV, negative-points, '扣分($m, -5)'",
    "DSLR, bad-step, '扣分($m, 每低百分点(90, -1, 1))'",
    "DSLR, above-weight, '得分($m, 50)'",
    "CSV, above-weight, '得分($m, 50)'",
    "DSLR, percent-as-ratio, '按比例得分($m, 0.8)'",
    "CSV, percent-as-ratio, '按比例得分($m, 0.8)'",
    "DSLR, bad-share, '按评定得分($m, 80, 60)'",
    "CSV, bad-share, '按评定得分($m, 80, 60)'",
  })
  void everyFormSaysIt(Form form, String code, String consequence) {
    Path drl =
        TestRubric.of(
            folder, SATISFIED + satisfaction("不达标", "实际完成值 < 90", "记分." + consequence + ";"));

    assertThat(codes(Forms.converted(drl, form).orElseThrow())).contains(code);
  }

  private static final String SATISFIED = satisfaction("不低于90%，得满分", "实际完成值 >= 90", "记分.得满分($m);");
  private static final String FEW = cases("不超过300起，得满分", "实际完成值 <= 300", "记分.得满分($m);");

  @Test
  void comparatorsSwappedWithADeduction() {
    assertThat(
            codes(
                cases("得满分", "实际完成值 >= 目标值", "记分.得满分($m);"),
                cases("扣分", "实际完成值 < 目标值", "记分.扣分($m, 每超百分比($m.目标值, 1, 0.5));")))
        .containsExactlyInAnyOrder("wrong-direction", "never-deducts");
    assertThat(
            codes(
                cases("得满分", "实际完成值 <= 目标值", "记分.得满分($m);"),
                cases("扣分", "实际完成值 > 目标值", "记分.扣分($m, 每超百分比($m.目标值, 1, 0.5));")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "实际完成值 >= 目标值",
        "目标值 <= 实际完成值",
        "!(实际完成值 < 目标值)",
        "!(目标值 > 实际完成值)",
        "!(!(实际完成值 >= 目标值))",
        "!(实际完成值 < 目标值 || 实际完成值 < 300)",
        "实际完成值 >= 目标值 && 实际完成值 != 空",
      })
  void theWrongSideHoweverItIsSaid(String condition) {
    assertThat(codes(cases("得满分", condition, "记分.得满分($m);"))).contains("wrong-direction");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'记分.扣分($m, 每超百分点(90, 1, 0.5));', never-deducts",
    "'记分.扣分($m, 每超百分点($m.实际完成值, 90, 1, 0.5));', never-deducts",
    "'记分.扣分($m, 每低百分点(85, 1, 0.5));', threshold-mismatch",
    "'记分.扣分($m, 每低百分点(95, 1, 0.5));', threshold-mismatch",
    "'记分.扣分($m, 每低百分点(100 - 5, 1, 0.5));', threshold-mismatch",
    "'记分.扣分($m, 每低百分点(90, 1, -1));', negative-points",
    "'记分.扣分($m, 每低百分点(90, 1, 0));', negative-points",
    "'记分.扣分($m, 每低百分点(90, -1, 1));', bad-step",
    "'记分.扣分($m, 每低百分点(0.9, 0.01, 1));', percent-as-ratio",
    "'记分.扣分($m, -5);', negative-points",
    "'记分.扣分($m, 0 - $m.缺少要点数 * 3);', negative-points",
    "'记分.扣分($m, -$m.要点数);', negative-points",
    "'记分.扣分($m, 2 - 7);', negative-points",
    "'记分.扣分($m, 15);', points-above-weight",
    "'记分.得分($m, 50);', above-weight",
    "'记分.得分(\"群众满意度\", 5 * 10);', above-weight",
    "'记分.得分($m, $m.分值 * 2);', above-weight",
    "'记分.按比例得分($m, 0.8);', percent-as-ratio",
    "'记分.按比例得分(\"群众满意度\", 4 / 5);', percent-as-ratio",
    "'记分.按比例得分($m, 线性插值($m.实际完成值, 0, 0, 90, 1));', percent-as-ratio",
    "'记分.按比例得分($m, 线性插值($m.实际完成值, 0, 0, 0.9, 100));', percent-as-ratio",
    "'记分.按比例得分($m, 最小值($m.完成率, 1));', percent-as-ratio",
    "'记分.按比例得分($m, 800);', points-above-weight",
    "'记分.按评定得分($m, 80, 60);', bad-share",
    "'记分.按评定得分($m, 0.6, 0.8);', percent-as-ratio",
    "'记分.总分不超过(890);', above-weight",
    "'记分.总分不超过(0.89);', percent-as-ratio",
    "'记分.总分不超过(89 / 100);', percent-as-ratio",
  })
  void whatCanBeSeenToBeWrong(String consequence, String code) {
    assertThat(codes(SATISFIED, satisfaction("不达标", "实际完成值 < 90", consequence))).contains(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "实际完成值 >= 0.9",
    "0.9 <= 实际完成值",
    "实际完成值 >= 9 / 10",
    "'实际完成值 >= 0.8, 实际完成值 < 95'",
    "( 实际完成值 >= 0.9 || 申报完成情况 == \"达成\" )",
    "完成率 >= 0.95",
    "完成率 >= 1.2",
    "'完成比例(实际完成值, 目标值) >= 0.9'",
    "'超出区间(实际完成值, 0.9, 1) == 0'",
    "同比 <= 0.1",
    "目标值 == 0.9",
  })
  void ratiosInConditions(String condition) {
    assertThat(codes(satisfaction("达标", condition, "记分.得满分($m);"))).contains("percent-as-ratio");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "实际完成值 >= 2",
    "实际完成值 >= 0",
    "实际完成值 >= 目标值 * 0.9",
    "完成率 / 100 >= 0.9",
    "同比 <= 1",
    "绝对值(实际完成值 - 90) <= 1",
  })
  void smallNumbersThatAreMeant(String condition) {
    assertThat(codes(satisfaction("达标", condition, "记分.得满分($m);")))
        .doesNotContain("percent-as-ratio");
  }

  @Test
  void aTargetChangedInSomePlacesOnly() {
    String less = "记分.扣分($m, 每超百分比(300, 1, 0.5));";
    assertThat(codes(FEW.replace("300", "280"), cases("超过280起", "实际完成值 > 280", less)))
        .contains("threshold-mismatch");
    assertThat(codes(FEW.replace("<= 300", "<= 320"), cases("扣分", "实际完成值 > 300", less)))
        .contains("full-and-deducted", "name-mismatch");
    assertThat(codes(FEW, cases("扣分", "实际完成值 >= 300", less))).contains("full-and-deducted");
    assertThat(codes(FEW, cases("扣分", "实际完成值 > 300", less))).isEmpty();
  }

  @Test
  void anExcessThatIsToleratedFirstIsNamed() {
    String less = "记分.扣分($m, 每超百分比(300, 1, 0.5));";
    String full = cases("不超过330起，得满分", "实际完成值 <= 330", "记分.得满分($m);");
    assertThat(codes(full, cases("超过330起，扣分", "实际完成值 > 330", less)))
        .containsExactly("threshold-mismatch");
    assertThat(codes(full, cases("超过330起的，按超过300起的部分扣分", "实际完成值 > 330", less))).isEmpty();
  }

  @Test
  void whatIsCountedBeginsAtTheNextWholeNumber() {
    String less = "记分.扣分($m, 每超数量(300, 1, 0.5));";
    String full = cases("不超过300起，得满分", "实际完成值 <= 300", "记分.得满分($m);");

    assertThat(codes(full, cases("301起以上的，扣分", "实际完成值 >= 301", less))).isEmpty();
    assertThat(codes(full, cases("扣分", "实际完成值 > 301", less))).contains("threshold-mismatch");
    assertThat(codes(full, cases("扣分", "实际完成值 >= 302", less))).contains("threshold-mismatch");
  }

  @Test
  void whatIsMeasuredHasValuesBetween() {
    assertThat(codes(SATISFIED, satisfaction("扣分", "实际完成值 <= 89", "记分.扣分($m, 每低百分点(90, 1, 0.5));")))
        .contains("threshold-mismatch");
  }

  @Test
  void percentagePointsOfACount() {
    assertThat(codes(FEW, cases("扣分", "实际完成值 > 300", "记分.扣分($m, 每超百分点(300, 1, 0.5));")))
        .containsExactly("not-percent");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "满意度低于95%，扣分",
    "满意度不低于90%，每低1个百分点扣0.5分",
    "满意度低于90%，每低2个百分点扣0.5分",
    "满意度低于90%，每低1个百分点扣5分",
    "满意度低于90%，每低1个百分点扣1分",
    "满意度低于90%，每低1个百分比扣0.5分",
    "满意度低于90%，每超1个百分点扣0.5分",
    "满意度低于90%，每低1个百分点扣0.5分，不足1个百分点按1个百分点计",
    "满意度90%（含）以上，每低1个百分点扣0.5分",
  })
  void namesThatSaySomethingElse(String name) {
    String rule = satisfaction(name, "实际完成值 < 90", "记分.扣分($m, 每低百分点(90, 1, 0.5));");
    assertThat(codes(SATISFIED, rule)).containsExactly("name-mismatch");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "满意度低于90%，每低1个百分点扣0.5分，扣完为止",
    "满意度不足90%的，每低1%扣0.5分，不足1%不扣",
    "90%以下，按1个百分点0.5分扣（10分）",
    "2024年度满意度第3条：低于90%",
    "财预〔2020〕10号：未达到90%",
    "扣分",
  })
  void namesThatSayTheSame(String name) {
    String rule = satisfaction(name, "实际完成值 < 90", "记分.扣分($m, 每低百分点(90, 1, 0.5));");
    assertThat(codes(SATISFIED, rule)).isEmpty();
  }

  @Test
  void aShareOfTheTargetIsSaidInPercent() {
    assertThat(
            codes(
                cases("不超过目标值的110%，得满分", "实际完成值 <= 目标值 * 1.1", "记分.得满分($m);"),
                cases("超过目标值10%以上，不得分", "实际完成值 > 目标值 * 1.1", "记分.不得分($m);")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "线性插值($m.实际完成值, 0, 0, 90, 1)",
        "线性插值($m.实际完成值, 60, 0.6, 90, 1)",
        "分档($m.实际完成值, 90, 1, 80, 0.8, 0)",
        "最小值($m.完成率, 1)",
      })
  void aShareThatIsLittleAtBestIsAWarning(String share) {
    Path rubric =
        TestRubric.of(folder, satisfaction("按比例", "实际完成值 != 空", "记分.按比例得分($m, " + share + ");"));

    CheckReport report = RubricCheck.check(rubric);

    assertThat(report.isCleanOf(Severity.ERROR)).isTrue();
    assertThat(report.problems())
        .extracting(problem -> problem.diagnostic().message().in(Language.ZH))
        .anyMatch(message -> message.contains("最高只得分值的 1%，得不到满分"));
  }

  @Test
  void fullMarksOutOfReach() {
    String share = "记分.按比例得分($m, 线性插值($m.实际完成值, 0, 0, 90, %s));";
    assertThat(codes(satisfaction("插值", "实际完成值 != 空", share.formatted("1"))))
        .containsExactlyInAnyOrder("full-unreachable", "percent-as-ratio");
    assertThat(codes(satisfaction("插值", "实际完成值 != 空", share.formatted("10"))))
        .containsExactly("full-unreachable");
    assertThat(codes(satisfaction("插值", "实际完成值 != 空", share.formatted("100")))).isEmpty();
  }

  private static final String DECLARED =
      """
      名称: test
      版本: "1"
      标题: 测试
      总分: 100
      事项: [表彰]
      数据项:
        - {单位: 件数, 类型: 数值, 计量单位: 件}
        - {单位: 满意率, 类型: 数值, 计量单位: "%"}
        - {指标: 增幅, 类型: 数值, 计量单位: "%"}
        - {单位: 投诉率, 类型: 数值, 计量单位: "%", 小数百分比: 是}
      明细: [{名称: 任务, 列: [{名称: 进度, 类型: 数值, 计量单位: "%"}, {名称: 金额, 类型: 数值, 计量单位: 万元}]}]
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: 40, 计量单位: 件}
            - {指标: 成本增长率, 分值: 60, 计量单位: "%", 方向: ≤}
      """;

  private Set<String> declared(String condition, String consequence) {
    String rules =
        rule("一", "甲", condition, "记分." + consequence + ";")
            + rule("二", "成本增长率", "实际完成值 <= 1", "记分.得满分($m);")
            + rule("三", "成本增长率", "实际完成值 > 1", "记分.不得分($m);");
    Path drl = TestRubric.of(folder, DECLARED, rules);
    Set<String> codes = codes(drl);
    Forms.converted(drl, Form.DSLR)
        .ifPresent(other -> assertThat(codes(other)).as("DSLR").isEqualTo(codes));
    return codes;
  }

  @ParameterizedTest(name = "{0}，{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "满意率 >= 0.9|得满分($m)|percent-as-ratio",
        "满意率 in (0.9, 0.95)|得满分($m)|percent-as-ratio",
        "增幅 <= 0.1|得满分($m)|percent-as-ratio",
        "平均(任务, 进度) >= 0.9|得满分($m)|percent-as-ratio",
        "最小(任务, 进度) >= 0.9|得满分($m)|percent-as-ratio",
        "个数(任务, 进度 >= 0.9) > 1|得满分($m)|percent-as-ratio",
        "个数(任务, 0.9 <= 进度, 金额 > 0.5) > 1|得满分($m)|percent-as-ratio",
        "件数 > 0|扣分($m, 个数(任务, 进度 < 0.9) * 2)|percent-as-ratio",
        "件数 > 0|按比例得分($m, 线性插值($m.满意率, 0.6, 0, 0.9, 100))|percent-as-ratio",
        "件数 > 0|扣分($m, -$m.件数)|negative-points",
        "件数 > 0|扣分($m, 0 - $m.件数 * 2)|negative-points",
        "件数 > 0|扣分($m, -合计(任务, 金额))|negative-points",
        "件数 > 0|扣分($m, -个数(任务, 进度 > 5))|negative-points",
        "件数 > 0|加分(-$m.件数)|negative-points",
        "件数 > 0|得分($m, $m.分值 + 1)|above-weight",
        "件数 <= 3|扣分($m, 每超数量($m.件数, 3, 1, 0.5))|never-deducts",
        "件数 > 3|扣分($m, 每超数量($m.件数, 5, 1, 0.5))|threshold-mismatch",
      })
  void whatIsDeclaredIsHeldToTheSame(String condition, String consequence, String code) {
    assertThat(declared(condition, consequence)).contains(code);
  }

  @ParameterizedTest(name = "{0}，{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "满意率 >= 90|得满分($m)",
        "增幅 <= 1|得满分($m)",
        "投诉率 <= 0.3|得满分($m)",
        "个数(任务, 进度 >= 90, 金额 > 0.5) > 1|得满分($m)",
        "平均(任务, 金额) >= 0.9|得满分($m)",
        "件数 > 0|扣分($m, $m.件数 * 2)",
        "件数 > 0|扣分($m, 最大值(5 - $m.件数, 0))",
        "件数 > 0|得分($m, $m.分值 - $m.件数)",
        "件数 > 0|扣分($m, 合计(任务, 金额) - $m.件数)",
      })
  void andWhatIsMeantIsNot(String condition, String consequence) {
    assertThat(declared(condition, consequence))
        .doesNotContain("percent-as-ratio", "negative-points", "above-weight");
  }
}
