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
