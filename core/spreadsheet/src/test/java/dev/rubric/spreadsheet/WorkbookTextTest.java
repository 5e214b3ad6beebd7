package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook's table is edited as text, and its looks stay. */
class WorkbookTextTest {
  private static final Path FORMS = Path.of("../../samples/forms/linze-xlsx");

  private static byte[] outputs() throws IOException {
    return Files.readAllBytes(FORMS.resolve("outputs.xlsx"));
  }

  private static String text(byte[] workbook) {
    return WorkbookText.of(workbook).orElseThrow();
  }

  @Test
  void everyShippedWorkbookHasATextThatGoesBackUnchanged() throws IOException {
    for (String name : List.of("benefits", "checks", "inputs", "outputs", "satisfaction")) {
      byte[] workbook = Files.readAllBytes(FORMS.resolve(name + ".xlsx"));

      assertThat(text(workbook)).as(name).contains("三级指标", "计分方法");
      assertThat(WorkbookText.with(workbook, text(workbook))).as(name).isEqualTo(workbook);
    }
  }

  @Test
  void aChangedCellKeepsItsStyleAndAllOthersStay() throws IOException {
    byte[] before = outputs();
    String wanted = text(before).replace("300", "280");
    byte[] after = WorkbookText.with(before, wanted);

    assertThat(wanted).isNotEqualTo(text(before));
    assertThat(text(after)).isEqualTo(wanted);
    assertThat(WorkbookText.with(before, wanted)).as("the same bytes each time").isEqualTo(after);
    try (XSSFWorkbook old = open(before);
        XSSFWorkbook changed = open(after)) {
      XSSFSheet one = old.getSheetAt(0);
      XSSFSheet other = changed.getSheetAt(0);
      assertThat(other.getMergedRegions()).isEqualTo(one.getMergedRegions());
      for (int i = 0; i <= one.getLastRowNum(); i++) {
        for (int j = 0; one.getRow(i) != null && j < one.getRow(i).getLastCellNum(); j++) {
          if (one.getRow(i).getCell(j) != null) {
            assertThat(other.getRow(i).getCell(j).getCellStyle().getIndex())
                .isEqualTo(one.getRow(i).getCell(j).getCellStyle().getIndex());
          }
        }
      }
      assertThat(other.getColumnWidth(3)).isEqualTo(one.getColumnWidth(3));
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @Test
  void aRowIsAddedAtTheEndAndTakenAwayAgain() throws IOException {
    byte[] before = outputs();
    String more = text(before) + ",,,,,,,,,,,,新增的一行\n";
    byte[] added = WorkbookText.with(before, more);

    assertThat(text(added)).isEqualTo(more);
    assertThat(text(WorkbookText.with(added, text(before)))).isEqualTo(text(before));
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    byte[] before = outputs();

    assertThatThrownBy(() -> WorkbookText.with(before, text(before) + "\"open"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("双引号");
    assertThat(WorkbookText.of(new byte[] {1, 2, 3})).isEmpty();
  }

  /** Two tables and a sheet of notes in one workbook. */
  private static byte[] several() throws IOException {
    try (XSSFWorkbook workbook = open(outputs())) {
      workbook.cloneSheet(0, "产出二");
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("不是评分标准表");
      workbook.setSheetOrder("说明", 1);
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void severalTablesStandBelowTheNamesOfTheirSheetsAndTheOthersStayAsTheyAre() throws IOException {
    byte[] before = several();
    List<String> names = text(before).lines().filter(line -> line.startsWith("【工作表】")).toList();
    assertThat(names).hasSize(2).last().isEqualTo("【工作表】产出二");
    assertThat(WorkbookText.with(before, text(before))).isEqualTo(before);

    int second = text(before).indexOf("【工作表】产出二");
    String wanted =
        text(before).substring(0, second)
            + text(before).substring(second).replace("得满分", "得分值的 90%");
    byte[] after = WorkbookText.with(before, wanted);

    assertThat(text(after)).isEqualTo(wanted);
    try (XSSFWorkbook changed = open(after)) {
      assertThat(changed.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("不是评分标准表");
      assertThat(changed.getNumberOfSheets()).isEqualTo(3);
    }
    for (String wrong :
        List.of(
            wanted.replace("【工作表】产出二", "【工作表】别的"), wanted.substring(wanted.indexOf('\n') + 1))) {
      assertThatThrownBy(() -> WorkbookText.with(before, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("工作表的名称");
    }
  }

  @Test
  void nothingIsHiddenBehindAMergedCell() throws IOException {
    byte[] before = outputs();
    try (XSSFWorkbook workbook = open(before)) {
      var range = workbook.getSheetAt(0).getMergedRegions().get(0);
      List<String> lines = new java.util.ArrayList<>(text(before).lines().toList());
      int row = range.getFirstRow() + 1;
      String hidden = "藏起来" + lines.get(row).substring(lines.get(row).indexOf(','));
      lines.set(row, range.getFirstColumn() == 0 ? hidden : lines.get(row));
      String wanted = String.join("\n", lines) + "\n";

      assertThatThrownBy(() -> WorkbookText.with(before, wanted))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("合并");
    }
  }
}
