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

/** A comma within a number of a consequence: the number that was meant is named, and loads. */
class CommasTest {
  private static final String FRAMEWORK =
      """
      名称: commas
      版本: "1"
      标题: 逗号
      总分: 2000
      指标体系:
        - 一级指标: 产出
          分值: 2000
          三级指标:
            - {指标: 案件数, 分值: 2000, 计量单位: 起, 方向: ≤}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.扣分($m, 0,5)                    | 0,5   | 0.5",
        "记分.得分($m, 1,2)                    | 1,2   | 1.2",
        "记分.得分($m, 1,200)                  | 1,200 | 1200",
        "记分.扣分($m, 每超数量(300, 1, 0,5))  | 0,5   | 0.5",
        "记分.扣分($m, 每超数量(300, 1,5, 2))  | 1,5   | 1.5",
        "记分.扣分($m, 每超数量(1,300, 1, 2))  | 1,300 | 1300",
        "记分.按比例得分($m, 66,7)             | 66,7  | 66.7",
        "记分.按比例得分($m,66,7)              | 66,7  | 66.7",
        "记分.得分(\"案件数\", 7,5, \"说明\")    | 7,5   | 7.5",
      })
  void theNumberThatWasMeantIsNamed(String call, String written, String meant) {
    DiagnosticException refused = catchThrowableOfType(DiagnosticException.class, () -> load(call));

    assertThat(refused.diagnostics()).hasSize(1);
    assertThat(refused.diagnostics().get(0).message().in(Language.ZH))
        .contains(written + " 是一个数时请写 " + meant + "，");
    assertThat(refused.diagnostics().get(0).message().in(Language.EN))
        .contains(written + ": one number is written " + meant + ",");
    load(call.replace(written, meant));
  }

  /** A comma that divides arguments is none of a number, with or without a space. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "记分.扣分($m, 每超数量(300,1,0.5))",
        "记分.扣分($m, 每超数量(300, 1, 2))",
        "记分.扣分($m, 每超数量(300, 1.5,0.5))",
        "记分.扣分($m, 最大值(1.5,2, 3))",
        "记分.扣分($m, 最大值(2,1.5, 3))",
        "记分.扣分($m, 最大值($m.实际完成值,2, 3))",
      })
  void aCommaBetweenArgumentsIsLeft(String call) {
    load(call);
  }

  private static void load(String call) {
    String rule =
        "rule \"案件数\"\nwhen\n    $m : 指标( 指标 == \"案件数\" )\nthen\n    " + call + ";\nend\n";
    Rubric.load(
        Map.of(
            "rubric.yaml",
            FRAMEWORK.getBytes(StandardCharsets.UTF_8),
            "rules.drl",
            rule.getBytes(StandardCharsets.UTF_8)));
  }
}
