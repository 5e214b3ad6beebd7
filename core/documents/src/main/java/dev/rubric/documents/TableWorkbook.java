package dev.rubric.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables as a workbook: a sheet each, with headings that stay in sight and can be filtered by. */
public final class TableWorkbook {
  /** What a cell can hold is a little more. */
  private static final int LONGEST = 32_000;

  private static final int WIDEST = 60;
  private static final int LOOKED_AT = 200;
  private static final int NARROWEST = 10;
  private static final int PER_CHARACTER = 256;

  private TableWorkbook() {}

  /**
   * The workbook's bytes.
   *
   * @param tables rows by the name of their sheet; the first row of each is its headings. A cell is
   *     a {@link BigDecimal}, null for an empty one, or a text
   */
  public static byte[] of(Map<String, ? extends List<? extends List<?>>> tables) {
    Objects.requireNonNull(tables, "tables");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle head = workbook.createCellStyle();
      Font bold = workbook.createFont();
      bold.setBold(true);
      head.setFont(bold);
      tables.forEach((name, rows) -> write(workbook.createSheet(name), rows, head));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException("a workbook in memory can be written", problem);
    }
  }

  private static void write(Sheet sheet, List<? extends List<?>> rows, CellStyle head) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int k = 0; k < rows.get(i).size(); k++) {
        Cell cell = row.createCell(k);
        fill(cell, rows.get(i).get(k));
        if (i == 0) {
          cell.setCellStyle(head);
          sheet.setColumnWidth(k, width(rows, k) * PER_CHARACTER);
        }
      }
    }
    sheet.createFreezePane(0, 1);
    print(sheet);
    if (rows.size() > 1) {
      sheet.setAutoFilter(new CellRangeAddress(0, rows.size() - 1, 0, rows.get(0).size() - 1));
    }
  }

  /** On A4 across, as wide as the table, its headings on every page. */
  private static void print(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static void fill(Cell cell, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      String text = value.toString();
      cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }

  /** Chinese characters are two wide. */
  private static int width(List<? extends List<?>> rows, int column) {
    int most = NARROWEST;
    for (List<?> row : rows.subList(0, Math.min(rows.size(), LOOKED_AT))) {
      String text = String.valueOf(row.get(column));
      int wide = 2 + text.codePoints().map(c -> c > 0x2e80 ? 2 : 1).sum();
      most = Math.max(most, Math.min(WIDEST, wide));
    }
    return most;
  }
}
