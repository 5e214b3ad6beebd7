package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.framework.InForce;
import dev.rubric.scorecard.Finding;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rubric is in force (施行), of several that lie side by side. */
class RubricsTest {
  private static final String FRAMEWORK =
      """
      名称: %s
      版本: "%s"
      标题: 标准
      总分: 10
      %s
      指标体系:
        - {一级指标: 产出, 分值: 10, 三级指标: [{指标: 甲, 分值: 10}]}
      """;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022-12-31, 1",
    "2023-12-31, 1",
    "2024-01-01, 2",
    "2024-12-31, 2",
    "2099-12-31, 2",
  })
  void theVersionInForceOnTheDayIsPicked(LocalDate day, String version) throws IOException {
    write("a-1", "a", "1", "施行: {至: 2023-12-31}");
    write("a-2", "a", "2", "施行: {自: 2024-01-01}");
    write("b", "b", "1", "施行: {自: 2025-01-01}");

    assertThat(Rubrics.load(folder).pick("a", day).framework().version()).isEqualTo(version);
  }

  @Test
  void aRubricOfAYearHoldsInThatYear() throws IOException {
    write("a-2023", "a", "1", "年度: 2023");
    write("a-2024", "a", "2", "年度: 2024");

    Rubrics rubrics = Rubrics.load(folder);

    assertThat(rubrics.pick(null, InForce.lastDayOf(2023)).framework().version()).isEqualTo("1");
    assertThat(rubrics.pick(null, LocalDate.of(2024, 1, 1)).framework().version()).isEqualTo("2");
    assertThat(refusal(() -> rubrics.pick("a", InForce.lastDayOf(2025))))
        .contains("[not-in-force] 2025-12-31 没有施行中的评分标准；有：a@1 (2023-01-01…2023-12-31)、a@2");
    assertThat(refusal(() -> rubrics.pick("aa", InForce.lastDayOf(2024)))).contains("是不是 a？");
  }

  @Test
  void severalInForceMustBeTold() throws IOException {
    write("a", "a", "1", "");
    write("b", "b", "1", "");

    assertThat(refusal(() -> Rubrics.load(folder).pick(null, InForce.lastDayOf(2024))))
        .contains("[several-in-force]");
  }

  @Test
  void twoVersionsMustNotOverlap() throws IOException {
    write("a-1", "a", "1", "施行: {至: 2024-01-01}");
    write("a-2", "a", "2", "施行: {自: 2024-01-01}");

    assertThat(refusal(() -> Rubrics.load(folder)))
        .contains("[overlapping-validity]", "a@1 (…2024-01-01) 与 a@2 (2024-01-01…)");
  }

  @Test
  void everyProblemOfEveryRubricIsSaidInItsFolder() throws IOException {
    write("a", "a", "1", "颜色: 红");
    write("b", "b", "1", "施行: {自: 2025-01-01, 至: 2024-01-01}");
    write("c", "c", "1", "施行: {自: 明年}");

    assertThat(refusal(() -> Rubrics.load(folder)))
        .contains("a/rubric.yaml:5:1 错误 [unknown-key]")
        .contains("b/rubric.yaml:5:5 错误 [wrong-dates]")
        .contains("c/rubric.yaml:5:9 错误 [wrong-type] 自 应为日期，例如 2024-01-01");
  }

  @Test
  void anEmptyFolderHoldsNoRubric() {
    assertThat(Rubrics.isOne(folder)).isFalse();
    assertThat(refusal(() -> Rubrics.load(folder))).contains("[rubric-not-found]");
  }

  @Test
  void scoringAYearOutsideSaysSo() throws IOException {
    write("a", "a", "1", "施行: {自: 2024-01-01, 至: 2024-12-31}");
    Rubric rubric = Rubric.load(folder.resolve("a"));

    assertThat(rubric.score(Submission.of("局").year(2024).build()).findings()).isEmpty();
    assertThat(rubric.score(Submission.of("局").year(2023).build()).findings())
        .extracting(Finding::message)
        .extracting(message -> message.in(Language.ZH))
        .containsExactly("填报年度 2023 不在评分标准的施行期（2024-01-01…2024-12-31）内");
    assertThat(rubric.score(Submission.of("局").year(2025).build()).findings()).hasSize(1);
  }

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(InvalidRubricException.class, call).render(Language.ZH);
  }

  private void write(String name, String rubric, String version, String more) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        made.resolve("rubric.yaml"),
        FRAMEWORK.formatted(rubric, version, more),
        StandardCharsets.UTF_8);
    Files.writeString(
        made.resolve("rules.drl"),
        "rule \"满\" when $m : 指标() then 记分.得满分($m); end\n",
        StandardCharsets.UTF_8);
  }
}
