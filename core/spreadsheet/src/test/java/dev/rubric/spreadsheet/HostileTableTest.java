package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in a spreadsheet is data or it is refused. */
class HostileTableTest {
  private static final Path RUBRIC = Path.of("../../rules/linze-public-security-2024/rubric.yaml");

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFormulaWithoutItsResultIsRefusedAtItsCell() throws IOException {
    byte[] bytes = workbook(sheet -> sheet.getRow(1).createCell(2).setCellFormula("1+1"));

    Table table = new WorkbookFormat().read("评分标准.xlsx", bytes, diagnostics::add).get(0);

    assertThat(table.rows().get(1).get(2).doubts())
        .extracting(Object::toString)
        .containsExactly("评分标准.xlsx, 表1!C2 错误 [formula] 单元格里是公式，但没有保存结果；请用表格软件打开后保存，或粘贴为数值");
  }

  @Test
  void aFormulaInCsvIsRefusedAtItsCell() {
    byte[] bytes = "三级指标,计分方法\n甲,=HYPERLINK(\"\"x\"\")\n".getBytes(StandardCharsets.UTF_8);
    Table table = new CsvFormat().read("评分标准.csv", bytes, diagnostics::add).get(0);

    assertThat(table.rows().get(1).get(1).doubts())
        .extracting(Object::toString)
        .containsExactly("评分标准.csv, B2 错误 [formula] 单元格里是公式；CSV 里没有公式的结果，请粘贴为数值");
  }

  @Test
  void nothingThatASpreadsheetWouldComputeIsWrittenToCsv() {
    Table table = new Table("", List.of(List.of(new Cell("@SUM(1)", Location.cell("", "", 1, 1)))));

    assertThatThrownBy(() -> new CsvFormat().write(table, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("以 @ 开头");
  }

  @Test
  void hiddenContentIsRefused() throws IOException {
    assertThat(read(workbook(sheet -> sheet.getRow(1).setZeroHeight(true))))
        .contains("评分标准.xlsx, 表1!A2 错误 [hidden] 这一行是隐藏的；评分标准里不能有看不见的内容，请取消隐藏或筛选");
    assertThat(read(workbook(sheet -> sheet.setColumnHidden(1, true))))
        .contains("评分标准.xlsx, 表1!B1 错误 [hidden] 这一列是隐藏的；评分标准里不能有看不见的内容，请取消隐藏或筛选");
    assertThat(
            read(
                workbook(
                    sheet -> {
                      sheet
                          .getWorkbook()
                          .createSheet("表2")
                          .createRow(2)
                          .createCell(1)
                          .setCellValue(1);
                      sheet.getWorkbook().setSheetHidden(1, true);
                    })))
        .contains("评分标准.xlsx, 表2!A1 错误 [hidden] 工作表是隐藏的；评分标准里不能有看不见的内容，请取消隐藏或筛选");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/vbaProject.bin",
        "xl/externalLinks/externalLink1.xml",
        "xl/connections.xml",
        "xl/embeddings/oleObject1.bin",
        "xl/activeX/activeX1.xml",
        "xl/macrosheets/sheet1.xml",
        "xl/queryTables/queryTable1.xml"
      })
  void aPartThatIsNotDataIsRefused(String part) throws IOException {
    assertThat(read(with(workbook(sheet -> {}), part, new byte[0])))
        .singleElement()
        .asString()
        .startsWith("评分标准.xlsx:1:1 错误 [not-data] 工作簿里有");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.xml", "/etc/passwd", "xl\\..\\evil.xml"})
  void aPathOutOfThePackageIsRefused(String part) throws IOException {
    assertThat(read(with(workbook(sheet -> {}), part, new byte[0])))
        .singleElement()
        .asString()
        .contains("[not-a-workbook]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void anEntityBombIsRefused(String encoding) throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">]>"
            + "<sst><si><t>&y;</t></si></sst>";
    byte[] bytes = replaced(workbook(sheet -> {}), "xl/sharedStrings.xml", old -> bomb, encoding);

    assertThat(read(bytes))
        .containsExactly("评分标准.xlsx:1:1 错误 [not-data] 工作簿里有文档类型声明（XML 实体）；请去掉后另存为 .xlsx");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] bytes = with(workbook(sheet -> {}), "xl/media/image1.png", new byte[80 * 1024 * 1024]);

    assertThat(bytes.length).isLessThan(1024 * 1024);
    assertThat(read(bytes))
        .containsExactly("评分标准.xlsx:1:1 错误 [too-large] 工作簿解压后超过 64 MiB 或 500 个部件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "不是工作簿", "<html></html>"})
  void whatIsNoWorkbookIsRefused(String content) {
    assertThat(read(content.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains("[not-a-workbook] 不是可以读取的 .xlsx 工作簿");
  }

  @Test
  void aDamagedWorkbookIsRefused() throws IOException {
    byte[] bytes =
        replaced(workbook(sheet -> {}), "xl/worksheets/sheet1.xml", old -> "<worksheet>", "UTF-8");

    assertThat(read(bytes)).singleElement().asString().contains("[not-a-workbook]");
  }

  @Test
  void gbkWithoutEvidenceIsRefusedWithTheWayOut() {
    new CsvFormat().read("评分标准.csv", "项目,办法\n".getBytes(Charset.forName("GBK")), diagnostics::add);

    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly("评分标准.csv:1:1 错误 [not-utf8] 文件不是 UTF-8 编码，看起来是 GBK；请另存为 UTF-8");
  }

  @Test
  void aQuoteWithoutItsPairIsReportedAtItsRow() {
    new CsvFormat()
        .read(
            "评分标准.csv", "三级指标,计分方法\n甲,\"得满分\n".getBytes(StandardCharsets.UTF_8), diagnostics::add);

    assertThat(diagnostics.all()).extracting(each -> each.code()).containsExactly("csv");
  }

  @Test
  void numbersAreWhatTheCellShows() throws IOException {
    byte[] bytes =
        workbook(
            sheet -> {
              var percent = sheet.getWorkbook().createCellStyle();
              percent.setDataFormat((short) 9);
              sheet.getRow(1).getCell(0).setCellValue(0.1 + 0.2);
              sheet.getRow(1).getCell(1).setCellValue(0.9);
              sheet.getRow(1).getCell(1).setCellStyle(percent);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.createRow(2).createCell(1).setCellValue(4456.86);
            });

    List<Table> tables = new WorkbookFormat().read("评分标准.xlsx", bytes, diagnostics::add);

    assertThat(tables.get(0).rows())
        .extracting(row -> row.stream().map(Cell::text).toList())
        .containsExactly(List.of("三级指标", "计分方法"), List.of("0.3", "90%"), List.of("0.3", "4456.86"));
  }

  @Test
  void oneMessageReachesTheOneWhoLoads(@TempDir Path folder) throws IOException {
    Files.copy(RUBRIC, folder.resolve("rubric.yaml"));
    Files.write(
        folder.resolve("rules.xlsx"),
        workbook(sheet -> sheet.getRow(1).createCell(1).setCellFormula("1+1")));

    assertThatThrownBy(() -> Rubric.load(folder))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageStartingWith("rules.xlsx, 表1!B2 错误 [formula] 单元格里是公式，但没有保存结果");
  }

  private List<String> read(byte[] bytes) {
    Diagnostics found = new Diagnostics();
    new WorkbookFormat().read("评分标准.xlsx", bytes, found::add);
    return found.all().stream().map(Object::toString).toList();
  }

  private static byte[] workbook(Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("表1");
      sheet.createRow(0).createCell(0).setCellValue("三级指标");
      sheet.getRow(0).createCell(1).setCellValue("计分方法");
      sheet.createRow(1).createCell(0).setCellValue("预算编制");
      sheet.getRow(1).createCell(1).setCellValue("得满分");
      change.accept(sheet);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aMillionRowsAreRefusedBeforeTheyAreHeld() throws IOException {
    byte[] rows =
        replaced(
            workbook(sheet -> sheet.createRow(5).createCell(0).setCellValue("甲")),
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replace(
                    "</sheetData>",
                    "<row><c><v>1</v></c></row>".repeat(1_000_000) + "</sheetData>"),
            "UTF-8");

    assertThat(new WorkbookFormat().read("评分标准.xlsx", rows, diagnostics::add)).isEmpty();
    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly("评分标准.xlsx:1:1 错误 [too-large] 工作簿的内容太多，超过约 28 万个单元格；请删去空白行列后另存");
  }

  @Test
  void moreCellsOfACsvThanATableHasAreRefused() {
    byte[] most = "三级指标,1\n".repeat(140_000).getBytes(StandardCharsets.UTF_8);
    byte[] more = "三级指标,1\n".repeat(140_001).getBytes(StandardCharsets.UTF_8);

    assertThat(new CsvFormat().read("评分标准.csv", most, new Diagnostics()::add)).hasSize(1);
    new CsvFormat().read("评分标准.csv", more, diagnostics::add);
    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly("评分标准.csv:1:1 错误 [too-large] 表格超过 280000 个单元格");
  }

  private static byte[] with(byte[] zip, String part, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(part));
      out.write(content);
      out.closeEntry();
      copy(zip, out, "", UnaryOperator.identity(), "UTF-8");
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(
      byte[] zip, String part, UnaryOperator<String> change, String encoding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      copy(zip, out, part, change, encoding);
    }
    return bytes.toByteArray();
  }

  private static void copy(
      byte[] zip,
      ZipOutputStream out,
      String changed,
      UnaryOperator<String> change,
      String encoding)
      throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(changed)) {
          String text = change.apply(new String(content, StandardCharsets.UTF_8));
          content = text.getBytes(Charset.forName(encoding));
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
  }
}
