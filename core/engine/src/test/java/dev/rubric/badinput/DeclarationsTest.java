package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.Location;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong with a declaration, or with how it is used, is said once, with place and advice.
 */
class DeclarationsTest {
  private static final String DECLARED =
      """
      数据项:
        - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校]}
        - {单位: 床位数, 类型: 数值, 计量单位: 张, 最小值: 0}
        - {单位: 上报日期, 类型: 日期}
      明细:
        - {名称: 任务, 列: [{名称: 金额, 类型: 数值}, {名称: 完成, 类型: 是否}]}
      派生:
        - {单位: 任务总额, 公式: "合计(任务, 金额)"}
      """;

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-field|床位 > 5|没有名为 床位 的单位字段；是不是 床位数？",
        "unknown-option|机构类型 == \"医元\"|没有名为 医元 的机构类型选项；是不是 医院？",
        "wrong-type|机构类型 > 5|此处应为文本，实际为数值",
        "wrong-type|床位数 == \"多\"|此处应为数值，实际为文本",
        "bad-date|上报日期 <= \"三月底\"|三月底",
        "unknown-list|个数(任物) > 5|没有名为 任物 的明细；是不是 任务？",
        "unknown-column|合计(任务, 金客) > 5|没有名为 金客 的列；是不是 金额？",
        "wrong-type|合计(任务, 完成) > 5|此处应为数值，实际为是/否",
      })
  void whatARuleSaysOfThem(String code, String condition, String message) {
    Diagnostic only = only(DECLARED, rule("单位( " + condition + " )"));

    assertThat(only.code()).isEqualTo(code);
    assertThat(only.message().in(Language.ZH)).contains(message);
    Location where = Objects.requireNonNull(only.location());
    assertThat(where.file()).isEqualTo("rules.drl");
    assertThat(where.line()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "circular-formula|公式: \"合计(任务, 金额)\"|公式: \"任务总额 + 1\"|派生值的公式互相引用：任务总额 → 任务总额",
        "circular-formula|公式: \"合计(任务, 金额)\"|公式: \"合计(任务, 任务总额)\"|任务总额 → 任务总额",
        "unknown-field|公式: \"合计(任务, 金额)\"|公式: \"床位 * 2\"|没有名为 床位 的单位字段；是不是 床位数？",
        "wrong-type|类型: 日期|类型: 时间|其中之一：数值、文本、是/否、日期",
        "declared-twice|单位: 上报日期|单位: 床位数|名称 床位数 声明了两次",
        "name-taken|单位: 上报日期|单位: 编制数|名称 编制数 已有规定的含义",
        "bad-range|最小值: 0|最小值: 5, 最大值: 1|",
      })
  void whatADeclarationSays(String code, String good, String bad, String message) {
    Diagnostic only = only(DECLARED.replace(good, bad), rule("单位()"));

    assertThat(only.code()).isEqualTo(code);
    assertThat(only.message().in(Language.ZH)).contains(message == null ? "" : message);
    assertThat(Objects.requireNonNull(only.location()).file()).isEqualTo("rubric.yaml");
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "name-taken|明细: [{名称: 编制数, 列: [{名称: 金额, 类型: 数值}]}]|名称 编制数 已有规定的含义",
        "name-taken|明细: [{名称: 合计, 列: [{名称: 金额, 类型: 数值}]}]|名称 合计 已有规定的含义",
        "name-taken|明细: [{名称: 预算, 列: [{名称: 金额, 类型: 数值}]}]|名称 预算 已有规定的含义",
        "name-taken|数据项: [{单位: 最大值, 类型: 数值}]|名称 最大值 已有规定的含义",
        "name-taken|派生: [{单位: 预算执行率, 公式: \"1\"}]|名称 预算执行率 已有规定的含义",
        "name-taken|派生: [{单位: 人均, 英文名: max, 公式: \"1\"}]|名称 max 已有规定的含义",
        "declared-twice|明细: [{名称: 任务, 列: [{名称: 金额, 类型: 数值}, {名称: 金额, 类型: 数值}]}]"
            + "|名称 金额 声明了两次；第一次在 rubric.yaml:",
        "declared-twice|明细: [{名称: 任务, 列: [{名称: 甲项, 类型: 数值}]}, {名称: 任务, 列: [{名称: 乙项, 类型: 数值}]}]"
            + "|名称 任务 声明了两次",
        "declared-twice|派生: [{预算: 预算执行率, 公式: \"1\"}, {预算: 预算执行率, 公式: \"2\"}]" + "|名称 预算执行率 声明了两次",
        "declared-twice|派生: [{单位: 人均, 公式: \"1\"}, {单位: 人均二, 英文名: 人均, 公式: \"2\"}]" + "|名称 人均 声明了两次",
        "declared-twice|同类: [{名称: 甲类, 数值: 编制数}, {名称: 甲类, 数值: 在职人员数}]|名称 甲类 声明了两次",
      })
  void aNameHasOneMeaning(String code, String declared, String message) {
    Diagnostic only = only(declared + "\n", rule("单位()"));

    assertThat(only.code()).isEqualTo(code);
    assertThat(only.message().in(Language.ZH)).contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "明细: [{名称: 甲表, 列: [{名称: 金额, 类型: 数值}]}, {名称: 乙表, 列: [{名称: 金额, 类型: 数值}]}]",
        "派生: [{预算: 预算执行率, 公式: \"支出 / 年初预算 * 100\"}]",
        "派生: [{预算: 预算执行率, 英文名: executionRate, 公式: \"支出 / 年初预算 * 100\"}]",
        "派生: [{单位: 人均, 英文名: perHead, 公式: \"编制数 / 2\"}]",
        "同类: [{名称: 甲类, 数值: 编制数}, {名称: 乙类, 数值: 编制数}]",
      })
  void oneMeaningEachIsFine(String declared) {
    assertThat(TestRubric.with(declared + "\n", rule("单位()")).rules()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-key|床位量: 5|床位数",
        "wrong-type|床位数: 5 万元|床位数",
        "wrong-type|上报日期: 三月底|上报日期",
        "unknown-option|机构类型: 医元|医院",
        "unknown-key|任务: [{金客: 5}]|金额",
      })
  void whatASubmissionReports(String code, String reported, String message) {
    Rubric rubric = TestRubric.with(DECLARED, rule("单位()"));

    assertThatThrownBy(() -> rubric.score(Submissions.parse("s.yaml", "单位: 局\n" + reported + "\n")))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            problem -> {
              assertThat(problem.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
              assertThat(problem.diagnostics().get(0).message().in(Language.ZH)).contains(message);
            });
  }

  /** Each builds twice on the one before: worked out anew each time, it would never end. */
  @Test
  void valuesThatBuildOnOneAnotherTakeNoMoreThanOneStepEach() {
    String derived =
        IntStream.range(1, 150)
            .mapToObj(i -> "  - {单位: 值" + i + ", 公式: \"值" + (i - 1) + " + 值" + (i - 1) + "\"}\n")
            .collect(Collectors.joining("", "派生:\n  - {单位: 值0, 公式: \"编制数\"}\n", ""));
    Rubric rubric = TestRubric.with(derived, rule("单位( 值149 > 0 )"));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> rubric.score(Submission.of("局").staff(BigDecimal.ONE, BigDecimal.ONE).build()));
  }

  @Test
  void formulasThatLookAtEveryRowTooOftenAreRefusedBeforeTheyRun() {
    String sum = "合计(任务, 金额 + 金额 + 金额 + 金额 + 金额 + 金额 + 金额 + 金额 + 金额 + 金额)";
    String formula = IntStream.range(0, 10).mapToObj(i -> sum).collect(Collectors.joining(" + "));
    String derived =
        IntStream.range(0, 150)
            .mapToObj(i -> "  - {单位: 值" + i + ", 公式: \"" + formula + "\"}\n")
            .collect(Collectors.joining());

    Diagnostic only = only(DECLARED + derived, rule("单位()"));

    assertThat(only.code()).isEqualTo("too-much-work");
    assertThat(only.message().in(Language.ZH)).contains("一份填报要做的运算超过 20000000 次");
  }

  private static String rule(String pattern) {
    return "rule \"甲\"\nwhen\n    " + pattern + "\nthen\n    记分.得满分(\"甲\");\nend\n";
  }

  private static Diagnostic only(String declarations, String rules) {
    List<Diagnostic> found = new ArrayList<>();
    assertThatThrownBy(() -> TestRubric.with(declarations, rules))
        .isInstanceOfSatisfying(
            DiagnosticException.class, problem -> found.addAll(problem.diagnostics()));
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
