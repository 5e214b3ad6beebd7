package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.Refusals;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet; every cell of a merged range shows what the range shows. */
final class SheetReader {
  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 100;

  private final String file;
  private final XSSFSheet sheet;
  private final Diagnostics diagnostics;
  private final Map<Long, XSSFCell> merged = new HashMap<>();

  SheetReader(String file, XSSFSheet sheet, Diagnostics diagnostics) {
    this.file = file;
    this.sheet = sheet;
    this.diagnostics = diagnostics;
  }

  Table table() {
    Location whole = Location.cell(file, sheet.getSheetName(), 1, 1);
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    boolean hidden = sheet.getWorkbook().getSheetVisibility(index) != SheetVisibility.VISIBLE;
    if (hidden && isFilled()) {
      Refusals.hidden("工作表", "sheet", whole, diagnostics);
      return new Table(sheet.getSheetName(), List.of());
    }
    int columns = columns();
    if (sheet.getLastRowNum() >= MOST_ROWS || columns > MOST_COLUMNS) {
      diagnostics.error(
          "too-large",
          whole,
          "工作表超过 " + MOST_ROWS + " 行或 " + MOST_COLUMNS + " 列",
          "the sheet has more than " + MOST_ROWS + " rows or " + MOST_COLUMNS + " columns");
      return new Table(sheet.getSheetName(), List.of());
    }
    merge(columns);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      rows.add(row(i, columns));
    }
    return new Table(sheet.getSheetName(), rows);
  }

  private boolean isFilled() {
    for (Row row : sheet) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        boolean text = cell.getCellType() == CellType.STRING;
        if (cell.getCellType() != CellType.BLANK
            && !(text && cell.getStringCellValue().isBlank())) {
          return true;
        }
      }
    }
    return false;
  }

  private int columns() {
    int columns = 0;
    for (Row row : sheet) {
      columns = Math.max(columns, row.getLastCellNum());
    }
    return columns;
  }

  private void merge(int columns) {
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      XSSFRow row = sheet.getRow(range.getFirstRow());
      XSSFCell first = row == null ? null : row.getCell(range.getFirstColumn());
      int lastRow = Math.min(range.getLastRow(), sheet.getLastRowNum());
      int lastColumn = Math.min(range.getLastColumn(), columns - 1);
      for (int i = range.getFirstRow(); first != null && i <= lastRow; i++) {
        for (int j = range.getFirstColumn(); j <= lastColumn; j++) {
          merged.put(key(i, j), first);
        }
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row * MOST_COLUMNS + column;
  }

  private List<Cell> row(int number, int columns) {
    XSSFRow row = sheet.getRow(number);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      Location at = at(number, i);
      XSSFCell own = row == null ? null : row.getCell(i);
      XSSFCell shown = merged.getOrDefault(key(number, i), own);
      Cell cell =
          shown == null
              ? new Cell("", at)
              : CellText.of(shown, at(shown.getRowIndex(), shown.getColumnIndex()), at);
      if (!cell.text().isEmpty()) {
        refuseHidden(row, i, at);
      }
      cells.add(shown == null || shown != own ? cell : noted(cell, CellNote.of(shown)));
    }
    return cells;
  }

  private static Cell noted(Cell cell, String note) {
    return note.isEmpty() ? cell : new Cell(cell.text(), cell.location(), cell.doubts(), note);
  }

  private Location at(int row, int column) {
    return Location.cell(file, sheet.getSheetName(), row + 1, column + 1);
  }

  private void refuseHidden(@Nullable XSSFRow row, int column, Location at) {
    if (row != null && row.getZeroHeight()) {
      Refusals.hidden("这一行", "row", at, diagnostics);
    } else if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
      Refusals.hidden("这一列", "column", at, diagnostics);
    }
  }
}
