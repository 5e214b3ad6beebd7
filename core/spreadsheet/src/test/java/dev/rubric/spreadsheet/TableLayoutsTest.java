package dev.rubric.spreadsheet;

import static dev.rubric.spreadsheet.QuirkTables.RIGHT;
import static dev.rubric.spreadsheet.QuirkTables.cell;
import static dev.rubric.spreadsheet.QuirkTables.fill;
import static dev.rubric.spreadsheet.QuirkTables.outcome;
import static dev.rubric.spreadsheet.QuirkTables.separated;
import static dev.rubric.spreadsheet.QuirkTables.style;
import static dev.rubric.spreadsheet.QuirkTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rule tables that were laid out for print and passed from hand to hand: sums under merged cells,
 * heads that come again, captions, ditto marks, odd number formats, separators of every kind. Each
 * is read right, or refused with the right words at the right cell.
 */
class TableLayoutsTest {
  private final List<DynamicTest> tests = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> rowsThatStateNoRule() {
    right(
        "小计 below a merged section",
        sheet -> {
          fill(sheet, 5, "|小计|#100");
          sheet.addMergedRegion(new CellRangeAddress(1, 5, 0, 0));
        });
    right(
        "小计 in the middle of a merged section",
        sheet -> {
          sheet.shiftRows(3, 4, 1);
          fill(sheet, 3, "|小  计|#50");
          sheet.addMergedRegion(new CellRangeAddress(1, 5, 0, 0));
        });
    right("合计 with spaces and a colon", sheet -> fill(sheet, 5, "合　计：||#100"));
    right("合计 in words", sheet -> fill(sheet, 5, "合计分值||#100"));
    right("总分100分", sheet -> fill(sheet, 5, "总分100分"));
    right(
        "the head again after a page break",
        sheet -> {
          sheet.shiftRows(3, 4, 1);
          fill(sheet, 3, QuirkTables.HEAD);
        });
    right(
        "the head of two rows again",
        sheet -> {
          sheet.shiftRows(3, 4, 2);
          for (int row : new int[] {3, 4}) {
            fill(sheet, row, QuirkTables.HEAD);
          }
          for (int i = 0; i < 13; i++) {
            sheet.addMergedRegion(new CellRangeAddress(3, 4, i, i));
          }
        });
    right(
        "the title and the head again",
        sheet -> {
          sheet.shiftRows(3, 4, 2);
          fill(sheet, 3, "项目支出绩效评分标准（续表）");
          fill(sheet, 4, QuirkTables.HEAD);
        });
    right(
        "a second table below, with its columns in another order",
        sheet -> {
          sheet.removeRow(sheet.getRow(3));
          sheet.removeRow(sheet.getRow(4));
          fill(sheet, 4, "二、乙的评分标准");
          fill(sheet, 5, "计分方法|指标值|三级指标|步长|扣分|一级指标");
          fill(sheet, 6, "得满分|≤10件|乙|||产出");
          fill(sheet, 7, "每超过步长扣分，扣完为止|≤10件|乙|1件|#0.5|产出");
        });
    right(
        "a caption over a section",
        sheet -> {
          sheet.shiftRows(1, 4, 1);
          fill(sheet, 1, "一、产出指标（100分）");
          sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 12));
        });
    right(
        "a caption in the first cell",
        sheet -> {
          sheet.shiftRows(3, 4, 1);
          fill(sheet, 3, "（二）数量指标");
        });
    right("附件 above the title", sheet -> above(sheet, "附件2", "", "评分标准"));
    right("a unit line above the head", sheet -> above(sheet, "金额单位：万元"));
    right("a line for signatures", sheet -> fill(sheet, 6, "单位负责人（签字）：|||填表日期：2025.1.3"));
    right("说明 in a row of its own", sheet -> fill(sheet, 6, "说明"));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> cells() {
    right(
        "同上",
        sheet -> {
          cell(sheet, 1, 10).setCellValue("办法第一条");
          cell(sheet, 2, 10).setCellValue("同上");
          cell(sheet, 2, 0).setCellValue("同上");
          cell(sheet, 2, 1).setCellValue("〃");
        });
    refused(
        "同上 with nothing above it",
        "表1!A2 错误 [nothing-above]",
        sheet -> cell(sheet, 1, 0).setCellValue("同上"));
    for (String none : List.of("—", "——", "-", "/", "／", "－", "无")) {
      right(
          none + " for none",
          sheet -> {
            cell(sheet, 1, 6).setCellValue(none);
            cell(sheet, 1, 8).setCellValue(none);
            cell(sheet, 1, 9).setCellValue(none);
            cell(sheet, 1, 10).setCellValue(none);
          });
    }
    right("a wide per-cent sign as unit", sheet -> cell(sheet, 1, 3).setCellValue("％"));
    right("正向指标", sheet -> cell(sheet, 1, 4).setCellValue("正向指标"));
    right("越小越好", sheet -> cell(sheet, 3, 4).setCellValue("越小越好"));
    right("≧", sheet -> cell(sheet, 1, 4).setCellValue("≧"));
    right("大于等于", sheet -> cell(sheet, 1, 4).setCellValue("大于等于"));
    refused(
        "a direction that is none",
        "表1!E2 错误 [not-as-framework] 方向 上下 与 rubric.yaml 不一致",
        sheet -> cell(sheet, 1, 4).setCellValue("上下"));
    right("a full-width weight", sheet -> cell(sheet, 1, 2).setCellValue("５０"));
    right("0.5分", sheet -> cell(sheet, 2, 9).setCellValue("0.5分"));
    right("零点五", sheet -> cell(sheet, 2, 9).setCellValue("零点五"));
    refused("a wrong number of points", "表1!J3 错误", sheet -> cell(sheet, 2, 9).setCellValue("半分"));
    right("一件", sheet -> cell(sheet, 4, 8).setCellValue("一件"));
    right("１件", sheet -> cell(sheet, 4, 8).setCellValue("１ 件"));
    right("1 百分点", sheet -> cell(sheet, 2, 8).setCellValue("1百分点"));
    refused("a step without unit", "表1!I3 错误 [wrong-row]", sheet -> number(sheet, 2, 8, 1, "0"));
    right("a line break in a sentence", sheet -> cell(sheet, 2, 7).setCellValue("每低于步长扣分，\n扣完为止"));
    right("blanks in a sentence", sheet -> cell(sheet, 1, 7).setCellValue("得 满 分"));
    right("a full stop and a number", sheet -> cell(sheet, 1, 7).setCellValue("1.得满分。"));
    right("90个百分点 is no target", sheet -> cell(sheet, 1, 5).setCellValue("90 ％"));
    right("90%（含）以上", sheet -> cell(sheet, 1, 5).setCellValue("90%（含）以上"));
    right("九成", sheet -> cell(sheet, 1, 5).setCellValue("九成"));
    right("百分之九十", sheet -> cell(sheet, 1, 5).setCellValue("百分之九十"));
    refused("约90%", "表1!F2 错误", sheet -> cell(sheet, 1, 5).setCellValue("约90%"));
    refused("90%左右", "表1!F2 错误", sheet -> cell(sheet, 1, 5).setCellValue("90%左右"));
    refused("a range", "表1!F2 错误", sheet -> cell(sheet, 1, 5).setCellValue("90%-95%"));
    refused("10件/月", "表1!F4 错误", sheet -> cell(sheet, 3, 5).setCellValue("10件/月"));
    refused("1O%", "表1!F2 错误", sheet -> cell(sheet, 1, 5).setCellValue("9O%"));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> formats() {
    right("scientific", sheet -> number(sheet, 1, 5, 90, "0.00E+00"));
    right("Chinese numerals", sheet -> number(sheet, 1, 5, 90, "[DBNum1][$-804]General"));
    right("text", sheet -> number(sheet, 1, 5, 90, "@"));
    right("points in quotes", sheet -> number(sheet, 1, 2, 50, "0\"分\""));
    right("a step of 1%", sheet -> percentStep(sheet));
    right("a colour", sheet -> number(sheet, 1, 5, 90, "[Red]0.0"));
    right("a condition", sheet -> number(sheet, 1, 5, 90, "[<1]0.0%;0"));
    refused(
        "a number that its format hides",
        "表1!F2 错误 [shown-otherwise] 单元格的数字格式不显示内容，保存的却是 90",
        sheet -> number(sheet, 1, 5, 90, ";;;"));
    refused(
        "thousands that are scaled away",
        "表1!F2 错误 [shown-otherwise]",
        sheet -> number(sheet, 1, 5, 90000, "0,"));
    refused(
        "a fraction", "表1!J3 错误 [shown-otherwise]", sheet -> number(sheet, 2, 9, 0.33, "# ?/?"));
    right("a leading apostrophe", sheet -> apostrophe(sheet));
    refused(
        "a column of no width",
        "[hidden] 这一列是隐藏的",
        sheet -> {
          cell(sheet, 1, 10).setCellValue("办法");
          sheet.setColumnWidth(10, 0);
        });
    right(
        "a table at D5",
        sheet -> {
          sheet.shiftColumns(0, 12, 3);
          sheet.shiftRows(0, 4, 4);
        });
    right("a sheet named 填表说明", sheet -> sheet(sheet, "填表说明", "请据实填写"));
    right("a hidden sheet that is empty", sheet -> hide(sheet, ""));
    refused("a hidden sheet", "旧表!A1 错误 [hidden] 工作表", sheet -> hide(sheet, "旧的规则"));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> texts() {
    csv("sep=;", true, "sep=;\r\n" + separated(";"), "");
    csv("sep=, in quotes", true, "\"sep=,\"\r\n" + separated(","), "");
    csv("SEP=tab", true, "SEP=\t\r\n" + separated("\t"), "");
    csv("sep=| ", true, "sep=|\r\n" + separated("|"), "");
    csv("bars", true, separated("|"), "[separator] 各列不是用逗号而是用竖线分隔的");
    for (String wide : List.of("，", "、", "；")) {
      csv(
          wide,
          false,
          separated(wide),
          "[separator] 各列是用“" + wide + "”分隔的，句子里也有这样的标点，分不清各列；请另存为以逗号 , 分隔的 CSV 或 .xlsx");
    }
    csv("an empty first line", true, "\r\n\r\n" + separated(","), "");
    csv("an end-of-file sign", true, separated(",") + "\u001A", "");
    csv("lines ended twice", true, separated(",").replace("\r\n", "\r\r\n"), "");
    csv("a number as Excel keeps it a text", true, separated(",").replace(",90,", ",=\"90\","), "");
    csv("a tab that keeps a text", true, separated(",").replace(",90,", ",\t90,"), "");
    csv("blanks around", true, separated(",").replace(",", " , "), "");
    csv("two files in one", false, "\uFEFF" + separated(",") + "\uFEFF" + head(), "U+FEFF");
    csv("every cell in quotes", true, quoted(), "");
    csv("a note with commas", true, separated(",") + "注：扣完为止,不含加分,见附件\r\n", "");
    csv("a quote of the other kind", true, separated(",").replace("得满分", "“得满分”"), "");
    csv("a cell cut by a line break", false, separated(",").replace("得满分", "得\r\n满分"), "a.csv");
    return tests.stream();
  }

  private static String head() {
    return separated(",").lines().findFirst().orElseThrow() + "\r\n";
  }

  private static String quoted() {
    StringBuilder text = new StringBuilder();
    separated(",")
        .lines()
        .forEach(line -> text.append('"').append(line.replace(",", "\",\"")).append("\"\r\n"));
    return text.toString();
  }

  private void csv(String name, boolean read, String text, String said) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              String outcome = outcome("a.csv", text.getBytes(StandardCharsets.UTF_8));
              assertThat(outcome).contains(said);
              assertThat(outcome.startsWith(RIGHT)).as(outcome).isEqualTo(read);
            }));
  }

  private void right(String name, Consumer<XSSFSheet> change) {
    tests.add(
        DynamicTest.dynamicTest(
            name, () -> assertThat(outcome("a.xlsx", workbook(change))).startsWith(RIGHT)));
  }

  private void refused(String name, String message, Consumer<XSSFSheet> change) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () ->
                assertThat(outcome("a.xlsx", workbook(change)))
                    .doesNotStartWith(RIGHT)
                    .contains(message)));
  }

  private static void above(XSSFSheet sheet, String... lines) {
    sheet.shiftRows(0, 4, lines.length);
    for (int i = 0; i < lines.length; i++) {
      cell(sheet, i, 0).setCellValue(lines[i]);
    }
  }

  private static void number(XSSFSheet sheet, int row, int column, double value, String format) {
    XSSFCell cell = cell(sheet, row, column);
    cell.setCellValue(value);
    XSSFCellStyle style = style(sheet, format);
    style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.index);
    cell.setCellStyle(style);
  }

  /** Of 甲, whose limit is 90%, so that the step is said to be of the limit: 2 of 1.8 points. */
  private static void percentStep(XSSFSheet sheet) {
    cell(sheet, 2, 7).setCellValue("以 100 为界，每低于步长扣分，最多扣0.5分，扣完为止");
    number(sheet, 2, 8, 0.01, "0%");
    cell(sheet, 4, 9).setCellValue(0.75);
  }

  private static void apostrophe(XSSFSheet sheet) {
    cell(sheet, 1, 5).setCellValue("90");
    XSSFCellStyle style = style(sheet, "General");
    style.setQuotePrefixed(true);
    cell(sheet, 1, 5).setCellStyle(style);
  }

  private static void sheet(XSSFSheet sheet, String name, String text) {
    sheet.getWorkbook().createSheet(name).createRow(0).createCell(0).setCellValue(text);
  }

  private static void hide(XSSFSheet sheet, String text) {
    sheet(sheet, "旧表", text);
    sheet.getWorkbook().setSheetHidden(1, true);
  }
}
