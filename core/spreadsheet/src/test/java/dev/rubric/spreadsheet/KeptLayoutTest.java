package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes and layout of a rule table, through another form and back. */
class KeptLayoutTest {
  private static final Path TABLES = Path.of("../../samples/forms/linze-xlsx");
  private static final String FILE = "outputs.xlsx";

  @TempDir private Path folder;
  private Path before;

  @BeforeEach
  void copy() throws IOException {
    before = Files.createDirectory(folder.resolve("before"));
    try (var files = Files.list(TABLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, before.resolve(file.getFileName().toString()));
      }
    }
    change(KeptLayoutTest::decorate);
  }

  private void change(Consumer<XSSFWorkbook> change) throws IOException {
    byte[] bytes = Files.readAllBytes(before.resolve(FILE));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      change.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      Files.write(before.resolve(FILE), out.toByteArray());
    }
  }

  private static void decorate(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheetAt(0);
    int head = head(sheet);
    CellNote.put(sheet.getRow(0).getCell(0), "标题的批注");
    CellNote.put(sheet.getRow(head).getCell(column(sheet, "计分方法")), "张三：\n表头的批注");
    XSSFRow first = sheet.getRow(head + 1);
    CellNote.put(first.getCell(column(sheet, "规则名称")), "名称的批注");
    CellNote.put(first.getCell(column(sheet, "计分方法")), "方法的批注\n第二行");
    CellNote.put(first.getCell(column(sheet, "一级指标")), "合并单元格的批注");
    sheet.setColumnWidth(column(sheet, "规则名称"), 40 * 256);
    sheet.setColumnHidden(column(sheet, "备注") + 1, true);
    XSSFFont red = workbook.createFont();
    red.setColor(IndexedColors.RED.getIndex());
    XSSFCell name = first.getCell(column(sheet, "规则名称"));
    XSSFRichTextString rich = new XSSFRichTextString(name.getStringCellValue());
    rich.applyFont(0, 2, red);
    name.setCellValue(rich);
    XSSFCellStyle percent = workbook.createCellStyle();
    percent.cloneStyleFrom(first.getCell(column(sheet, "备注")).getCellStyle());
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    first.getCell(column(sheet, "备注")).setCellStyle(percent);
    var helper = sheet.getDataValidationHelper();
    int direction = column(sheet, "方向");
    DataValidation choices =
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"≥", "≤", "="}),
            new CellRangeAddressList(head + 1, sheet.getLastRowNum(), direction, direction));
    sheet.addValidationData(choices);
    var formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {
          new CellRangeAddress(head + 1, sheet.getLastRowNum(), direction, direction)
        },
        formats.createConditionalFormattingRule("LEN($A1)=0"));
    workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("本表由绩效科维护");
  }

  private static int head(XSSFSheet sheet) {
    for (int i = 0; ; i++) {
      if (sheet.getRow(i) != null
          && sheet.getRow(i).getLastCellNum() > 5
          && CellText.shown(sheet.getRow(i).getCell(0)).equals("一级指标")) {
        return i;
      }
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (int i = 0; ; i++) {
      if (CellText.shown(sheet.getRow(head(sheet)).getCell(i)).equals(heading)) {
        return i;
      }
    }
  }

  private RuleForms.Conversion there(Form form) throws IOException {
    RuleForms.Conversion there = RuleForms.convert(before, form);
    write(there, folder.resolve("text"));
    return there;
  }

  private static void write(RuleForms.Conversion files, Path to) throws IOException {
    Files.createDirectories(to);
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      Files.write(to.resolve(file.getKey()), file.getValue());
    }
  }

  private RuleForms.Conversion back(boolean like) throws IOException {
    Map<String, byte[]> earlier =
        like ? Map.of(FILE, Files.readAllBytes(before.resolve(FILE))) : Map.of();
    return RuleForms.convert(folder.resolve("text"), Form.XLSX, earlier);
  }

  private void edit(UnaryOperator<String> edit) throws IOException {
    Path file = folder.resolve("text/outputs.drl");
    String text = Files.readString(file);
    String other = edit.apply(text);
    assertThat(other).isNotEqualTo(text);
    Files.writeString(file, other);
  }

  private static XSSFWorkbook open(RuleForms.Conversion conversion) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(conversion.files().get(FILE)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DRL", "DSLR", "CSV"})
  void anEarlierTableWithTheSameRulesComesBackToTheByte(Form form) throws IOException {
    there(form);

    RuleForms.Conversion back = back(true);

    assertThat(back.files().get(FILE)).isEqualTo(Files.readAllBytes(before.resolve(FILE)));
    assertThat(back.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DRL", "DSLR", "CSV"})
  void notesOfCellsComeBackWithoutAnEarlierTableAsWell(Form form) throws IOException {
    there(form);

    try (XSSFWorkbook workbook = open(back(false))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      XSSFRow head = sheet.getRow(head(sheet));
      XSSFRow first = sheet.getRow(head(sheet) + 1);
      assertThat(CellNote.of(sheet.getRow(0).getCell(0))).isEqualTo("标题的批注");
      assertThat(CellNote.of(head.getCell(column(sheet, "计分方法")))).isEqualTo("张三：\n表头的批注");
      assertThat(CellNote.of(first.getCell(column(sheet, "规则名称")))).isEqualTo("名称的批注");
      assertThat(CellNote.of(first.getCell(column(sheet, "计分方法")))).isEqualTo("方法的批注\n第二行");
      assertThat(CellNote.of(first.getCell(column(sheet, "一级指标")))).isEqualTo("合并单元格的批注");
    }
  }

  @Test
  void notesStandInTheTextBesideTheirRule() throws IOException {
    RuleForms.Conversion there = there(Form.DRL);

    assertThat(new String(there.files().get("outputs.drl"), StandardCharsets.UTF_8))
        .contains("// 【批注：计分方法】张三：\n// 【批注：计分方法】表头的批注\n")
        .contains(
            """
            // 【批注：一级指标】合并单元格的批注
            // 【批注：计分方法】方法的批注
            // 【批注：计分方法】第二行
            // 【批注：规则名称】名称的批注
            rule\
            """);
    assertThat(there.notes().toString())
        .contains("outputs.xlsx 警告 [layout-lost] 没有带过去：列宽、样式、合并单元格、冻结窗格、下拉选项、条件格式、工作表 填表说明；");
  }

  @Test
  void anEditedRuleKeepsItsRowAndAllThatIsAroundIt() throws IOException {
    there(Form.DRL);
    edit(text -> text.replace("300", "280"));

    RuleForms.Conversion back = back(true);

    try (XSSFWorkbook now = open(back);
        XSSFWorkbook old = new XSSFWorkbook(Files.newInputStream(before.resolve(FILE)))) {
      XSSFSheet one = old.getSheetAt(0);
      XSSFSheet other = now.getSheetAt(0);
      assertThat(texts(other)).isNotEqualTo(texts(one));
      assertThat(looks(other)).isEqualTo(looks(one));
      assertThat(now.getSheet("填表说明").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("本表由绩效科维护");
    }
    assertThat(back.notes()).isEmpty();
  }

  @Test
  void rulesAreAddedTakenAwayAndMoved() throws IOException {
    there(Form.DRL);
    Path text = folder.resolve("text/outputs.drl");
    List<String> rules =
        List.of(
            Files.readString(text)
                .replaceFirst("(?s)^.*?(?=// 【批注：一级指标】)", "")
                .split("(?<=\nend\n)\\s*"));
    String added = rules.get(2).replaceFirst("rule \"([^\"]*)\"", "rule \"$1（复核）\"");
    List<List<String>> orders =
        List.of(
            List.of(rules.get(0), added),
            List.of(rules.get(rules.size() - 1), rules.get(0)),
            List.of(added, rules.get(0)));
    for (List<String> order : orders) {
      List<String> all = new java.util.ArrayList<>(order);
      rules.subList(1, rules.size()).stream()
          .filter(rule -> !order.contains(rule))
          .forEach(all::add);
      Files.writeString(text, String.join("\n", all));
      RuleFile wanted = RuleForms.parse("outputs.drl", Files.readString(text), framework());

      RuleForms.Conversion back = back(true);

      assertThat(back.notes()).isEmpty();
      RuleFile read = RuleForms.parse(FILE, back.files().get(FILE), framework());
      assertThat(read.toDrl()).isEqualTo(wanted.toDrl());
      try (XSSFWorkbook now = open(back)) {
        XSSFSheet sheet = now.getSheetAt(0);
        int direction = column(sheet, "方向");
        assertThat(sheet.getLastRowNum()).isEqualTo(head(sheet) + all.size());
        assertThat(
                sheet.getDataValidations().get(0).getRegions().getCellRangeAddress(0).getLastRow())
            .isEqualTo(sheet.getLastRowNum());
        assertThat(
                sheet
                    .getDataValidations()
                    .get(0)
                    .getRegions()
                    .getCellRangeAddress(0)
                    .getFirstColumn())
            .isEqualTo(direction);
        for (int i = head(sheet) + 1; i <= sheet.getLastRowNum(); i++) {
          assertThat(sheet.getRow(i).getCell(direction).getCellStyle().getIndex())
              .isEqualTo(
                  sheet.getRow(head(sheet) + 1).getCell(direction).getCellStyle().getIndex());
        }
        assertThat(notes(sheet)).contains("合并单元格的批注", "方法的批注\n第二行", "名称的批注", "标题的批注");
      }
    }
  }

  private dev.rubric.framework.Framework framework() {
    return Rubric.load(before).framework();
  }

  private static List<String> notes(XSSFSheet sheet) {
    return sheet.getCellComments().values().stream()
        .map(note -> note.getString().getString())
        .toList();
  }

  private static String texts(XSSFSheet sheet) {
    StringBuilder texts = new StringBuilder();
    sheet.forEach(
        row -> row.forEach(cell -> texts.append(CellText.shown((XSSFCell) cell)).append('|')));
    return texts.toString();
  }

  private static String looks(XSSFSheet sheet) {
    StringBuilder looks = new StringBuilder();
    looks.append(sheet.getMergedRegions()).append(notes(sheet));
    sheet.forEach(
        row -> {
          looks.append(row.getHeight()).append(':');
          row.forEach(cell -> looks.append(cell.getCellStyle().getIndex()).append(' '));
        });
    for (int i = 0; i < 20; i++) {
      looks.append(sheet.getColumnWidth(i)).append(sheet.isColumnHidden(i));
    }
    looks.append(sheet.getPaneInformation().getHorizontalSplitPosition());
    looks.append(sheet.getDataValidations().size());
    looks.append(sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
    return looks.toString();
  }

  @Test
  void severalSheetsStaySeveral() throws IOException {
    change(
        workbook -> {
          workbook.cloneSheet(0, "第二张");
          XSSFSheet first = workbook.getSheetAt(0);
          XSSFSheet second = workbook.getSheet("第二张");
          int middle = head(first) + 2;
          drop(first, middle, first.getLastRowNum());
          drop(second, head(second) + 1, middle - 1);
        });
    there(Form.DRL);
    edit(text -> text.replace("1000", "1200"));

    RuleForms.Conversion back = back(true);

    assertThat(back.notes()).isEmpty();
    try (XSSFWorkbook now = open(back)) {
      assertThat(now.getNumberOfSheets()).isEqualTo(3);
      assertThat(texts(now.getSheet("第二张"))).contains("1200");
    }
  }

  private static void drop(XSSFSheet sheet, int from, int to) {
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress range = sheet.getMergedRegion(i);
      if (range.getLastRow() > head(sheet)) {
        String text =
            CellText.shown(sheet.getRow(range.getFirstRow()).getCell(range.getFirstColumn()));
        sheet.removeMergedRegion(i);
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
          SheetWriter.put(sheet.getRow(row).getCell(range.getFirstColumn()), text);
        }
      }
    }
    int last = sheet.getLastRowNum();
    for (int i = from; i <= to; i++) {
      sheet.removeRow(sheet.getRow(i));
    }
    if (to < last) {
      sheet.shiftRows(to + 1, last, from - to - 1);
    }
  }

  @Test
  void aTableThatCantSayTheRulesIsWrittenAnewAndItIsSaid() throws IOException {
    there(Form.DRL);
    byte[] other = Files.readAllBytes(TABLES.resolve("outputs.xlsx"));
    edit(text -> text.replace("300", "280"));

    RuleForms.Conversion damaged =
        RuleForms.convert(
            folder.resolve("text"),
            Form.XLSX,
            Map.of(FILE, "no workbook".getBytes(StandardCharsets.UTF_8)));

    assertThat(damaged.notes().toString()).contains("layout-lost", "原来的表读不出来", "写成了新的版式");
    assertThat(damaged.files().get(FILE)).isNotEqualTo(other);
  }
}
