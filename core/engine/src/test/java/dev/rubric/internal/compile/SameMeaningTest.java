package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that mean the same are the same, whatever they are called and in either language. */
class SameMeaningTest {
  private static final String RULE =
      """
      rule "%s"
      when
          %s
      then
          %s;
      end
      """;

  private static final String SCORED =
      RULE.formatted("三", "$m : 指标( 指标 == \"甲\" )", "记分.不评分($m, \"没有\")");

  private static List<CompiledRule> rules(String first, String second) {
    Rubric rubric = TestRubric.of(first + second + SCORED);
    return RulesCompiler.compile(
        Vocabularies.of(rubric.framework()), rubric.rules(), new Diagnostics());
  }

  private static List<CompiledRule> stating(String first, String second) {
    String pattern = "$m : 指标( 指标 == \"甲\" )";
    return rules(RULE.formatted("一", pattern, first), RULE.formatted("二", pattern, second));
  }

  private static boolean same(List<CompiledRule> rules) {
    return rules.get(0).canonical().equals(rules.get(1).canonical());
  }

  @ParameterizedTest(name = "{0} · {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.得满分($m)|scores.full($m)",
        "记分.扣分($m, 每超数量(10, 1, 0.5))|scores.deduct($m, perUnitOver(10, 1, 0.5))",
        "记分.扣分($m, 1.50)|记分.扣分($m, 1.5)",
        "记分.扣分($m, 每超数量(10, 1, 0.5))|记分.扣分($m, 每超数量(10, 1, 0.5, \"不足不计\"))",
        "记分.得分($m, 1, \"原因\")|scores.award($m, 1, \"原因\")",
        "疑点.提示(\"有\")|findings.note(\"有\")",
      })
  void isTheSame(String first, String second) {
    assertThat(same(stating(first, second))).isTrue();
  }

  @ParameterizedTest(name = "{0} · {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.得满分($m)|记分.不得分($m)",
        "记分.得满分($m)|记分.得满分(\"甲\")",
        "记分.得满分(\"甲\")|记分.得满分(\"乙\")",
        "记分.扣分($m, 1)|记分.扣分($m, 2)",
        "记分.扣分($m, 1)|记分.只扣最大($m, 1)",
        "记分.扣分($m, 每超数量(10, 1, 0.5))|记分.扣分($m, 每超数量(10, 1, 0.5, \"不足按一计\"))",
        "记分.扣分($m, 每超数量(10, 1, 0.5))|记分.扣分($m, 每超数量(10, 1, 0.5, \"每步2倍\"))",
        "记分.扣分($m, $m.目标值)|记分.扣分($m, $m.上年值)",
        "记分.得分($m, 1, \"原因\")|记分.得分($m, 1, \"别的\")",
        "记分.得分($m, 1, \"原因\")|记分.得分($m, 1)",
        "记分.等级不超过(\"良\")|记分.等级不超过(\"中\")",
        "疑点.提示(\"有\")|疑点.警告(\"有\")",
        "疑点.提示(\"有\")|疑点.提示(\"没有\")",
      })
  void isAnother(String first, String second) {
    assertThat(same(stating(first, second))).isFalse();
  }

  @ParameterizedTest(name = "{0} · {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "实际完成值 > 1|value > 1|true",
        "实际完成值 > 1|实际完成值 >= 1|false",
        "实际完成值 > 1|实际完成值 > 1.0|true",
        "实际完成值 > 1|!(实际完成值 > 1)|false",
        "实际完成值 in (1, 2)|value in (1, 2)|true",
        "实际完成值 in (1, 2)|实际完成值 not in (1, 2)|false",
        "实际完成值 in (1, 2)|实际完成值 in (1, 3)|false",
        "实际完成值 > 1 && 目标值 > 1|!(实际完成值 > 1 && 目标值 > 1)|false",
        "实际完成值 == 空|实际完成值 != 空|false",
        "定性等级 == \"达成年度指标\"|level == \"达成年度指标\"|true",
        "实际完成值 > -(目标值)|value > -target|true",
        "实际完成值 > 目标值 + 1|实际完成值 > 目标值 - 1|false",
      })
  void ofConditions(String first, String second, boolean same) {
    String pattern = "$m : 指标( 指标 == \"甲\", %s )";
    String stated = "记分.得满分($m)";

    assertThat(
            same(
                rules(
                    RULE.formatted("一", pattern.formatted(first), stated),
                    RULE.formatted("二", pattern.formatted(second), stated))))
        .isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} · {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.得分($m, 1, \"原因\")|记分.得分($m, 1, \"别的\")|true",
        "记分.得分($m, 1, \"原因\")|记分.得分($m, 1)|true",
        "记分.得分($m, 1); 疑点.提示(\"有\")|记分.得分($m, 1)|true",
        "记分.得分($m, 1); 疑点.提示(\"有\")|记分.得分($m, 1); 疑点.警告(\"没有\")|true",
        "记分.得分($m, 1); 疑点.提示(\"有\")|记分.得分($m, 2)|false",
        "记分.得分($m, 1)|记分.得分($m, 1); 记分.加分(1)|false",
        "记分.得分($m, 1)|记分.扣分($m, 1)|false",
      })
  void whatItTellsPeopleScoresNothing(String first, String second, boolean same) {
    List<CompiledRule> rules = stating(first, second);

    assertThat(rules.get(0).scoring().equals(rules.get(1).scoring())).isEqualTo(same);
  }

  @Test
  void otherConditionsScoreOtherwise() {
    String pattern = "$m : 指标( 指标 == \"甲\", 实际完成值 > %s )";
    List<CompiledRule> rules =
        rules(
            RULE.formatted("一", pattern.formatted("1"), "记分.得满分($m)"),
            RULE.formatted("二", pattern.formatted("2"), "记分.得满分($m)"));

    assertThat(rules.get(0).scoring()).isNotEqualTo(rules.get(1).scoring()).contains("full");
  }

  @Test
  void aRuleKnownBeforeTakesTheOrdinalOfItsPlace() {
    List<CompiledRule> rules = stating("记分.得分($m, 1)", "记分.得分($m, 2)");
    CompiledRule second = rules.get(1);

    assertThat(second.at(1)).isSameAs(second);
    assertThat(second.at(7).ordinal()).isEqualTo(7);
    assertThat(second.at(7).canonical()).isEqualTo(second.canonical());
    assertThat(second.at(7).slots()).isEqualTo(1);
    assertThat(second.at(7).pattern(0)).isSameAs(second.pattern(0));
  }

  @Test
  void aSlotIsThatOfItsFactWhateverOnlyExistsBeforeIt() {
    CompiledRule rule =
        rules(
                RULE.formatted(
                    "一",
                    "exists 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\" ) not 事项() $u : 单位()",
                    "记分.得满分($m)"),
                "")
            .get(0);

    assertThat(rule.slots()).isEqualTo(2);
    assertThat(rule.pattern(0).variable()).isEqualTo("$m");
    assertThat(rule.pattern(1).variable()).isEqualTo("$u");
    assertThat(rule.pattern(0).field("实际完成值")).isPresent();
    assertThat(rule.pattern(0).field("value")).isEqualTo(rule.pattern(0).field("实际完成值"));
    assertThat(rule.pattern(0).field("支出")).isEmpty();
  }

  @Test
  void whatTheRubricDecidesByNameIsAskedFirst() {
    CompiledRule rule =
        rules(
                RULE.formatted(
                    "一",
                    "$m : 指标( 实际完成值 > 1, 定性等级 == \"达成年度指标\", 指标 == \"甲\", 目标值 > 1 )",
                    "记分.得满分($m)"),
                "")
            .get(0);

    assertThat(rule.patterns().get(0).tests())
        .extracting(dev.rubric.internal.compile.Test::text)
        .containsExactly("indicator==\"甲\"", "level==\"达成年度指标\"", "value>1", "target>1");
  }

  @Test
  void aCallIsAboutTheLineThatItNames() {
    Rubric rubric = TestRubric.of(RULE.formatted("一", "单位( )", "记分.得满分(\"甲\");\n    记分.加分(1)"));
    List<CompiledCall> calls =
        RulesCompiler.compile(
                Vocabularies.of(rubric.framework()), rubric.rules(), new Diagnostics())
            .get(0)
            .calls();
    var jia = rubric.framework().indicator("甲").orElseThrow();
    var yi = rubric.framework().indicator("乙").orElseThrow();

    assertThat(calls.get(0).isAbout(jia)).isTrue();
    assertThat(calls.get(0).isAbout(yi)).isFalse();
    assertThat(calls.get(1).isAbout(jia)).isFalse();
  }
}
