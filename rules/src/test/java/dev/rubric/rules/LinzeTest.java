package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Severity;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published report, recomputed: 98 = 49 + 24 + 15 + 10. */
class LinzeTest {
  private static final Path FOLDER = Path.of("linze-public-security-2024");
  private static final Path SUBMISSION =
      Path.of("..", "samples", "submissions", "linze-public-security-2024.yaml");

  private final Rubric rubric = Rubric.load(FOLDER);

  @Test
  void comesToThePublishedPoints() {
    Scorecard scorecard = rubric.score(Submissions.read(SUBMISSION));

    assertThat(scorecard.sections())
        .extracting(SectionScore::section, section -> section.score().stripTrailingZeros())
        .containsExactly(
            tuple("投入管理", new BigDecimal("49")),
            tuple("产出", new BigDecimal("24")),
            tuple("效益", new BigDecimal("15")),
            tuple("满意度", new BigDecimal("1E+1")));
    assertThat(scorecard.total()).isEqualByComparingTo("98");
    assertThat(scorecard.grade()).isEqualTo("优");
    assertThat(scorecard.provisional()).isFalse();
  }

  @Test
  void isTheGoldenScorecardToTheByte() throws IOException {
    Scorecard scorecard = rubric.score(Submissions.read(SUBMISSION));

    assertThat(scorecard.toJson())
        .isEqualTo(read(Path.of("src/test/resources/linze-scorecard.json")));
    assertThat(scorecard.toText(Language.ZH))
        .isEqualTo(read(Path.of("src/test/resources/linze-scorecard.txt")));
  }

  @Test
  void isTheSameFromTheClassPath() {
    Submission submission = Submissions.read(SUBMISSION);

    assertThat(Rubric.fromClassPath("linze-public-security-2024").score(submission).toJson())
        .isEqualTo(rubric.score(submission).toJson());
  }

  @Test
  void findsWhatIsInTheReport() {
    assertThat(rubric.score(Submissions.read(SUBMISSION)).findings())
        .extracting(Finding::severity, finding -> finding.message().in(Language.ZH))
        .contains(
            tuple(Severity.WARNING, "支出 5940.76 比年初预算 4456.86 多 33.29%"),
            tuple(Severity.NOTE, "支出：基本支出 3918.13 + 项目支出 2022.62 = 5940.75，填报的合计为 5940.76"))
        .noneMatch(tuple -> tuple.toList().get(0) == Severity.ERROR);
  }

  @ParameterizedTest(name = "{0} 实际完成值 {1} 得 {2} 分")
  @CsvSource({
    "刑事案件发案起数, 299, 7.00",
    "刑事案件发案起数, 300, 7.00",
    "刑事案件发案起数, 300.00, 7.00",
    "刑事案件发案起数, 301, 7.00",
    "刑事案件发案起数, 302, 7.00",
    "刑事案件发案起数, 303, 6.50",
    "刑事案件发案起数, 341, 0.50",
    "刑事案件发案起数, 342, 0.00",
    "刑事案件发案起数, 900, 0.00",
    "治安案件发案起数, 400, 6.00",
    "治安案件发案起数, 404, 5.50",
    "化解矛盾纠纷起数, 1001, 6.00",
    "化解矛盾纠纷起数, 1000, 6.00",
    "化解矛盾纠纷起数, 999, 6.00",
    "化解矛盾纠纷起数, 990, 5.50",
    "年度开展实战大练兵场次, 100, 6.00",
    "年度开展实战大练兵场次, 99, 5.50",
    "年度开展实战大练兵场次, 88, 0.00",
  })
  void outputsFollowTheirTargets(String indicator, String value, String score) throws IOException {
    String changed =
        read(SUBMISSION)
            .replaceFirst("(指标: " + indicator + ", 目标值: \\d+), 申报完成情况: 达成", "$1, 实际完成值: " + value);

    assertThat(line(changed, indicator)).isEqualTo(new BigDecimal(score));
  }

  @ParameterizedTest(name = "满意度 {0}% 得 {1} 分")
  @CsvSource({"90.01, 5.00", "90, 5.00", "89.99, 4.50", "89, 4.50", "88.99, 4.00", "50, 0.00"})
  void satisfactionFollowsItsTarget(String value, String score) throws IOException {
    String changed = read(SUBMISSION).replaceFirst("(指标: 群众安全感满意度, 实际完成值): 90", "$1: " + value);

    assertThat(line(changed, "群众安全感满意度")).isEqualTo(new BigDecimal(score));
  }

  @Test
  void saysSoWhenNothingIsClaimed() throws IOException {
    String changed = read(SUBMISSION).replaceFirst("  - \\{指标: 刑事案件发案起数.*\n", "");

    Scorecard scorecard = rubric.score(Submissions.parse("linze.yaml", changed));

    assertThat(scorecard.line("刑事案件发案起数").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(scorecard.provisional()).isTrue();
    assertThat(scorecard.grade()).isNull();
  }

  @Test
  void reportsSelfScoresThatDoNotAddUp() throws IOException {
    String changed = read(SUBMISSION).replace("自评总分: 98", "自评总分: 99");

    assertThat(rubric.score(Submissions.parse("linze.yaml", changed)).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> finding.message().in(Language.ZH))
        .isEqualTo(List.of("总分 各一级指标自评得分合计 98，与自评的 99 不一致"));
  }

  @Test
  void reportsSelfScoresThatDifferFromTheRecomputedOnes() throws IOException {
    String changed =
        read(SUBMISSION)
            .replace("一级指标: 产出, 得分: 24", "一级指标: 产出, 得分: 25")
            .replace("自评总分: 98", "自评总分: 99");

    assertThat(rubric.score(Submissions.parse("linze.yaml", changed)).findings())
        .extracting(finding -> finding.message().in(Language.ZH))
        .contains("产出 自评得分 25，复核得分 24", "总分 自评得分 99，复核得分 98");
  }

  private BigDecimal line(String submission, String indicator) {
    return rubric
        .score(Submissions.parse("linze.yaml", submission))
        .line(indicator)
        .orElseThrow()
        .score();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
