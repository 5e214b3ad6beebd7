package dev.rubric.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark that a unit gives itself (自评等次) is held against the one that the rules give. */
class SelfMarksTest {
  private static final Rubric RUBRIC =
      Rubric.load(
          Map.of(
              "rubric.yaml",
              """
              名称: marks
              版本: 1
              标题: 自评等次
              汇总: 不汇总
              计分制:
                - {名称: 字母, 等次: [A, B, {等次: C+, 仅汇总: 是}, C, {等次: C*, 视同: C}], 汇总: [{名称: 木桶, 方式: 最低}]}
              指标体系:
                - {一级指标: 甲, 计分制: 字母, 汇总: 木桶, 三级指标: [{指标: 一}, {指标: 二}]}
                - {一级指标: 乙, 分值: 10, 三级指标: [{指标: 三, 分值: 10}]}
              """
                  .getBytes(StandardCharsets.UTF_8),
              "rules.drl",
              """
              rule "一" when 单位() then 记分.评为("一", "A"); 记分.评为("二", "C*"); 记分.得分("三", 5); end
              rule "自评偏高" when $m : 指标( 自评等次 == "A", 指标 != "一" ) then 疑点.提示($m.指标 + "自评" + $m.自评等次); end
              """
                  .getBytes(StandardCharsets.UTF_8)));

  private static Submission submission(String lines) {
    return Submissions.parse("自评.yaml", "单位: 某局\n指标:\n" + lines);
  }

  @Test
  void anotherMarkThanTheRulesGiveIsAFinding() {
    Scorecard card = RUBRIC.score(submission("  - {指标: 一, 自评等次: A}\n  - {指标: 二, 自评等次: A}\n"));

    assertThat(card.findings())
        .extracting(finding -> finding.message().in(Language.ZH))
        .containsExactly("二 自评等次 A，复核等次 C*", "二自评A");
    assertThat(card.findings().get(0).message().in(Language.EN))
        .isEqualTo("二: self mark A, recomputed C*");
    assertThat(card.line("二").orElseThrow().mark()).isEqualTo("C*");
  }

  @Test
  void itIsWrittenAndReadInBothLanguages() {
    Submission stated = submission("  - {指标: 二, selfMark: C+}\n");

    assertThat(stated.measures().get(0).selfMark()).isEqualTo("C+");
    assertThat(stated.toJsonLine()).contains("\"selfMark\":\"C+\"");
    assertThat(Submissions.parse("自评.json", stated.toJsonLine())).isEqualTo(stated);
    assertThat(stated.measures().get(0).toBuilder().build()).isEqualTo(stated.measures().get(0));
    assertThat(RUBRIC.score(stated).findings()).extracting(Finding::message).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{指标: 一, 自评等次: E} | unknown-mark | 指标 一 的自评等次 E 不是 字母 的等次",
        "{指标: 一, 自评等次: a} | unknown-mark | 是不是 A？",
        "{指标: 三, 自评等次: A} | no-scale | 指标 三 按分值评分，没有等次；自评的分数请填写 自评得分",
        "{指标: 一, 自评等次: 3} | unknown-mark | 自评等次 3",
        "{指标: 一, 自评等级: A} | unknown-key | 自评等次",
      })
  void whatIsNoMarkIsOneMistake(String line, String code, String words) {
    InvalidSubmissionException refused =
        catchThrowableOfType(
            InvalidSubmissionException.class, () -> RUBRIC.score(submission("  - " + line + "\n")));

    assertThat(refused).isNotNull();
    assertThat(refused.diagnostics().get(0).code()).isEqualTo(code);
    assertThat(refused.diagnostics().get(0).message().in(Language.ZH)).contains(words);
    assertThat(refused.diagnostics().get(0).location().toString()).startsWith("自评.yaml:3:");
  }
}
