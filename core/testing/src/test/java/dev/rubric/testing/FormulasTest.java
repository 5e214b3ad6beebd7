package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.coverage.FormulaCoverage;
import dev.rubric.testing.mutation.Fate;
import dev.rubric.testing.mutation.Mutant;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits inside formulas of derived values (派生) are covered, missed and moved like those of rules.
 */
class FormulasTest {
  private static final String RUBRIC =
      """
      名称: formulas
      版本: "1"
      标题: 派生值里的界限
      总分: 100
      数据项:
        - {指标: 抽查件数, 类型: 数值, 计量单位: 件}
      明细:
        - {名称: 任务, 列: [{名称: 金额, 类型: 数值, 最小值: 0}, {名称: 天数, 类型: 数值, 最小值: 0}]}
      派生:
        - {指标: 档次, 公式: "FORMULA", 计量单位: "%"}
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 完成率, 分值: 60, 计量单位: "%", 方向: ≥}
            - {指标: 及时率, 分值: 40, 计量单位: "%", 方向: ≥}
      """;

  private static final String RULES =
      """
      rule "完成率按档次的比例得分" when $m : 指标( 指标 == "完成率" ) then 记分.按比例得分($m, $m.档次); end
      rule "及时率达到90%得满分" when $m : 指标( 指标 == "及时率", 实际完成值 >= 90 ) then 记分.得满分($m); end
      """;

  private static final String BANDS = "分档(实际完成值, 90, 80, 60, 50)";

  @TempDir private Path folder;

  private RubricTests tests(String formula, String cases) throws IOException {
    write("rubric.yaml", RUBRIC.replace("FORMULA", formula));
    write("rules.drl", RULES);
    Files.createDirectories(folder.resolve("tests"));
    write("tests/cases.yaml", "用例:\n" + cases.indent(2));
    return RubricTests.load(folder);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }

  private static String at(String value, String score) {
    return """
    - 用例: 完成率 %1$s
      已知: {指标: [{指标: 完成率, 实际完成值: %1$s}]}
      应得: {指标: {完成率: %2$s}}
    """
        .formatted(value, score);
  }

  @Test
  void aLimitOfAFormulaHasThreeSides() throws IOException {
    Coverage one = tests(BANDS, at("90", "48")).coverage(Options.defaults());

    assertThat(one.formulas()).extracting(each -> each.derived().name()).containsExactly("档次");
    assertThat(one.formulas().get(0).thresholds()).hasSize(2);
    assertThat(one.thresholdTally().total()).isEqualTo(9);
    assertThat(one.thresholdTally().covered()).isEqualTo(2);
    assertThat(one.toText(Language.ZH))
        .contains("rubric.yaml:10:", "没有用例的 实际完成值 低于、高于 90", "没有用例的 实际完成值 低于、等于 60");
    assertThat(one.toJson()).contains("byFormula", "\"limit\" : \"90\"", "\"at\" : 1");
    assertThat(one.toHtml(Language.ZH)).contains("派生值", "档次 = 分档(实际完成值");
  }

  @Test
  void onlyIndicatorsWhoseRulesReadItCount() throws IOException {
    String other =
        """
        - 用例: 及时率 90
          已知: {指标: [{指标: 及时率, 实际完成值: 90}]}
          应得: {指标: {及时率: 40}}
        """;

    FormulaCoverage formula = tests(BANDS, other).coverage(Options.defaults()).formulas().get(0);

    assertThat(formula.thresholds()).allMatch(each -> each.covered() == 0);
  }

  @Test
  void casesOnAllSidesNoticeEveryChange() throws IOException {
    String cases =
        at("89.99", "30")
            + at("90", "48")
            + at("90.01", "48")
            + at("59.99", "0")
            + at("60", "30")
            + at("60.01", "30");

    RubricTests tests = tests(BANDS, cases);

    assertThat(tests.coverage(Options.defaults()).formulas().get(0).thresholds())
        .allMatch(each -> each.missing().isEmpty());
    MutationReport report = tests.mutate(Options.defaults(), 1, done -> {});
    List<Mutant> ofFormula = of(report);
    assertThat(ofFormula).hasSizeGreaterThan(6);
    assertThat(ofFormula).extracting(Mutant::fate).containsOnly(Fate.NOTICED);
  }

  @Test
  void aChangeThatNoCaseNoticesIsNamedAtItsPlace() throws IOException {
    MutationReport report = tests(BANDS, at("95", "48")).mutate(Options.defaults(), 1, done -> {});

    assertThat(of(report))
        .filteredOn(each -> each.fate() == Fate.SURVIVED)
        .allMatch(each -> each.location().file().equals("rubric.yaml"))
        .extracting(each -> each.change().in(Language.ZH))
        .contains("把 90 改成 90.01", "把 90 改成 89.99", "把 60 改成 60.01");
  }

  private static List<Mutant> of(MutationReport report) {
    return report.mutants().stream().filter(each -> each.rule().equals("派生值 档次 的公式")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "分档不超过(实际完成值, 60, 0, 90, 50, 100)                  | 60, 90",
        "线性插值(实际完成值, 60, 0, 95, 100)                        | 60, 95",
        "最大值(100 - 每低百分点(实际完成值, 95, 1, 2), 0)            | 95",
        "100 - 超出区间(实际完成值, 90, 110)                         | 90, 110",
        "最小值(实际完成值, 100)                                     |",
        "个数(任务, 天数 > 5) * 10                                   | 5",
        "占比(合计(任务, 最大值(金额 - 每超数量(天数, 3, 1, 2), 0)), 合计(任务, 金额)) | 3",
        "加权平均(任务, 分档(天数, 10, 0, 5, 50, 100), 金额)           | 10, 5",
      })
  void everyKindOfLimitIsFound(String formula, String limits) throws IOException {
    Coverage coverage = tests(formula, at("95", "48")).coverage(Options.defaults());

    assertThat(
            coverage.formulas().get(0).thresholds().stream()
                .map(each -> each.limit().toString().replaceAll(".*value=([-.0-9]+).*", "$1"))
                .toList())
        .isEqualTo(limits == null ? List.of() : List.of(limits.split(", ")));
  }

  @Test
  void missingCasesOfAFormulaAreSuggestedAndPass() throws IOException {
    RubricTests tests = tests(BANDS, at("95", "48"));

    write("tests/more.yaml", tests.suggest(Options.defaults(), Language.ZH).toYaml(Language.ZH));

    Coverage after = RubricTests.load(folder).coverage(Options.defaults());
    assertThat(after.formulas().get(0).thresholds()).allMatch(each -> each.missing().isEmpty());
  }

  @Test
  void aFormulaThatNoRuleReadsHasNone() {
    Map<String, byte[]> files =
        Map.of(
            "rubric.yaml", RUBRIC.replace("FORMULA", BANDS).getBytes(StandardCharsets.UTF_8),
            "rules.drl", RULES.replace("$m.档次", "$m.实际完成值").getBytes(StandardCharsets.UTF_8));

    assertThat(RubricTests.of(folder, Rubric.load(files), Map.of()).coverage(Options.defaults()))
        .extracting(Coverage::formulas)
        .isEqualTo(List.of());
  }
}
