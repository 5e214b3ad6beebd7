package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official tables in: read, audited and scored from the command; and scorecards out. */
class FormCommandsTest {
  private static final String RUBRIC =
      """
      名称: forms
      版本: "1"
      标题: 项目支出绩效评分标准（假定）
      总分: 20
      等级: [{等级: 优, 下限: 18}, {等级: 差, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 20
          三级指标:
            - {指标: 培训人数, 分值: 10, 计量单位: 人, 方向: ≥}
            - {指标: 合格率, 分值: 10, 计量单位: "%", 方向: ≥}
      """;

  private static final String RULES =
      """
      rule "按完成比例"
      when
          $m : 指标( 目标值 != 空, 实际完成值 != 空 )
      then
          记分.按比例得分($m, 完成比例($m.实际完成值, $m.目标值));
      end
      """;

  private static final String FORM =
      """
      <meta charset=utf-8><h2>项目支出绩效自评表（2024年度）</h2>
      <table>
      <tr><td>项目名称</td><td colspan=7>培训</td></tr>
      <tr><td>实施单位</td><td colspan=7>甲局</td></tr>
      <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td>
      <td>分值</td><td>得分</td><td>偏差原因</td></tr>
      <tr><td rowspan=2>产出指标(20分)</td><td>数量指标</td><td>指标1：培训人数</td><td>≥100人</td>
      <td>80人</td><td>10</td><td>10</td><td></td></tr>
      <tr><td>质量指标</td><td>合格率</td><td>≥90%</td><td>0.95</td><td>10</td><td>10</td><td></td></tr>
      <tr><td colspan=5>总分</td><td>20</td><td>20</td><td></td></tr>
      </table>
      """;

  private static final String LINZE = "../../rules/linze-public-security-2024";

  @TempDir private Path folder;

  private Path form;
  private Path rubric;

  @BeforeEach
  void write() throws IOException {
    rubric = Files.createDirectory(folder.resolve("rubric"));
    Files.writeString(rubric.resolve("rubric.yaml"), RUBRIC, StandardCharsets.UTF_8);
    Files.writeString(rubric.resolve("rules.drl"), RULES, StandardCharsets.UTF_8);
    form = folder.resolve("office-a.html");
    Files.writeString(form, FORM, StandardCharsets.UTF_8);
  }

  @Test
  void aFormIsReadIntoASubmissionThatScores() {
    Path yaml = folder.resolve("submission.yaml");

    Run read = Run.of("read", form, "-o", yaml);
    Run scored = Run.of("score", rubric, yaml);

    assertThat(read.code()).isEqualTo(1);
    assertThat(read.err())
        .contains("读取了 2 行指标")
        .contains("office-a.html, 表1!E5 警告 [taken] 指标 合格率 的实际完成值 0.95 读取为 95%");
    assertThat(scored.out())
        .contains("单位：甲局")
        .contains("合计          |          |            |   20 |   18 |");
  }

  @Test
  void aFormIsScoredAsItIs() {
    Run run = Run.of("score", rubric, form);

    assertThat(run.out())
        .contains("单位：甲局")
        .contains("年度：2024")
        .contains("合计          |          |            |   20 |   18 |");
    assertThat(run.err()).contains("[full-below-target] 培训人数：没有达到指标值");
  }

  @Test
  void anAuditNamesTheCells() {
    Run run = Run.of("audit", form);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("office-a.html, 表1!G4 错误 [full-below-target]");
    assertThat(run.err()).contains("1 张表：错误 1，警告 0");
  }

  @Test
  void aFolderOfFormsGivesOneWorkbook() throws IOException {
    Path forms = Files.createDirectory(folder.resolve("forms"));
    for (int i = 1; i <= 3; i++) {
      Files.writeString(forms.resolve(i + ".html"), FORM.replace("甲局", "局" + i));
    }
    Path summary = folder.resolve("summary.xlsx");

    Run run = Run.of("score", rubric, forms, "-o", summary);

    assertThat(run.err()).contains("已写入");
    byte[] bytes = Files.readAllBytes(summary);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = workbook.getSheet("汇总");
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("局2");
      assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(20);
      assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(18);
      assertThat(sheet.getRow(2).getCell(4).getNumericCellValue()).isEqualTo(-2);
      assertThat(workbook.getSheet("明细").getLastRowNum()).isEqualTo(6);
    }
  }

  @Test
  void aFormIsHandedBackWithItsReview() throws IOException {
    Run run = Run.of("review", rubric, form, "-q");

    Path reviewed = folder.resolve("office-a-reviewed.html");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(reviewed, StandardCharsets.UTF_8))
        .contains("10<div class=\"rubric-review\">【复核】8（-2）</div>")
        .contains("20<div class=\"rubric-review\">【复核】18（-2）</div>");
    assertThat(Run.of("read", reviewed).out().replace("-reviewed", ""))
        .isEqualTo(Run.of("read", form).out());
  }

  @Test
  void aFolderIsHandedBackWithASummaryThatNamesWhatCouldNotBeRead() throws IOException {
    Path forms = Files.createDirectory(folder.resolve("forms"));
    Files.writeString(forms.resolve("1.html"), FORM);
    Files.writeString(forms.resolve("2.html"), "<p>没有表</p>");
    Path back = folder.resolve("back");

    Run run = Run.watched("review", rubric, forms, "-o", back);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[##############################] 2/2").contains("未能评分：1");
    assertThat(back.resolve("1.html")).exists();
    assertThat(back.resolve("2.html")).doesNotExist();
    byte[] bytes = Files.readAllBytes(back.resolve("summary.xlsx"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var row = workbook.getSheet("汇总").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("甲局");
      assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(-2);
      assertThat(row.getCell(6).getNumericCellValue()).isGreaterThan(0);
      assertThat(row.getCell(7).getStringCellValue()).isEqualTo("1.html");
      assertThat(workbook.getSheet("疑点").getRow(1).getCell(3).getStringCellValue()).isNotNull();
      assertThat(workbook.getSheet("未能评分").getRow(1).getCell(1).getStringCellValue())
          .contains("没有找到自评表");
    }
  }

  @Test
  void anOldWordFileIsHandedBackAsANewOne() throws IOException {
    Path old = folder.resolve("old.doc");
    Files.copy(Path.of("../documents/src/test/resources/forms/word-97.doc"), old);
    Path standard = Path.of("../../rules/mof-project-self-evaluation-2020");

    Run beside = Run.of("review", standard, old);
    Run into = Run.of("review", standard, old, old, "-o", folder.resolve("back"), "-q");
    Run wrong = Run.of("review", standard, old, "-o", folder.resolve("a.doc"));

    assertThat(folder.resolve("old-reviewed.docx")).isNotEmptyFile();
    assertThat(beside.err() + beside.out()).contains("old-reviewed.docx（.doc 不能写回，写成表格相同的 .docx）");
    assertThat(into.err()).doesNotContain("错误 [");
    assertThat(folder.resolve("back/old.docx")).isNotEmptyFile();
    assertThat(wrong.err()).contains("写回的文件应为 .docx");
  }

  @Test
  void aReviewNeverOverwritesItsFormNorChangesItsKind() {
    Run same = Run.of("review", rubric, form, "-o", form);
    Run other = Run.of("review", rubric, form, "-o", folder.resolve("a.xlsx"));

    assertThat(same.code()).isEqualTo(2);
    assertThat(same.err()).contains("输出文件不能是输入文件本身");
    assertThat(other.err()).contains("写回的文件应为 .html");
  }

  @Test
  void aScorecardIsAPageThatAsksForNothingOutside() throws IOException {
    Path page = folder.resolve("card.html");

    Run.of("score", rubric, form, "-o", page);

    assertThat(Files.readString(page, StandardCharsets.UTF_8))
        .startsWithIgnoringCase("<!doctype html>")
        .contains("<h1>甲局</h1>", "<details class=\"lost\">", "<meter", "@media print")
        .doesNotContain("<script", "http:", "https:", "src=", "style=", "onclick");
  }

  @Test
  void aScorecardIsAWordDocumentInTheNationalForm() throws IOException {
    Path card = folder.resolve("card.docx");

    Run.of("score", rubric, form, "-o", card);

    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(card))) {
      var table = document.getTables().get(0);
      assertThat(texts(table.getRow(0))).containsExactly("单位", "甲局");
      assertThat(texts(table.getRow(2)))
          .containsExactly(
              "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评得分", "得分", "得分理由", "依据");
      assertThat(texts(table.getRow(3)))
          .startsWith("产出18 / 20", "", "培训人数", "≥100人", "80人", "10", "10", "8");
      assertThat(table.getRow(3).getCell(7).getColor()).isEqualTo("FFF2CC");
      assertThat(table.getRow(4).getCell(7).getColor()).isNull();
      assertThat(texts(table.getRow(5))).containsExactly("总分", "20", "20", "18", "等级：优");
    }
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
  }

  @Test
  void aStandardIsATableWithARowForEachCriterion() throws IOException {
    for (String ending : List.of(".docx", ".xlsx", ".html")) {
      Path table = folder.resolve("standard" + ending);
      assertThat(Run.of("show", LINZE, "-o", table).code()).isZero();
      assertThat(table).isNotEmptyFile();
    }
    try (XWPFDocument document =
        new XWPFDocument(Files.newInputStream(folder.resolve("standard.docx")))) {
      var rows = document.getTables().get(0).getRows();
      assertThat(rows.get(0).isRepeatHeader()).isTrue();
      assertThat(texts(rows.get(1)))
          .containsExactly(
              "投入管理（50 分）",
              "工作目标管理",
              "工作目标管理",
              "15",
              "要点",
              "工作目标管理：缺一项要点扣3分",
              "指标 工作目标管理，要点数 超过 0 项：每缺一项要点扣 3 分",
              "自评报告 三、2 投入管理指标；四（二）1 工作目标完成情况");
    }
    assertThat(Files.readString(folder.resolve("standard.html"), StandardCharsets.UTF_8))
        .contains("优 90 分（含）以上，良 80（含）–90 分", "@page{size:A4 landscape", "<td class=\"words\">")
        .doesNotContain("<script", "http:", "https:", "src=");
  }

  @Test
  void aStandardNeedsAKindOfFile() {
    Run run = Run.of("show", LINZE, "-o", folder.resolve("standard"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("文件名应以 .docx、.xlsx、.html、.htm 结尾");
  }

  @Test
  void aFormToFillInReadsBackAsTheSubmissionThatFilledIt() {
    String submission = "../../samples/submissions/linze-public-security-2024.yaml";
    for (String ending : List.of(".xlsx", ".docx")) {
      Path filled = folder.resolve("linze" + ending);
      Path yaml = folder.resolve("linze" + ending + ".yaml");

      assertThat(Run.of("fill-in", LINZE, "--with", submission, "-o", filled).code()).isZero();
      assertThat(Run.of("read", filled, "--for", LINZE, "-o", yaml).code()).isZero();

      assertThat(Submissions.read(yaml).budget())
          .isEqualTo(Submissions.read(Path.of(submission)).budget());
      assertThat(Run.of("score", LINZE, filled).out()).contains("98");
    }
    assertThat(Run.of("fill-in", LINZE, "-o", folder.resolve("a.html")).err())
        .contains("不能写成这种文件")
        .contains("可以是 .xlsx、.docx");
  }

  @Test
  void whatIsNoFormSaysSo() throws IOException {
    Path other = folder.resolve("other.html");
    Files.writeString(other, "<p>没有表</p>", StandardCharsets.UTF_8);

    Run run = Run.of("read", other);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[no-table] 没有找到自评表");
  }
}
