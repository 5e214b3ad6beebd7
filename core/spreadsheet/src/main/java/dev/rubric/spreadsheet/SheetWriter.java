package dev.rubric.spreadsheet;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import dev.rubric.spreadsheet.internal.guard.ShownLines;
import dev.rubric.spreadsheet.internal.guard.ShownNumber;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table as a workbook that looks like the tables of finance bureaus. */
final class SheetWriter {
  private static final int CHARACTER = 256;
  private static final int WIDEST = 30;
  private static final int TALLEST = 25;
  private static final float LINE = 15f;

  private final Table table;
  private final int merged;
  private final int header;

  SheetWriter(Table table, int merged) {
    this.table = table;
    this.merged = merged;
    this.header = header(table);
  }

  private static int header(Table table) {
    for (int i = 0; i < table.rows().size(); i++) {
      List<Cell> row = table.rows().get(i);
      if (row.size() > 1 && row.stream().noneMatch(cell -> cell.text().isBlank())) {
        return i;
      }
    }
    return -1;
  }

  byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated("1980-01-01T00:00:00Z");
      XSSFSheet sheet = workbook.createSheet(table.sheet());
      fill(sheet, style(workbook, false), style(workbook, true));
      for (int column = 0; column < merged; column++) {
        merge(sheet, column);
      }
      widen(sheet);
      sheet.createFreezePane(0, header + 1);
      print(workbook, sheet);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return SafePackage.repacked("", bytes.toByteArray(), new Diagnostics()).orElseThrow();
    } catch (IOException | InvalidFormatException problem) {
      throw new IllegalStateException("a workbook in memory can be written", problem);
    }
  }

  /** On A4 across, as wide as the table, its head on every page, and the lines above it whole. */
  private void print(XSSFWorkbook workbook, XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    if (header < 0) {
      return;
    }
    int columns = table.rows().get(header).size();
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    workbook.setPrintArea(0, 0, columns - 1, 0, table.rows().size() - 1);
    int width = 0;
    for (int column = 0; column < columns; column++) {
      width += width(sheet, column);
    }
    for (int row = 0; row < header; row++) {
      String line = text(row, 0);
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
      sheet.getRow(row).getCell(0).setCellStyle(above(workbook));
      sheet.getRow(row).setHeightInPoints(LINE * ShownLines.of(line, width));
    }
  }

  private static XSSFCellStyle above(XSSFWorkbook workbook) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFFont font = workbook.createFont();
    font.setBold(bold);
    style.setFont(font);
    if (bold) {
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private void fill(XSSFSheet sheet, XSSFCellStyle plain, XSSFCellStyle bold) {
    for (int i = 0; i < table.rows().size(); i++) {
      var row = sheet.createRow(i);
      List<Cell> cells = table.rows().get(i);
      for (int j = 0; j < cells.size(); j++) {
        XSSFCell cell = row.createCell(j);
        if (i >= header) {
          cell.setCellStyle(i == header ? bold : plain);
        }
        put(cell, cells.get(j).text());
        CellNote.put(cell, cells.get(j).note());
      }
    }
  }

  /** A number is a number where its text comes back as it was; a formula goes. */
  static void put(XSSFCell cell, String text) {
    cell.setBlank();
    if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")
        && ShownNumber.plain(new BigDecimal(text)).equals(text)) {
      cell.setCellValue(new BigDecimal(text).doubleValue());
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    if (!CellText.shown(cell).equals(text.strip())) {
      cell.setCellValue(text);
    }
  }

  /** Each filled cell under the header takes in the blank cells below that continue it. */
  private void merge(XSSFSheet sheet, int column) {
    int start = header + 1;
    for (int row = header + 2; row <= table.rows().size(); row++) {
      boolean goesOn = row < table.rows().size() && continues(row, column);
      if (!goesOn) {
        if (row - start > 1 && !text(start, column).isEmpty()) {
          sheet.addMergedRegion(new CellRangeAddress(start, row - 1, column, column));
        }
        start = row;
      }
    }
  }

  private boolean continues(int row, int column) {
    for (int left = 0; left <= column; left++) {
      if (!text(row, left).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private String text(int row, int column) {
    return table.rows().get(row).get(column).text();
  }

  private void widen(XSSFSheet sheet) {
    int columns = header < 0 ? 0 : table.rows().get(header).size();
    for (int column = 0; column < columns; column++) {
      int widest = 4;
      for (int row = header; row < table.rows().size(); row++) {
        for (String line : text(row, column).split("\n", -1)) {
          widest = Math.max(widest, 2 * line.length() + 2);
        }
      }
      sheet.setColumnWidth(column, Math.min(widest, WIDEST) * CHARACTER);
    }
    for (int row = header; columns > 0 && row < table.rows().size(); row++) {
      int lines = 1;
      for (int column = 0; column < columns; column++) {
        lines = Math.max(lines, ShownLines.of(text(row, column), width(sheet, column)));
      }
      sheet.getRow(row).setHeightInPoints(Math.min(TALLEST, lines) * LINE + 2);
    }
  }

  private static int width(XSSFSheet sheet, int column) {
    return sheet.getColumnWidth(column) / CHARACTER;
  }
}
