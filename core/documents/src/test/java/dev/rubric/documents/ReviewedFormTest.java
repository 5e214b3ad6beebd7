package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A form handed back: scores beside scores, reasons added, and everything else as it was. */
class ReviewedFormTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/mof-project-self-evaluation-2020"));

  private static Layout layout() {
    return new Layout()
        .row()
        .cell("项目支出绩效自评表", 1, 9)
        .row()
        .cell("（2022年度）", 1, 9)
        .row()
        .cell("项目名称")
        .cell("学生营养改善", 1, 8)
        .row()
        .cell("主管部门")
        .cell("县教育局", 1, 4)
        .cell("实施单位")
        .cell("明朗中学", 1, 3)
        .row()
        .cell("项目资金\n（万元）", 2, 1)
        .cell("", 1, 2)
        .cells("年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
        .row()
        .cell("年度资金总额", 1, 2)
        .cells("100", "100", "80", "10", "80%", "10")
        .row()
        .cell("绩效指标", 6, 1)
        .cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
        .row()
        .cell("产出指标", 2, 1)
        .cells("数量指标", "指标1：受益学生人数", "≥735人次", "700", "30", "30", "学生转学")
        .row()
        .cells("质量指标", "供餐合格率", "≥95%", "98%", "20", "20", "")
        .row()
        .cells("效益指标", "社会效益指标", "辍学率", "≤0.5%", "0.5%", "30", "28", "")
        .row()
        .cells("满意度指标", "服务对象满意度指标", "学生满意度", "≥90%", "92%", "10", "10", "")
        .row()
        .cell("总分", 1, 5)
        .cells("100", "98", "");
  }

  private static byte[] reviewed(String name, byte[] bytes) {
    List<ReviewedTable> tables = new ArrayList<>();
    for (PrintedTable table : Forms.read(name, bytes).tables()) {
      tables.add(new ReviewedTable(table, RUBRIC.score(submission(table)), TableAudit.of(table)));
    }
    Diagnostics problems = new Diagnostics();
    byte[] written = ReviewedForm.of(name, bytes, tables, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    return written;
  }

  private static Submission submission(PrintedTable table) {
    return FormSubmission.of(table, RUBRIC.framework(), new Diagnostics());
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls", ".docx", ".html"})
  void itReadsBackAsTheSameSubmission(String ending) {
    byte[] bytes = layout().as(ending);
    FormFile before = Forms.read("表" + ending, bytes);
    FormFile after = Forms.read("表" + ending, reviewed("表" + ending, bytes));

    assertThat(after.tables()).hasSize(1);
    assertThat(submission(after.tables().get(0))).isEqualTo(submission(before.tables().get(0)));
    assertThat(after.tables().get(0).lines())
        .usingRecursiveComparison()
        .isEqualTo(before.tables().get(0).lines());
    assertThat(TableAudit.of(after.tables().get(0)))
        .isEqualTo(TableAudit.of(before.tables().get(0)));
  }

  /** While a line is open, what the total lacks is no difference to what was reported. */
  @Test
  void aProvisionalTotalSaysSoAndIsNoDifference() {
    String form = new String(layout().as(".html"), StandardCharsets.UTF_8).replace("0.5%<", "低<");

    assertThat(
            new String(
                reviewed("表.html", form.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
        .contains("【复核】未评分", "（暂定）</div>")
        .doesNotContain("（暂定）（");
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls", ".html"})
  void anotherReviewReplacesTheFirst(String ending) {
    byte[] once = reviewed("表" + ending, layout().as(ending));

    assertThat(texts(ending, reviewed("表" + ending, once))).isEqualTo(texts(ending, once));
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void aWorkbookGetsTwoColumnsAtTheRight(String ending) throws IOException {
    try (Workbook before = open(ending, layout().as(ending));
        Workbook after = open(ending, reviewed("表" + ending, layout().as(ending)))) {
      Sheet sheet = after.getSheetAt(0);
      assertThat(sheet.getRow(6).getCell(9).getStringCellValue()).isEqualTo("【复核】得分");
      assertThat(sheet.getRow(6).getCell(10).getStringCellValue()).isEqualTo("【复核】差异");
      assertThat(sheet.getRow(5).getCell(9).getNumericCellValue()).isEqualTo(8);
      assertThat(sheet.getRow(5).getCell(10).getNumericCellValue()).isEqualTo(-2);
      assertThat(sheet.getRow(7).getCell(9).getNumericCellValue()).isEqualTo(28.57);
      assertThat(sheet.getRow(8).getCell(9).getNumericCellValue()).isEqualTo(20);
      assertThat(sheet.getRow(8).getCell(10).getNumericCellValue()).isZero();
      assertThat(sheet.getRow(9).getCell(10).getNumericCellValue()).isEqualTo(2);
      assertThat(sheet.getRow(11).getCell(9).getNumericCellValue()).isEqualTo(96.57);
      assertThat(sheet.getRow(7).getCell(8).getStringCellValue())
          .startsWith("学生转学\n【复核】")
          .contains("700 人次")
          .contains("735 人次");
      assertThat(sheet.getRow(7).getCell(7).getCellComment().getString().getString())
          .startsWith("【复核】受益学生人数：复核得分 28.57 / 30，自评得分 30")
          .contains("规则：“正向指标低于目标值")
          .contains("依据：财预〔2020〕10号")
          .contains("错误：受益学生人数：没有达到指标值");
      assertThat(sheet.getRow(8).getCell(7).getCellComment()).isNull();
      assertThat(sheet.getMergedRegions())
          .containsExactlyInAnyOrderElementsOf(before.getSheetAt(0).getMergedRegions());
      for (int i = 0; i < 9; i++) {
        assertThat(sheet.getColumnWidth(i)).isEqualTo(before.getSheetAt(0).getColumnWidth(i));
      }
    }
  }

  /** Fonts, fills, number formats, people's comments and formulas are still there. */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void stylesCommentsAndFormulasStay(String ending) throws IOException {
    byte[] styled;
    try (Workbook workbook = open(ending, layout().as(ending));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.getSheetAt(0);
      CellStyle style = workbook.createCellStyle();
      style.setRotation((short) 15);
      sheet.getRow(7).getCell(7).setCellStyle(style);
      var anchor = workbook.getCreationHelper().createClientAnchor();
      var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(workbook.getCreationHelper().createRichTextString("请核对"));
      comment.setAuthor("张三");
      sheet.getRow(7).getCell(7).setCellComment(comment);
      sheet.getRow(11).getCell(7).setCellFormula("H6+SUM(H8:H11)");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      styled = out.toByteArray();
    }
    try (Workbook after = open(ending, reviewed("表" + ending, styled))) {
      Cell cell = after.getSheetAt(0).getRow(7).getCell(7);
      assertThat(cell.getCellStyle().getRotation()).isEqualTo((short) 15);
      assertThat(cell.getNumericCellValue()).isEqualTo(30);
      assertThat(cell.getCellComment().getString().getString()).startsWith("请核对\n【复核】");
      assertThat(cell.getCellComment().getAuthor()).isEqualTo("张三");
      Cell total = after.getSheetAt(0).getRow(11).getCell(7);
      assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(total.getCellFormula()).isEqualTo("H6+SUM(H8:H11)");
    }
  }

  @Test
  void aWordDocumentHasItBelowTheScoreAndAsComments() throws IOException {
    byte[] after = reviewed("表.docx", layout().as(".docx"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(after))) {
      XWPFTable table = document.getTables().get(0);
      XWPFTableCell score = table.getRow(7).getTableCells().get(7);
      assertThat(score.getParagraphs())
          .extracting(each -> each.getText())
          .containsExactly("30", "【复核】28.57（-1.43）");
      assertThat(score.getColor()).isEqualTo("FFF2CC");
      assertThat(table.getRow(7).getTableCells().get(8).getParagraphs().get(0).getText())
          .isEqualTo("学生转学");
      assertThat(table.getRow(7).getTableCells().get(8).getParagraphs().get(1).getText())
          .startsWith("【复核】");
      assertThat(table.getRow(8).getTableCells().get(7).getColor()).isNull();
      assertThat(document.getDocComments().getComments())
          .extracting(XWPFComment::getText)
          .anySatisfy(
              text -> assertThat(text).contains("受益学生人数：复核得分 28.57").contains("财预〔2020〕10号"));
      assertThat(table.getRow(0).getTableCells().get(0).getCTTc().getTcPr().getGridSpan().getVal())
          .isEqualTo(9);
    }
  }

  @Test
  void aWordDocumentThatIsReviewedTwiceHasOneReview() throws IOException {
    byte[] once = reviewed("表.docx", layout().as(".docx"));
    byte[] twice = reviewed("表.docx", once);
    try (XWPFDocument first = new XWPFDocument(new ByteArrayInputStream(once));
        XWPFDocument second = new XWPFDocument(new ByteArrayInputStream(twice))) {
      assertThat(second.getDocComments().getComments())
          .extracting(XWPFComment::getText)
          .containsExactlyInAnyOrderElementsOf(
              first.getDocComments().getComments().stream().map(XWPFComment::getText).toList());
      assertThat(references(second)).isEqualTo(second.getDocComments().getComments().size());
    }
  }

  private static long references(XWPFDocument document) {
    return document.getTables().stream()
        .flatMap(table -> table.getRows().stream())
        .flatMap(row -> row.getTableCells().stream())
        .flatMap(cell -> cell.getParagraphs().stream())
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .mapToLong(run -> run.getCTR().sizeOfCommentReferenceArray())
        .sum();
  }

  @Test
  void aPageIsACopyThatRunsNothing() {
    byte[] page =
        ("<script>alert(1)</script><img src=http://example.invalid/a.png onload=x()>"
                + new String(layout().as(".html"), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);

    assertThat(new String(reviewed("表.html", page), StandardCharsets.UTF_8))
        .doesNotContain("<script", "onload", "http:")
        .contains("30<div class=\"rubric-review\">【复核】28.57（-1.43）</div>")
        .contains("<b>H8</b> 受益学生人数：复核得分 28.57 / 30")
        .contains("class=\"rubric-differs\"");
  }

  @Test
  void oneScoreOverSeveralLinesGetsTheSumOfTheirs() throws IOException {
    byte[] bytes =
        new Layout()
            .row()
            .cell("项目支出绩效自评表（2022年度）", 1, 8)
            .row()
            .cell("实施单位")
            .cell("明朗中学", 1, 7)
            .row()
            .cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注")
            .row()
            .cell("产出指标", 2, 1)
            .cells("数量指标", "甲", "≥10个", "10", "30")
            .cell("50", 2, 1)
            .cell("")
            .row()
            .cells("质量指标", "乙", "≥95%", "98%", "20", "")
            .as(".xlsx");
    try (Workbook after = open(".xlsx", reviewed("表.xlsx", bytes))) {
      assertThat(after.getSheetAt(0).getRow(3).getCell(8).getStringCellValue())
          .isEqualTo("30 + 未评分");
    }
  }

  /** The file holds the table of {@link #layout()}, written by LibreOffice. */
  @Test
  void anOldWordDocumentComesBackAsANewOneWithTheSameTable() throws IOException {
    byte[] old = Files.readAllBytes(Path.of("src/test/resources/forms/word-97.doc"));
    byte[] after = reviewed("表.doc", old);

    assertThat(ReviewedForm.name("表.doc")).isEqualTo("表.docx");
    assertThat(ReviewedForm.name("表.docx")).isEqualTo("表.docx");
    assertThat(Forms.read("表.docx", after).tables())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.lines())
                    .extracting(line -> line.name().text())
                    .containsExactly("受益学生人数", "供餐合格率", "辍学率", "学生满意度"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(after))) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getRow(0).getTableCells()).hasSize(1);
      assertThat(table.getRow(0).getCell(0).getCTTc().getTcPr().getGridSpan().getVal())
          .isEqualTo(9);
      assertThat(table.getRow(7).getCell(0).getCTTc().getTcPr().getVMerge().getVal())
          .isEqualTo(STMerge.CONTINUE);
      assertThat(table.getCTTbl().getTblGrid().getGridColList())
          .hasSize(9)
          .allSatisfy(column -> assertThat((BigInteger) column.getW()).isPositive());
      assertThat(table.getRow(7).getCell(7).getParagraphs())
          .extracting(each -> each.getText())
          .containsExactly("30", "【复核】28.57（-1.43）");
      assertThat(table.getRow(7).getCell(7).getColor()).isEqualTo("FFF2CC");
      assertThat(document.getDocComments().getComments()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoOldWordDocumentIsRefused() {
    Diagnostics problems = new Diagnostics();

    assertThat(ReviewedForm.of("表.doc", new byte[10], List.of(), problems)).isEmpty();
    assertThat(problems.all()).singleElement().asString().contains("[not-written]");
  }

  private static Workbook open(String ending, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return ending.equals(".xls") ? new HSSFWorkbook(in) : new XSSFWorkbook(in);
  }

  private static List<String> texts(String ending, byte[] bytes) {
    if (ending.equals(".html")) {
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
    List<String> texts = new ArrayList<>();
    try (Workbook workbook = open(ending, bytes)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          var comment = cell.getCellComment();
          texts.add(cell.getAddress() + " " + cell + (comment == null ? "" : comment.getString()));
        }
      }
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
    return texts;
  }
}
