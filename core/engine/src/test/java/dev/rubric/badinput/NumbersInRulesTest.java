package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of rule text as people write them: the message names the plain one, and that loads. */
class NumbersInRulesTest {
  private static final String FRAMEWORK =
      """
      名称: numbers
      版本: "1"
      标题: 数字
      总分: 10
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标:
            - {指标: 演练场次, 分值: 10, 计量单位: 场, 方向: ≥}
      """;

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2万   | 12000",
        "1.2亿   | 120000000",
        "3千     | 3000",
        "1e3     | 1000",
        ".5      | 0.5",
        "5.      | 5",
        "1 200   | 1200",
        "1,200   | 1200",
        "5,5     | 5.5",
        "0,5     | 0.5",
        "98%     | 98",
        "12场    | 12",
        "九十    | 90",
        "１２    | 12",
        "\"90\"  | 90",
      })
  void theNumberThatWasMeantIsNamed(String written, String meant) {
    DiagnosticException refused = refused(written);

    assertThat(refused.diagnostics()).hasSize(1);
    for (Language language : Language.values()) {
      assertThat(refused.diagnostics().get(0).message().in(language)).contains(meant);
    }
    load(meant);
  }

  /** Otherwise nearly everybody would reach −5. */
  @ParameterizedTest
  @ValueSource(strings = {"90-95", "0.5-1"})
  void aRangeIsNoSubtraction(String written) {
    String[] ends = written.split("-", -1);

    assertThat(refused(written).diagnostics().get(0).message().in(Language.ZH))
        .contains("是减法", ">= " + ends[0] + " 和 <= " + ends[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100 - 5", "100-5", "5 - 5", "0", "-5", "目标值 - 5", "5 - 目标值"})
  void aSubtractionThatIsMeantIsOne(String written) {
    load(written);
  }

  @ParameterizedTest
  @CsvSource({"+5, 正号 +", "−5, 符号 − 应写成 -"})
  void aSignIsNamed(String written, String said) {
    assertThat(refused(written).diagnostics().get(0).message().in(Language.ZH)).contains(said);
  }

  private static DiagnosticException refused(String number) {
    return catchThrowableOfType(DiagnosticException.class, () -> load(number));
  }

  private static void load(String number) {
    String rule =
        """
        rule "演练"
        when
            $m : 指标( 指标 == "演练场次", 实际完成值 >= %s )
        then
            记分.得满分($m);
        end
        """
            .formatted(number);
    Rubric.load(
        Map.of(
            "rubric.yaml",
            FRAMEWORK.getBytes(StandardCharsets.UTF_8),
            "rules.drl",
            rule.getBytes(StandardCharsets.UTF_8)));
  }
}
