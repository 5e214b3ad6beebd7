package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Problem;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts over one list whose conditions exclude or imply each other, and derived values that no
 * linear form tells, are decided exactly: what is missing or said twice is found, and nothing else.
 */
class CountsOfOneListTest {
  private static final String FRAMEWORK =
      """
      名称: test
      版本: "1"
      标题: 测试
      总分: 10
      依据: [本局办法]
      明细:
        - 名称: 任务
          列:
            - {名称: 结果, 类型: 文本, 可选: [完成, 延期, 未办], 必填: 是}
            - {名称: 迟报天数, 类型: 数值, 最小值: 0}
            - {名称: 计划, 类型: 数值, 最小值: 0}
            - {名称: 实际, 类型: 数值, 最小值: 0}
      派生:
        - {单位: 完成占比, 公式: "占比(个数(任务, 结果 == \\"完成\\"), 个数(任务))", 计量单位: "%"}
        - {单位: 平均进度, 公式: "平均(任务, 占比(实际, 计划))", 计量单位: "%"}
        - {单位: 总偏差, 公式: "占比(合计(任务, 绝对值(实际 - 计划)), 合计(任务, 计划))", 计量单位: "%"}
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标:
            - {指标: 任务办理, 分值: 10}
      """;

  private static final String ALL = "个数(任务)";
  private static final String DONE = "个数(任务, 结果 == \"完成\")";
  private static final String LATE = "个数(任务, 结果 == \"延期\")";

  @TempDir private Path folder;

  private static String rule(String name, String conditions, int points) {
    return """
    rule "%s"
        @依据("本局办法")
    when
        单位( %s )
    then
        记分.得分("任务办理", %d);
    end

    """
        .formatted(name, conditions, points);
  }

  /** What is found, the same in every form that can say the rules. */
  private List<Problem> found(String... rules) {
    Path drl = TestRubric.of(folder, FRAMEWORK, String.join("", rules));
    CheckReport report = RubricCheck.check(drl);
    List<String> codes = codes(report.problems());
    for (Form form : List.of(Form.DSLR, Form.CSV)) {
      Forms.converted(drl, form)
          .ifPresent(
              other ->
                  assertThat(codes(RubricCheck.check(other).problems()))
                      .as(form.name())
                      .isEqualTo(codes));
    }
    return report.problems().stream()
        .filter(problem -> !problem.diagnostic().code().equals("unused"))
        .toList();
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.diagnostic().code())
        .filter(code -> !code.equals("unused"))
        .distinct()
        .sorted()
        .toList();
  }

  private static String message(Problem problem) {
    return problem.diagnostic().message().in(Language.ZH);
  }

  @Test
  void nestedCountsThatCoverEverythingAreSound() {
    assertThat(
            found(
                rule("A", ALL + " >= 3, " + DONE + " >= 2", 10),
                rule("B", ALL + " >= 3, " + DONE + " < 2", 5),
                rule("C", ALL + " < 3", 0)))
        .isEmpty();
  }

  @Test
  void aNumberOfRowsThatNoRuleCoversIsAGap() {
    List<Problem> found =
        found(
            rule("A", ALL + " >= 3, " + DONE + " >= 2", 10),
            rule("B", ALL + " >= 3, " + DONE + " < 1", 5),
            rule("C", ALL + " < 3", 0));

    assertThat(codes(found)).containsExactly("gap");
    assertThat(message(found.get(0))).contains("任务中 结果 完成 的行数 1", "结果 延期 的行数 ≥ 2");
  }

  @Test
  void twoRulesForTheSameRowsAreAnOverlap() {
    assertThat(
            codes(
                found(
                    rule("A", ALL + " >= 3, " + DONE + " >= 2", 10),
                    rule("B", ALL + " >= 3, " + DONE + " <= 2", 5),
                    rule("C", ALL + " < 3", 0))))
        .containsExactly("overlap");
  }

  @Test
  void countsThatExcludeEachOtherCanNotExceedTheWhole() {
    assertThat(
            codes(
                found(
                    rule("A", ALL + " == 2, " + DONE + " == 2, " + LATE + " >= 1", 10),
                    rule("B", ALL + " >= 0", 5))))
        .containsExactly("never-matches");
    assertThat(
            codes(
                found(
                    rule("A", ALL + " == 3, " + DONE + " == 2, " + LATE + " >= 1", 10),
                    rule("B", ALL + " != 3", 5),
                    rule("C", ALL + " == 3, " + DONE + " != 2", 5),
                    rule("D", ALL + " == 3, " + DONE + " == 2, " + LATE + " == 0", 5))))
        .isEmpty();
  }

  @Test
  void aListThatIsSummedAndCountedIsDecided() {
    String sum = "合计(任务, 计划)";
    String mean = "平均(任务, 计划)";
    assertThat(
            found(
                rule("A", sum + " >= 3 * " + ALL + ", " + ALL + " > 0", 10),
                rule("B", mean + " < 3", 5),
                rule("C", ALL + " == 0", 0)))
        .isEmpty();
    assertThat(
            codes(
                found(
                    rule("A", sum + " >= 3 * " + ALL + ", " + ALL + " > 0", 10),
                    rule("B", mean + " < 2", 5),
                    rule("C", ALL + " == 0", 0))))
        .containsExactly("gap");
    assertThat(
            codes(
                found(
                    rule("A", sum + " >= 3 * " + ALL + ", " + ALL + " > 0", 10),
                    rule("B", mean + " <= 3", 5),
                    rule("C", ALL + " == 0", 0))))
        .containsExactly("overlap");
  }

  @Test
  void conditionsOnNumbersOfARowNestByTheirBounds() {
    String week = "个数(任务, 迟报天数 > 7)";
    String day = "个数(任务, 迟报天数 > 0)";
    String told = "合计(任务, 迟报天数)";

    assertThat(
            codes(
                found(
                    rule("A", week + " >= 1, " + day + " == 0", 10), rule("B", ALL + " >= 0", 5))))
        .containsExactly("never-matches");
    assertThat(
            found(
                rule("A", day + " == 0", 10),
                rule("B", day + " >= 1, " + week + " == 0", 6),
                rule("C", week + " >= 1", 0),
                rule("D", told + " == 空", 0)))
        .isEmpty();
  }

  @Test
  void sharesOfCountsAreDecidedToTheirBounds() {
    assertThat(
            found(
                rule("A", "完成占比 >= 95", 10),
                rule("B", "完成占比 < 95, 完成占比 >= 80", 6),
                rule("C", "完成占比 < 80", 0)))
        .isEmpty();
    assertThat(
            codes(
                found(
                    rule("A", "完成占比 >= 95", 10),
                    rule("B", "完成占比 < 90, 完成占比 >= 80", 6),
                    rule("C", "完成占比 < 80", 0))))
        .containsExactly("gap");
  }

  @Test
  void aDerivedValueThatNoFormTellsIsFoundByRowsThatComeToIt() {
    for (String value : List.of("平均进度", "总偏差")) {
      assertThat(
              found(
                  rule("A", value + " < 5", 10),
                  rule("B", value + " >= 5, " + value + " < 10", 6),
                  rule("C", value + " >= 10", 0),
                  rule("D", value + " == 空", 0)))
          .as(value)
          .isEmpty();
      List<Problem> gap =
          found(
              rule("A", value + " < 5", 10),
              rule("B", value + " > 5, " + value + " < 10", 6),
              rule("C", value + " >= 10", 0),
              rule("D", value + " == 空", 0));
      assertThat(codes(gap)).as(value).containsExactly("gap");
      assertThat(message(gap.get(0))).contains(value + " = 5");
    }
  }

  @Test
  void whatCanNotBeDecidedSaysSo() {
    assertThat(
            codes(
                found(
                    rule("A", "平均(任务, 迟报天数 * 计划) >= 合计(任务, 实际)", 10),
                    rule("B", "平均(任务, 迟报天数 * 计划) < 合计(任务, 实际)", 0))))
        .contains("too-complex");
  }
}
