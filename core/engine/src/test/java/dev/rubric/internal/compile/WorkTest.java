package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.Fragments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much work rules and formulas are at most, counted before any of it is done. */
class WorkTest {
  private static final String DECLARED =
      """
      明细:
        - {名称: 任务, 列: [{名称: 金额, 类型: 数值}]}
      同类:
        - {名称: 同行, 数值: 编制数}
      预算科目: [合计, 基本支出, 项目支出]
      """;
  private static final String RULE = "rule \"%s\" when %s then %s; end\n";
  private static final String OPEN =
      """
      指标体系:
        - 一级指标: 产出
          分值: 60
          指标来自填报: {二级指标: [数量], 方向: [≥]}
        - 一级指标: 效益
          分值: 40
          三级指标: [{指标: 甲, 分值: 40}]
      """;
  private static final String ALL = "rule \"全\" when $m : 指标() then 记分.得满分($m); end\n";

  private static Framework framework() {
    return TestRubric.with(DECLARED, ALL.replace("指标()", "指标( 指标 == \"甲\" )")).framework();
  }

  private static long cost(Cost cost, String formula) {
    Diagnostics diagnostics = new Diagnostics();
    Location at = new Location("rubric.yaml", 1, 1);
    return cost.of(Fragments.expression(formula, at, diagnostics).orElseThrow());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "编制数|1",
        "编制数 + 1|3",
        "-编制数|2",
        "最大值(编制数, 1, 2)|4",
        "合计(任务, 金额)|2000",
        "合计(任务, 金额 * 2)|4000",
        "个数(任务)|1000",
        "合计(预算, 支出)|16",
        "个数(事项)|2",
        "个数(要点)|100",
        "同类平均(同行)|1",
      })
  void aFormulaTakesAnOperationForEachPartAndEachRow(String formula, long operations) {
    assertThat(cost(new Cost(framework()), formula)).isEqualTo(operations);
  }

  @ParameterizedTest(name = "{0} operations: remembered {1}, for others {2}")
  @CsvSource({"49, false, 49", "50, true, 1", "51, true, 1"})
  void whatTakesFiftyOperationsIsWorkedOutOnce(long operations, boolean dear, long asPart) {
    Cost cost = new Cost(framework());

    assertThat(cost.isDear("一半", operations)).isEqualTo(dear);
    assertThat(cost(cost, "一半")).isEqualTo(asPart);
  }

  @Test
  void aFormulaIsWorkedOutForEachFactOfItsOwner() {
    Cost cost = new Cost(framework());

    assertThat(cost.facts(Owner.UNIT)).isEqualTo(1);
    assertThat(cost.facts(Owner.ROW)).isEqualTo(1);
    assertThat(cost.facts(Owner.INDICATOR)).isEqualTo(2);
    assertThat(cost.facts(Owner.BUDGET_LINE)).isEqualTo(8);
  }

  @Test
  void submissionsMayStateAHundredIndicatorsMore() {
    Framework open = TestRubric.of(OPEN, ALL).framework();

    assertThat(new Cost(open).facts(Owner.INDICATOR)).isEqualTo(open.indicators().size() + 100);
    assertThat(matches(TestRubric.of(OPEN, ALL), "rule \"全\"")).isEqualTo(101);
  }

  /** How often the first rule of a rubric may match. */
  private static long matches(Rubric rubric, String name) {
    CompiledRule rule =
        compiled(rubric).stream()
            .filter(each -> name.contains(each.rule().name()))
            .findFirst()
            .orElseThrow();
    return new Reach(rubric.framework()).facts(rule.patterns().get(0));
  }

  private static List<CompiledRule> compiled(Rubric rubric) {
    return RulesCompiler.compile(
        Vocabularies.of(rubric.framework()), rubric.rules(), new Diagnostics());
  }

  private static String hundredIndicators(int budgetLines) {
    return IntStream.rangeClosed(1, budgetLines)
            .mapToObj(i -> "科目" + i)
            .collect(Collectors.joining(", ", "预算科目: [", "]\n"))
        + IntStream.rangeClosed(1, 100)
            .mapToObj(i -> "      - {指标: 指标" + i + ", 分值: 1}\n")
            .collect(Collectors.joining("", "指标体系:\n  - 一级指标: 产出\n    分值: 100\n    三级指标:\n", ""));
  }

  @ParameterizedTest(name = "100 indicators with {0} budget lines and the usual eight: refused {1}")
  @CsvSource({"191, false", "192, false", "193, true"})
  void aRuleMatchesAtMostTwentyThousandTimes(int budgetLines, boolean refused) {
    Rubric rubric = TestRubric.of(hundredIndicators(budgetLines), ALL);
    Diagnostics diagnostics = new Diagnostics();
    CompiledRule rule = rule(rubric, "指标() 预算()", "疑点.提示(\"有\")");

    new Workload(new Reach(rubric.framework()), rubric.framework(), diagnostics).add(rule);

    assertThat(diagnostics.all().stream().map(Diagnostic::code).toList())
        .isEqualTo(refused ? List.of("too-many-matches") : List.of());
  }

  private static CompiledRule rule(Rubric rubric, String patterns, String call) {
    Diagnostics diagnostics = new Diagnostics();
    return RuleCompiler.compile(
            0,
            RuleForms.parse("r.drl", RULE.formatted("一", patterns, call), rubric.framework())
                .rules()
                .get(0),
            Vocabularies.of(rubric.framework()),
            diagnostics)
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "单位()|疑点.提示(\"有\")|1",
        "单位( 编制数 > 1 )|疑点.提示(\"有\")|2",
        "单位( 编制数 > 1, 编制数 > 2 )|疑点.提示(\"有\")|3",
        "指标()|疑点.提示(\"有\")|2",
        "指标( 指标 == \"甲\" )|疑点.提示(\"有\")|2",
        "指标() 指标( 实际完成值 > 1 )|疑点.提示(\"有\")|10",
        "预算()|疑点.提示(\"有\")|8",
        "预算( 科目 == \"合计\" )|疑点.提示(\"有\")|2",
        "预算( 科目 != \"合计\" )|疑点.提示(\"有\")|16",
        "事项()|疑点.提示(\"有\")|2",
        "事项( 名称 == \"省级表彰\" )|疑点.提示(\"有\")|2",
        "自评得分()|疑点.提示(\"有\")|1",
        "要点()|疑点.提示(\"有\")|200",
        "佐证材料( 指标 == \"甲\" )|疑点.提示(\"有\")|200",
        "单位( 个数(任务) > 1 )|疑点.提示(\"有\")|1002",
        "单位( 个数(任务) > 1, 个数(任务) > 2 )|疑点.提示(\"有\")|1003",
        "单位( 个数(任务) > 1, 1 + 个数(任务, 金额 > 1) > 2 )|疑点.提示(\"有\")|4003",
        "单位( 编制数 > 1 )|记分.得分(\"甲\", 合计(任务, 金额))|2002",
      })
  void aRuleAsksItsConditionsForEachMatchAndItsRowsOnce(
      String patterns, String call, long questions) {
    Rubric rubric = TestRubric.with(DECLARED, ALL.replace("指标()", "指标( 指标 == \"甲\" )"));
    CompiledRule rule = rule(rubric, patterns, call);

    Diagnostics diagnostics = new Diagnostics();
    Workload workload =
        new Workload(new Reach(rubric.framework()), rubric.framework(), diagnostics);
    workload.add(rule);
    fill(workload, rubric, Workload.MOST_QUESTIONS - questions);
    assertThat(diagnostics.hasErrors()).as("at the bound").isFalse();
    workload.add(rule(rubric, "单位()", "疑点.提示(\"有\")"));
    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("too-much-work");
    workload.add(rule(rubric, "单位()", "疑点.提示(\"有\")"));
    assertThat(diagnostics.all()).as("said once").hasSize(1);
  }

  /** Asks so many questions more. */
  private static void fill(Workload workload, Rubric rubric, long questions) {
    CompiledRule many = rule(rubric, "指标() 要点()", "疑点.提示(\"有\")");
    CompiledRule one = rule(rubric, "单位()", "疑点.提示(\"有\")");
    long each = 2 + 2 * 200;
    for (long i = 0; i < questions / each; i++) {
      workload.add(many);
    }
    for (long i = 0; i < questions % each; i++) {
      workload.add(one);
    }
  }

  @ParameterizedTest(name = "{0} sums over 1,000 rows for each of 100 indicators: refused {1}")
  @CsvSource({"98, false", "99, false", "100, true", "101, true"})
  void derivedValuesTakeAtMostTwentyMillionOperations(int sums, boolean refused) {
    String derived =
        IntStream.rangeClosed(1, sums)
            .mapToObj(i -> "  - {指标: 值" + i + ", 公式: \"合计(任务, 金额)\"}\n")
            .collect(Collectors.joining("", "明细: [{名称: 任务, 列: [{名称: 金额, 类型: 数值}]}]\n派生:\n", ""));

    List<String> codes = new ArrayList<>();
    try {
      TestRubric.of(derived + hundredIndicators(1), ALL);
    } catch (InvalidRubricException refusal) {
      refusal.diagnostics().forEach(each -> codes.add(each.code()));
    }

    assertThat(codes).isEqualTo(refused ? List.of("too-much-work") : List.of());
  }
}
