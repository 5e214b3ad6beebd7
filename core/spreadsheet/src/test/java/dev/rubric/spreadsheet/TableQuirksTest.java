package dev.rubric.spreadsheet;

import static dev.rubric.spreadsheet.QuirkTables.RIGHT;
import static dev.rubric.spreadsheet.QuirkTables.cell;
import static dev.rubric.spreadsheet.QuirkTables.fill;
import static dev.rubric.spreadsheet.QuirkTables.outcome;
import static dev.rubric.spreadsheet.QuirkTables.separated;
import static dev.rubric.spreadsheet.QuirkTables.style;
import static dev.rubric.spreadsheet.QuirkTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Workbooks and CSV files as people send them: each gives the right score, or is refused with the
 * right words at the right cell.
 */
class TableQuirksTest {
  private static final List<String> HIDDEN =
      List.of(
          "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\u00A0", "\u2003",
          "\u202F", "\u202E", "\u2028", "\u0085", "\u3164");

  private final List<DynamicTest> tests = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> workbooks() {
    right("as it is", sheet -> {});
    right(
        "two empty sheets",
        sheet -> {
          sheet.getWorkbook().createSheet("Sheet2");
          sheet.getWorkbook().createSheet("Sheet3");
        });
    right(
        "an empty sheet with borders only",
        sheet -> {
          XSSFSheet other = sheet.getWorkbook().createSheet("Sheet2");
          other.createRow(3).createCell(4).setCellStyle(sheet.getWorkbook().createCellStyle());
        });
    right(
        "a sheet of blanks",
        sheet ->
            sheet
                .getWorkbook()
                .createSheet("Sheet2")
                .createRow(0)
                .createCell(0)
                .setCellValue("  "));
    right(
        "a sheet of explanations",
        sheet ->
            sheet.getWorkbook().createSheet("说明").createRow(0).createCell(0).setCellValue("怎样填"));
    refused(
        "a sheet of something else",
        "Sheet2!A1 错误 [no-header]",
        sheet ->
            sheet
                .getWorkbook()
                .createSheet("Sheet2")
                .createRow(0)
                .createCell(0)
                .setCellValue("别的"));
    refused(
        "a hidden row",
        "表1!A3 错误 [hidden] 这一行是隐藏的",
        sheet -> {
          cell(sheet, 2, 0).setCellValue("产出");
          sheet.getRow(2).setZeroHeight(true);
        });
    heads();
    around();
    numbers();
    formulas();
    names();
    return tests.stream();
  }

  private void heads() {
    right(
        "a head merged over two rows",
        sheet -> {
          sheet.shiftRows(1, 4, 1);
          sheet.createRow(1);
          for (int i = 0; i < 13; i++) {
            sheet.addMergedRegion(new CellRangeAddress(0, 1, i, i));
          }
        });
    right(
        "a heading over three columns",
        sheet -> {
          sheet.shiftRows(0, 4, 1);
          XSSFRow top = sheet.createRow(0);
          top.createCell(0).setCellValue("绩效指标");
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
          for (int i = 3; i < 13; i++) {
            top.createCell(i).setCellValue(sheet.getRow(1).getCell(i).getStringCellValue());
            sheet.addMergedRegion(new CellRangeAddress(0, 1, i, i));
          }
        });
    right(
        "年度指标值 over 方向 and 指标值",
        sheet -> {
          sheet.shiftRows(0, 4, 1);
          XSSFRow top = sheet.createRow(0);
          top.createCell(3).setCellValue("年度指标值");
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 5));
        });
    right(
        "a row of column numbers",
        sheet -> {
          sheet.shiftRows(1, 4, 1);
          for (int i = 0; i < 13; i++) {
            cell(sheet, 1, i).setCellValue(i + 1);
          }
        });
    right(
        "a row of column letters",
        sheet -> {
          sheet.shiftRows(1, 4, 1);
          for (int i = 0; i < 13; i++) {
            cell(sheet, 1, i).setCellValue("(" + (char) ('A' + i) + ")");
          }
        });
    right("line breaks in headings", sheet -> cell(sheet, 0, 7).setCellValue("计分\n方法"));
    right("spaces in headings", sheet -> cell(sheet, 0, 2).setCellValue("分　值"));
    right("a unit behind a heading", sheet -> cell(sheet, 0, 2).setCellValue("分值（分）"));
    right("a star before a heading", sheet -> cell(sheet, 0, 1).setCellValue("★三级指标"));
    right("评分标准 for 计分方法", sheet -> cell(sheet, 0, 7).setCellValue("评分标准"));
    right("权重 for 分值", sheet -> cell(sheet, 0, 2).setCellValue("权重"));
    right(
        "度量单位 and 指标性质",
        sheet -> {
          cell(sheet, 0, 3).setCellValue("度量单位");
          cell(sheet, 0, 4).setCellValue("指标性质");
        });
    right(
        "columns in another order",
        sheet -> {
          for (int i = 0; i < 5; i++) {
            cell(sheet, i, 13).setCellValue(cell(sheet, i, 3).getStringCellValue());
            sheet.getRow(i).removeCell(sheet.getRow(i).getCell(3));
          }
        });
    right("two columns of remarks", sheet -> cell(sheet, 0, 13).setCellValue("序号"));
    refused(
        "a column without heading",
        "表1!N2 错误 [unknown-column] 单元格有内容",
        sheet -> cell(sheet, 1, 13).setCellValue("多出来的"));
    refused(
        "a column of unknown meaning",
        "表1!K1 错误 [unknown-column] 不认识的列 张三",
        sheet -> cell(sheet, 0, 10).setCellValue("张三"));
    refused(
        "a heading twice",
        "表1!K1 错误 [duplicate-column] 列 分值 出现了两次",
        sheet -> cell(sheet, 0, 10).setCellValue("分值"));
    refused("no head", "表1!A1 错误 [no-header]", sheet -> cell(sheet, 0, 7).setCellValue("怎么算"));
  }

  private void around() {
    right("a title and a year", sheet -> above(sheet, "项目支出绩效评分标准", "（2025年度）"));
    right(
        "a date in the title",
        sheet -> {
          above(sheet, "评分标准");
          XSSFCell date = cell(sheet, 0, 5);
          date.setCellValue(LocalDate.of(2023, 11, 14));
          date.setCellStyle(style(sheet, "yyyy-mm-dd"));
        });
    right(
        "a formula in the title",
        sheet -> {
          above(sheet, "评分标准");
          cell(sheet, 0, 5).setCellFormula("TODAY()");
        });
    right("an empty row in the middle", sheet -> sheet.shiftRows(3, 4, 2));
    right("合计", sheet -> below(sheet, "合计", "", "#100"));
    right("总计 in the column of indicators", sheet -> below(sheet, "", "总计", "#100"));
    right(
        "小计 between",
        sheet -> {
          sheet.shiftRows(3, 4, 1);
          cell(sheet, 3, 1).setCellValue("小计");
          cell(sheet, 3, 2).setCellValue(50);
        });
    right(
        "合 计 with a formula",
        sheet -> {
          below(sheet, "合 计");
          cell(sheet, 5, 2).setCellFormula("SUM(C2:C5)");
        });
    right("合计（分）", sheet -> below(sheet, "合计（分）", "", "#100"));
    right("a note", sheet -> below(sheet, "注：扣完为止。"));
    right(
        "备注 merged over the row",
        sheet -> {
          below(sheet, "备注：本表由财政局解释。");
          sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 12));
        });
    right(
        "numbered points of a note",
        sheet -> {
          below(sheet, "注：1.本表适用于项目。");
          cell(sheet, 6, 0).setCellValue("2.加分不超过5分。");
          cell(sheet, 7, 0).setCellValue("3、其他");
        });
    right("填表说明", sheet -> below(sheet, "填表说明：请据实填写"));
    right("an asterisk", sheet -> below(sheet, "※ 为必填"));
    right("who filled it in", sheet -> below(sheet, "填表人：张三", "", "审核人：李四", "日期：2025年1月"));
    refused(
        "a row that says neither",
        "表1!H6 错误 [wrong-row] 计分方法没有填写",
        sheet -> below(sheet, "", "甲", "#50"));
    right(
        "levels merged down",
        sheet -> {
          sheet.addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
          sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
          sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
        });
    refused(
        "a struck-out cell",
        "表1!H3 错误 [struck-out] 单元格的内容画了删除线",
        sheet -> cell(sheet, 2, 7).setCellStyle(struck(sheet)));
    refused(
        "struck-out words in a cell",
        "表1!H3 错误 [struck-out]",
        sheet -> {
          XSSFRichTextString text = new XSSFRichTextString("每低于步长扣分，扣完为止");
          text.applyFont(0, 5, font(sheet));
          cell(sheet, 2, 7).setCellValue(text);
        });
    right(
        "a struck-out remark",
        sheet -> {
          cell(sheet, 2, 12).setCellValue("旧");
          cell(sheet, 2, 12).setCellStyle(struck(sheet));
        });
    right(
        "comments and colours",
        sheet ->
            sheet.setTabColor(
                new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {1, 2, 3}, null)));
    right(
        "a filter that hides nothing",
        sheet -> sheet.setAutoFilter(CellRangeAddress.valueOf("A1:M5")));
  }

  private void numbers() {
    right("90% by its format", sheet -> number(sheet, 0.9, "0%"));
    right("90.00% by its format", sheet -> number(sheet, 0.9, "0.00%"));
    refused(
        "97.654 shown as 98%",
        "表1!F2 错误 [shown-otherwise] 单元格显示 98%，保存的却是 97.654%",
        sheet -> number(sheet, 0.97654, "0%"));
    refused(
        "10.4 shown as 10",
        "表1!F4 错误 [shown-otherwise] 单元格显示 10，保存的却是 10.4",
        sheet -> {
          cell(sheet, 3, 5).setCellValue(10.4);
          cell(sheet, 3, 5).setCellStyle(style(sheet, "0"));
        });
    refused(
        "0.9 where 90 % is meant",
        "表1!F2 错误 [percent-as-ratio] 指标 甲 以 % 为单位，指标值写的是 0.9；请写成 90%；确为 0.9% 的，请在 rubric.yaml"
            + " 写明该指标的 小数百分比: 是，再写成 0.9%",
        sheet -> number(sheet, 0.9, "General"));
    right("90 with two decimals", sheet -> number(sheet, 90, "0.00"));
    right("90 with a per-cent sign in quotes", sheet -> number(sheet, 90, "0\"%\""));
    right(
        "10 with its unit in quotes",
        sheet -> {
          cell(sheet, 3, 5).setCellValue(10);
          cell(sheet, 3, 5).setCellStyle(style(sheet, "0\"件\""));
        });
    right("90 as accountants show it", sheet -> number(sheet, 90, "#,##0.00_);(#,##0.00)"));
    right("binary noise", sheet -> cell(sheet, 2, 9).setCellValue(0.1 + 0.2 + 0.2));
    refused(
        "a date where a number is due",
        "表1!F2 错误 [date] 单元格是日期",
        sheet -> number(sheet, 45000, "yyyy/m/d"));
    said(
        "a number as text",
        "表1!F2 警告 [number-as-text] 数值 90 是以文本存储的",
        sheet -> cell(sheet, 1, 5).setCellValue("90"));
    right("90% as text", sheet -> cell(sheet, 1, 5).setCellValue("90%"));
    right("９０％ full width", sheet -> cell(sheet, 1, 5).setCellValue("≥９０％"));
    right("50分 for a weight", sheet -> cell(sheet, 1, 2).setCellValue("50分"));
    said("50.0 for a weight", "[number-as-text]", sheet -> cell(sheet, 1, 2).setCellValue("50.0"));
    refused(
        "another weight",
        "表1!C2 错误 [not-as-framework] 分值 40 与 rubric.yaml 不一致",
        sheet -> cell(sheet, 1, 2).setCellValue(40));
    right("≥90%", sheet -> cell(sheet, 1, 5).setCellValue("≥90%"));
    right(">=90", sheet -> cell(sheet, 1, 5).setCellValue(">=90"));
    right("≧ 90 %", sheet -> cell(sheet, 1, 5).setCellValue("≧ 90 %"));
    right("不低于90%", sheet -> cell(sheet, 1, 5).setCellValue("不低于90%"));
    right("90%以上", sheet -> cell(sheet, 1, 5).setCellValue("90%以上"));
    right("≤10件", sheet -> cell(sheet, 3, 5).setCellValue("≤10件"));
    refused(
        "≤90% beside ≥",
        "表1!F2 错误 [wrong-sign] 指标值 ≤90% 的符号与方向 ≥ 不一致",
        sheet -> cell(sheet, 1, 5).setCellValue("≤90%"));
    refused(
        ">90% beside ≥", "表1!F2 错误 [wrong-sign]", sheet -> cell(sheet, 1, 5).setCellValue(">90%"));
    refused(
        "an error value",
        "表1!F2 错误 [cell-error]",
        sheet -> cell(sheet, 1, 5).setCellErrorValue((byte) 7));
    refused("a huge number", "表1!F2 错误 [too-long]", sheet -> cell(sheet, 1, 5).setCellValue(1e200));
  }

  private void formulas() {
    said(
        "a formula with its result",
        "表1!C2 警告 [formula] 单元格里是公式 =25*2；不重新计算，读取的是保存的结果 50",
        sheet -> formula(cell(sheet, 1, 2), "25*2", "50"));
    said(
        "a formula of text",
        "表1!H2 警告 [formula]",
        sheet -> {
          cell(sheet, 1, 7).setCellFormula("\"得\"&\"满分\"");
          cell(sheet, 1, 7).setCellValue("得满分");
        });
    refused(
        "a formula without a result",
        "表1!C2 错误 [formula] 单元格里是公式，但没有保存结果",
        sheet -> {
          sheet.getRow(1).removeCell(sheet.getRow(1).getCell(2));
          cell(sheet, 1, 2).setCellFormula("25*2");
        });
    right("a formula in a remark", sheet -> cell(sheet, 1, 12).setCellFormula("1+1"));
    refused(
        "a formula that failed",
        "表1!C2 错误 [cell-error]",
        sheet -> {
          cell(sheet, 1, 2).setCellFormula("1/0");
          cell(sheet, 1, 2).getCTCell().setV("#DIV/0!");
          cell(sheet, 1, 2)
              .getCTCell()
              .setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
        });
  }

  private void names() {
    right("an ideographic space before a name", sheet -> cell(sheet, 1, 1).setCellValue("\u3000甲"));
    right(
        "a cell of no-break spaces",
        sheet -> cell(sheet, 1, 12).setCellValue("\u00A0\u2003\u00A0"));
    refused(
        "another name",
        "表1!B2 错误 [unknown-indicator]",
        sheet -> cell(sheet, 1, 1).setCellValue("丙"));
  }

  /** Wherever it stands in a cell, what rules may not hold is refused by code point and place. */
  @TestFactory
  Stream<DynamicTest> hiddenCharacters() {
    for (String hidden : HIDDEN) {
      for (String name : List.of(hidden + "甲", "甲" + hidden)) {
        String csv = separated(",").replace("甲", name);
        hidden("a.csv, B2 ", hidden, () -> csv.getBytes(StandardCharsets.UTF_8));
        hidden(
            "a.xlsx, 表1!B2 ",
            hidden,
            () -> workbook(sheet -> cell(sheet, 1, 1).setCellValue(name)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> texts() {
    String text = separated(",");
    csv("as it is", true, text, StandardCharsets.UTF_8, "");
    csv("with a byte order mark", true, "\uFEFF" + text, StandardCharsets.UTF_8, "");
    csv("line feeds alone", true, text.replace("\r\n", "\n"), StandardCharsets.UTF_8, "");
    csv("carriage returns alone", true, text.replace("\r\n", "\r"), StandardCharsets.UTF_8, "");
    csv(
        "GBK",
        true,
        text.replace("≥", ">=").replace("≤", "<="),
        Charset.forName("GBK"),
        "[encoding] 文件不是 UTF-8 编码，按 GBK 读取");
    csv("GBK with its signs", true, text, Charset.forName("GBK"), "[encoding]");
    csv(
        "UTF-16 little end first",
        true,
        "\uFEFF" + text,
        StandardCharsets.UTF_16LE,
        "按 UTF-16LE 读取");
    csv("UTF-16 big end first", true, "\uFEFF" + text, StandardCharsets.UTF_16BE, "按 UTF-16BE 读取");
    csv("UTF-16 without its mark", true, text, StandardCharsets.UTF_16LE, "按 UTF-16LE 读取");
    csv("semicolons", true, separated(";"), StandardCharsets.UTF_8, "[separator] 各列不是用逗号而是用分号分隔的");
    csv("tabs", true, separated("\t"), StandardCharsets.UTF_8, "[separator] 各列不是用逗号而是用制表符分隔的");
    csv(
        "tabs in UTF-16, as Excel's Unicode text",
        true,
        "\uFEFF" + separated("\t"),
        StandardCharsets.UTF_16LE,
        "[separator]");
    csv("quotes", true, text.replace("得满分", "\"得满分\""), StandardCharsets.UTF_8, "");
    csv(
        "a comma in quotes",
        true,
        text.replace("一级指标,", "\"标题, 年度\"\r\n一级指标,"),
        StandardCharsets.UTF_8,
        "");
    csv(
        "a line break in quotes",
        true,
        text.replace("计分方法", "\"计分\r\n方法\""),
        StandardCharsets.UTF_8,
        "");
    csv("empty lines", true, text.replace("\r\n", "\r\n\r\n"), StandardCharsets.UTF_8, "");
    csv(
        "lines of commas",
        true,
        text + ",,,,,,,,,,,,\r\n,,,,,,,,,,,,\r\n",
        StandardCharsets.UTF_8,
        "");
    csv("a title", true, "绩效评分标准,,,\r\n" + text, StandardCharsets.UTF_8, "");
    csv("notes", true, text + "注：扣完为止,,,\r\n", StandardCharsets.UTF_8, "");
    csv("合计", true, text + "合计,,100,,\r\n", StandardCharsets.UTF_8, "");
    csv("cells of no-break spaces", true, text + "\u00A0,\u00A0\r\n", StandardCharsets.UTF_8, "");
    csv("signs in targets", true, text.replace(",90,", ",≥90%,"), StandardCharsets.UTF_8, "");
    csv("short lines", true, text.replace(",,,,,\r\n", "\r\n"), StandardCharsets.UTF_8, "");
    csv("a quote without its pair", false, text + "\"x", StandardCharsets.UTF_8, "[csv]");
    csv(
        "a formula",
        false,
        text.replace(",90,", ",=9*10,"),
        StandardCharsets.UTF_8,
        "[formula] 单元格里是公式；CSV 里没有公式的结果");
    csv("Big5", false, "指標,評分,計分\r\n", Charset.forName("Big5"), "[not-utf8]");
    csv("nothing", false, "", StandardCharsets.UTF_8, "[empty-file]");
    for (String ending : List.of(".xls", ".et", ".xlsm", ".xlsb", ".ods")) {
      tests.add(
          DynamicTest.dynamicTest(
              "评分标准" + ending,
              () ->
                  assertThat(outcome("standard" + ending, new byte[] {1}))
                      .contains("[wrong-form] 不能使用 " + ending + " 文件；能读取的表格是 .xlsx（不含宏）和 .csv")));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "an .xls that is called .xlsx",
            () ->
                assertThat(outcome("a.xlsx", oldWorkbook()))
                    .contains("[not-a-workbook] 不是可以读取的 .xlsx 工作簿；它是 Excel 97–2003（.xls）")));
    tests.add(
        DynamicTest.dynamicTest(
            "a web page that is called .xlsx",
            () ->
                assertThat(outcome("a.xlsx", "<html><table>".getBytes(StandardCharsets.UTF_8)))
                    .contains("它是网页")));
    return tests.stream();
  }

  @org.junit.jupiter.api.Test
  void thereAreEightyOfThem() {
    long count = workbooks().count();
    tests.clear();
    assertThat(count + texts().count()).isGreaterThanOrEqualTo(80);
  }

  private void hidden(String place, String hidden, Callable<byte[]> file) {
    String code = "U+%04X".formatted((int) hidden.charAt(0));
    tests.add(
        DynamicTest.dynamicTest(
            place + code,
            () ->
                assertThat(outcome(place.substring(0, place.indexOf(',')), file.call()))
                    .startsWith(place + "错误 [hidden-character] ")
                    .contains(code)));
  }

  private void csv(String name, boolean read, String text, Charset charset, String said) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              String outcome = outcome("a.csv", text.getBytes(charset));
              assertThat(outcome).contains(said);
              assertThat(outcome.startsWith(RIGHT)).as(outcome).isEqualTo(read);
            }));
  }

  private void right(String name, Consumer<XSSFSheet> change) {
    tests.add(
        DynamicTest.dynamicTest(
            name, () -> assertThat(outcome("a.xlsx", workbook(change))).isEqualTo(RIGHT)));
  }

  private void said(String name, String message, Consumer<XSSFSheet> change) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () ->
                assertThat(outcome("a.xlsx", workbook(change)))
                    .startsWith(RIGHT)
                    .contains(message)));
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

  private static byte[] oldWorkbook() throws IOException {
    try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet("表1");
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void above(XSSFSheet sheet, String... lines) {
    sheet.shiftRows(0, 4, lines.length);
    for (int i = 0; i < lines.length; i++) {
      cell(sheet, i, 0).setCellValue(lines[i]);
    }
  }

  private static void below(XSSFSheet sheet, String... texts) {
    fill(sheet, 5, String.join("|", texts));
  }

  private static void number(XSSFSheet sheet, double value, String format) {
    cell(sheet, 1, 5).setCellValue(value);
    cell(sheet, 1, 5).setCellStyle(style(sheet, format));
  }

  private static XSSFCellStyle struck(XSSFSheet sheet) {
    XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
    style.setFont(font(sheet));
    return style;
  }

  private static XSSFFont font(XSSFSheet sheet) {
    XSSFFont font = sheet.getWorkbook().createFont();
    font.setStrikeout(true);
    return font;
  }

  private static void formula(XSSFCell cell, String formula, String result) {
    cell.setCellFormula(formula);
    cell.getCTCell().setV(result);
    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
  }
}
