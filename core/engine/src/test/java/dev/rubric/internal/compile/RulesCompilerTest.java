package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.RuleFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of all rules of a rubric together. */
class RulesCompilerTest {
  private static final String RULE = "rule \"%s\" when $m : 指标( 指标 == \"%s\" ) then 记分.%s; end\n";
  private static final String BOTH =
      RULE.formatted("一", "甲", "得满分($m)") + RULE.formatted("二", "乙", "得满分($m)");
  private static final Rubric RUBRIC = TestRubric.of(RULE.formatted("一", "甲", "得满分($m)"));

  private final Diagnostics diagnostics = new Diagnostics();

  private static RuleFile file(String name, String rules) {
    return RuleForms.parse(name, rules, RUBRIC.framework());
  }

  private List<CompiledRule> compile(List<CompiledRule> known, RuleFile... files) {
    return RulesCompiler.compile(
        Vocabularies.of(RUBRIC.framework()), List.of(files), known, diagnostics);
  }

  private List<String> codes() {
    return diagnostics.all().stream().map(Diagnostic::code).toList();
  }

  @Test
  void theyStandByFileAndLine() {
    List<CompiledRule> rules =
        compile(List.of(), file("b.drl", RULE.formatted("三", "乙", "得满分($m)")), file("a.drl", BOTH));

    assertThat(rules).extracting(rule -> rule.rule().name()).containsExactly("一", "二", "三");
    assertThat(rules).extracting(CompiledRule::ordinal).containsExactly(0, 1, 2);
    assertThat(codes()).isEmpty();
  }

  @Test
  void whatIsKnownIsNotCompiledAgain() {
    List<CompiledRule> before = compile(List.of(), file("a.drl", BOTH));
    String changed = RULE.formatted("一", "甲", "得满分($m)") + RULE.formatted("二", "乙", "不得分($m)");
    List<CompiledRule> after = compile(before, file("a.drl", changed));

    assertThat(after.get(0)).isSameAs(before.get(0));
    assertThat(after.get(1)).isNotSameAs(before.get(1));
    assertThat(after.get(1).canonical()).contains("none");
  }

  @Test
  void aRubricWithoutRulesSaysWhereTheyStand() {
    compile(List.of());

    assertThat(codes()).containsExactly("no-rule");
    assertThat(diagnostics.all().get(0))
        .hasToString(
            "rubric.yaml:1:1 错误 [no-rule] 没有一条评分规则；规则写在与 rubric.yaml 同一文件夹的"
                + " .drl、.dslr、.csv 或 .xlsx 文件里");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "得满分($m)|",
        "得满分(\"乙\")|指标 甲 没有评分规则",
        "加分(1)|指标 甲 没有评分规则",
      })
  void eachIndicatorHasARule(String call, String missing) {
    compile(
        List.of(),
        file("a.drl", RULE.formatted("一", "甲", call) + RULE.formatted("二", "乙", "得满分($m)")));

    assertThat(diagnostics.all().stream().map(each -> each.toString().replaceFirst(".*] ", "")))
        .isEqualTo(missing == null ? List.of() : List.of(missing));
  }

  @Test
  void aNameIsTakenOnce() {
    compile(List.of(), file("a.drl", BOTH), file("b.drl", RULE.formatted("二", "甲", "扣分($m, 1)")));

    assertThat(codes()).containsExactly("duplicate-rule");
    assertThat(diagnostics.all().get(0).toString())
        .isEqualTo("b.drl:1:1 错误 [duplicate-rule] 规则名称 \"二\" 已用于 a.drl:2:1");
  }

  @ParameterizedTest(name = "{0} rules")
  @CsvSource({"10000, true", "10001, false"})
  void thereAreTenThousandAtMost(int count, boolean fine) {
    String rules =
        IntStream.range(0, count - 1)
            .mapToObj(i -> RULE.formatted(i, "甲", "扣分($m, 0.1)"))
            .collect(Collectors.joining("", RULE.formatted("乙", "乙", "得满分($m)"), ""));

    List<CompiledRule> compiled = compile(List.of(), file("a.drl", rules));

    assertThat(codes()).isEqualTo(fine ? List.of() : List.of("too-many-rules"));
    assertThat(compiled).hasSize(fine ? count : 0);
  }

  @Test
  void whatOneSubmissionCanCauseIsBounded() {
    String often = "rule \"三\" when 要点() 要点() then 疑点.提示(\"有\"); end\n";

    compile(List.of(), file("a.drl", BOTH + often));

    assertThat(codes()).containsExactly("too-many-matches");
    assertThat(diagnostics.all().get(0).toString()).startsWith("a.drl:3:1 错误");
  }
}
