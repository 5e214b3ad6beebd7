package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.framework.Framework;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rubric gives its names in English, and whoever reads English sees no others. */
class EnglishNamesTest {
  private static final String FRAMEWORK =
      """
      名称: named
      版本: "1"
      标题: 示例
      英文名: {示例: Example, 产出: Outputs, 数量指标: Quantity, 巡查次数: Patrols, 次: times, 优: excellent%s}
      总分: 10
      等级: [{等级: 优, 下限: 9}, {等级: 差, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 10
          二级指标:
            - 名称: 数量指标
              三级指标:
                - {指标: 巡查次数, 分值: 10, 计量单位: 次, 方向: "≥"}
      """;
  private static final String RULES =
      "rule \"full\" when $m : Measure( indicator == \"巡查次数\", value >= 1 ) then scores.full($m);"
          + " end\n";

  @Test
  void an_english_scorecard_shows_english_names_only() {
    Rubric rubric = rubric("");
    Submission submission =
        Submissions.parse("s.yaml", "unit: X\nmeasures: [{indicator: 巡查次数, value: 3}]\n");

    String text = rubric.score(submission).toText(Language.EN, rubric.framework(), submission);

    assertThat(text.lines().filter(line -> !line.contains("rule") && !line.contains("values")))
        .anyMatch(line -> line.contains("Outputs"))
        .anyMatch(line -> line.contains("  Patrols"))
        .anyMatch(line -> line.contains("Quantity"))
        .anyMatch(line -> line.contains("3 times"))
        .anyMatch(line -> line.equals("Grade: excellent"))
        .anyMatch(line -> line.startsWith("Rubric: Example"))
        .noneMatch(line -> line.contains("产出") || line.contains("数量指标"));
  }

  @Test
  void a_chinese_scorecard_is_as_it_was() {
    Rubric rubric = rubric("");
    Submission submission =
        Submissions.parse("s.yaml", "unit: X\nmeasures: [{indicator: 巡查次数, value: 3}]\n");

    assertThat(rubric.score(submission).toText(Language.ZH, rubric.framework(), submission))
        .contains("产出", "巡查次数")
        .doesNotContain("Outputs", "Patrols");
  }

  @Test
  void a_sentence_names_in_english_what_stands_alone_and_no_part_of_another_word() {
    Framework framework = rubric("").framework();

    assertThat(framework.said(Text.of("", "the indicator 巡查次数 of 产出, “巡查次数达标”")).in(Language.EN))
        .isEqualTo("the indicator Patrols of Outputs, “巡查次数达标”");
    assertThat(framework.said(Text.of("指标 巡查次数", "")).in(Language.ZH)).isEqualTo("指标 巡查次数");
  }

  @Test
  void levels_and_budget_lines_of_the_national_forms_need_no_name_of_their_own() {
    Framework framework = rubric("").framework();

    assertThat(framework.label("合计").in(Language.EN)).isEqualTo("total");
    assertThat(framework.label("部分达成并具有一定效果").in(Language.EN))
        .isEqualTo("partly achieved, with some effect");
    assertThat(rubric(", 合计: sum, 达成年度指标: met").framework().label("合计").in(Language.EN))
        .isEqualTo("sum");
  }

  @Test
  void a_name_that_the_rubric_does_not_have_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> rubric(", 巡察次数: Patrols"))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("[unknown-key]")
        .hasMessageContaining("是不是 巡查次数？");
  }

  private static Rubric rubric(String more) {
    return Rubric.load(
        Map.of(
            "rubric.yaml",
            FRAMEWORK.formatted(more).getBytes(StandardCharsets.UTF_8),
            "rules.drl",
            RULES.getBytes(StandardCharsets.UTF_8)));
  }
}
