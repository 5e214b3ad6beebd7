package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no indicator applies there is no total, whichever way the scorecard goes out. */
class NothingAppliesTest {
  @TempDir private Path folder;
  private Path rubric;
  private Path nothing;

  @BeforeEach
  void write() throws IOException {
    rubric = rubric("rubric", 40);
    nothing = file("nothing.yaml", "单位: 甲局\n自评总分: 90\n");
  }

  private Path rubric(String name, int limit) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        made.resolve("rubric.yaml"),
        """
        名称: nothing
        版本: "1"
        标题: 示例
        总分: 100
        事项: [重大违纪]
        加分: {上限: 5, 总分上限: 105}
        等级: [{等级: 优, 下限: 90}, {等级: 差, 下限: 0}]
        指标体系:
          - {一级指标: 产出, 分值: 60, 三级指标: [{指标: 甲, 分值: 40}, {指标: 乙, 分值: 20}]}
          - {一级指标: 满意度, 分值: 40, 三级指标: [{指标: 丙, 分值: 40}]}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        made.resolve("rules.drl"),
        """
        rule "没有填报的不适用" @依据("第一条")
        when $m : 指标( 实际完成值 == 空 ) then 记分.不适用($m); end
        rule "达到%1$d的得满分" @依据("第一条")
        when $m : 指标( 实际完成值 >= %1$d ) then 记分.得满分($m); end
        rule "不足%1$d的不得分" @依据("第一条")
        when $m : 指标( 实际完成值 < %1$d ) then 记分.不得分($m); end
        rule "重大违纪，总分否决" @依据("第二条")
        when 事项( 名称 == "重大违纪" ) then 记分.总分否决(); 记分.加分(1); end
        """
            .formatted(limit),
        StandardCharsets.UTF_8);
    return made;
  }

  private Path file(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words, StandardCharsets.UTF_8);
  }

  @Test
  void theJsonHasNoTotalAndIsReadBack() {
    Run run = Run.of("score", rubric, nothing, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    Scorecard card = Scorecard.fromJson(run.out());
    assertThat(card.toJson()).isEqualToIgnoringNewLines(run.out());
    assertThat(run.out()).doesNotContain("\"total\"").doesNotContain("\"grade\"");
    assertThat(card.total()).isNull();
    assertThat(card.provisional()).isTrue();
    assertThat(card.hasNothingToScore()).isTrue();
    assertThat(card.findings()).hasSize(1);
  }

  @Test
  void oneIndicatorThatAppliesHasAll() {
    Rubric loaded = Rubric.load(rubric);

    Scorecard card = loaded.score(Submission.of("甲局").measure(Measure.of("丙").value("40")).build());

    assertThat(card.hasNothingToScore()).isFalse();
    assertThat(card.total()).isEqualTo("100.00");
    assertThat(card.grade()).isEqualTo("优");
  }

  @Test
  void aVetoOfTheTotalStillSetsItTo0() throws IOException {
    Path vetoed = file("vetoed.yaml", "单位: 乙局\n事项: [{事项: 重大违纪, 次数: 1}]\n");

    Scorecard card = Scorecard.fromJson(Run.of("score", rubric, vetoed, "--format", "json").out());

    assertThat(card.total()).isEqualTo("0.00");
    assertThat(card.provisional()).isFalse();
    assertThat(card.grade()).isEqualTo("差");
  }

  @Test
  void theTextHasADash() {
    assertThat(Run.of("score", rubric, nothing).out())
        .containsPattern("合计 +\\| +100 +\\| +\\| +— +\\| +90 +\\| 暂定")
        .contains("暂不评定等级：全部指标都不适用");
  }

  @Test
  void documentsHaveADashAndSayWhy() throws IOException {
    Path page = folder.resolve("card.html");
    Run.of("score", rubric, nothing, "-o", page);
    assertThat(Files.readString(page, StandardCharsets.UTF_8))
        .contains("<b>—</b><span>/ 100</span><span>全部指标都不适用，没有总分，不评定等级</span>");

    Path book = folder.resolve("card.xlsx");
    Run.of("score", rubric, nothing, "-o", book);
    try (InputStream in = Files.newInputStream(book);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet summary = workbook.getSheetAt(0);
      assertThat(StreamSupport.stream(summary.getRow(1).spliterator(), false).map(Cell::toString))
          .contains("甲局", "待定")
          .doesNotContain("0", "0.0", "0.00");
    }
  }

  @Test
  void aBatchCountsItWithoutATotal() throws IOException {
    Path batch =
        file(
            "in.ndjson",
            """
            {"unit":"甲局"}
            {"unit":"乙局","measures":[{"indicator":"甲","value":40}]}
            """);

    Run full = Run.of("score", rubric, "--batch", batch, "--brief");

    assertThat(full.out().lines().toList())
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("total").contains("\"provisional\":true"),
            second -> assertThat(second).contains("\"total\":100.00"));
    assertThat(full.err()).contains("平均 100.00，最低 100.00，最高 100.00", "或全部不适用）");
  }

  @Test
  void severalAreListedWithADash() {
    Rubric loaded = Rubric.load(rubric);
    Scorecard card = loaded.score(Submission.of("甲局").build());

    assertThat(Scorecard.summary(List.of(card), Language.ZH))
        .containsPattern("甲局 +\\| +— +\\| 未评定 +\\| .*不适用");
  }

  @Test
  void aComparisonDoesNotScoreIt() throws IOException {
    Path later = rubric("later", 50);
    Path batch =
        file(
            "in.ndjson",
            """
            {"unit":"甲局"}
            {"unit":"乙局","measures":[{"indicator":"甲","value":45}]}
            """);

    Run run = Run.of("compare", rubric, later, "--batch", batch, "--format", "json");

    assertThat(run.out()).contains("\"failedBefore\" : 1", "\"failedAfter\" : 1");
  }
}
