package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.ShownNumber;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, old or new, as they are shown. */
final class WorkbookGrids {
  /** A workbook keeps numbers to 15 digits. */
  private static final MathContext DIGITS = new MathContext(15);

  private final String file;
  private final Sheet sheet;
  private final Diagnostics diagnostics;
  private final Map<Long, CellRangeAddress> merged = new HashMap<>();
  private final Set<Integer> reviewed = new HashSet<>();

  private WorkbookGrids(String file, Sheet sheet, Diagnostics diagnostics) {
    this.file = file;
    this.sheet = sheet;
    this.diagnostics = diagnostics;
  }

  static List<Grid> read(String file, Workbook workbook, Diagnostics diagnostics) {
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        grids.add(new WorkbookGrids(file, sheet, diagnostics).grid());
      } else if (sheet.getPhysicalNumberOfRows() > 0
          && !sheet.getSheetName().equals(Mark.CHOICES)) {
        diagnostics.warning(
            "hidden",
            Location.cell(file, sheet.getSheetName(), 1, 1),
            "工作表是隐藏的，没有读取",
            "the sheet is hidden, it was not read");
      }
    }
    return grids;
  }

  private Grid grid() {
    GridBuilder builder = new GridBuilder(file, sheet.getSheetName());
    int columns = columns();
    if (columns > GridBuilder.MOST_COLUMNS || sheet.getLastRowNum() >= GridBuilder.MOST_ROWS) {
      Grids.cut(file, sheet.getSheetName(), diagnostics);
    }
    merge();
    int last = Math.min(sheet.getLastRowNum(), GridBuilder.MOST_ROWS - 1);
    for (int i = 0; i <= last; i++) {
      builder.nextRow();
      row(i, Math.min(columns, GridBuilder.MOST_COLUMNS), builder);
    }
    return builder.grid(List.of());
  }

  private int columns() {
    int columns = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean filled = cell.getCellType() != CellType.BLANK;
        columns = filled ? Math.max(columns, cell.getColumnIndex() + 1) : columns;
      }
    }
    return columns;
  }

  private void merge() {
    List<CellRangeAddress> ranges = sheet.getMergedRegions();
    for (CellRangeAddress range : ranges.subList(0, Math.min(ranges.size(), 20_000))) {
      merged.put(key(range.getFirstRow(), range.getFirstColumn()), range);
    }
  }

  private static long key(int row, int column) {
    return ((long) row << 32) + column;
  }

  private void row(int number, int columns, GridBuilder builder) {
    Row row = sheet.getRow(number);
    for (int i = 0; i < columns; i++) {
      Cell cell = row == null ? null : row.getCell(i);
      CellRangeAddress range = merged.get(key(number, i));
      if (!builder.isCovered(i)) {
        List<Diagnostic> doubts = new ArrayList<>();
        String text = cell == null ? "" : text(cell, cell.getCellType(), doubts);
        if (Mark.HEADINGS.contains(text)) {
          reviewed.add(i);
        }
        if (reviewed.contains(i)) {
          continue;
        }
        int down = range == null ? 1 : range.getLastRow() - range.getFirstRow() + 1;
        int right = range == null ? 1 : range.getLastColumn() - range.getFirstColumn() + 1;
        boolean hidden = (row != null && row.getZeroHeight()) || sheet.isColumnHidden(i);
        if (hidden && !text.isBlank()) {
          doubts.add(doubt("hidden", number, i, "单元格是隐藏的", "the cell is hidden"));
        }
        builder.put(i, text, down, Math.min(right, columns - i), doubts);
      }
    }
  }

  private Diagnostic doubt(String code, int row, int column, String zh, String en) {
    Location at = Location.cell(file, sheet.getSheetName(), row + 1, column + 1);
    return new Diagnostic(Severity.WARNING, code, at, Text.of(zh, en));
  }

  private String text(Cell cell, @Nullable CellType type, List<Diagnostic> doubts) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    return switch (type == null ? CellType.BLANK : type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case NUMERIC -> number(cell, doubts);
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case FORMULA -> {
        String text = text(cell, cell.getCachedFormulaResultType(), doubts);
        doubts.add(
            doubt(
                "formula",
                row,
                column,
                "单元格里是公式，读取的是保存的结果 " + text,
                "the cell holds a formula, its stored result " + text + " is read"));
        yield text;
      }
      case ERROR -> {
        doubts.add(doubt("cell-error", row, column, "单元格是错误值", "the cell is an error value"));
        yield "";
      }
      default -> "";
    };
  }

  private String number(Cell cell, List<Diagnostic> doubts) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime day = cell.getLocalDateTimeCellValue();
      return day == null
          ? ""
          : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e15) {
      doubts.add(
          doubt(
              "too-long",
              cell.getRowIndex(),
              cell.getColumnIndex(),
              "数值太大",
              "the number is too large"));
      return "";
    }
    BigDecimal stored = new BigDecimal(Double.toString(value)).round(DIGITS);
    ShownNumber shown =
        ShownNumber.of(
            stored, cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
    if (!shown.isExact()) {
      doubts.add(
          doubt(
              "shown-otherwise",
              cell.getRowIndex(),
              cell.getColumnIndex(),
              "单元格显示 "
                  + (shown.text().isEmpty() ? "空白" : shown.text())
                  + "，保存的是 "
                  + shown.stored()
                  + "；按显示的读取",
              "the cell shows "
                  + (shown.text().isEmpty() ? "nothing" : shown.text())
                  + ", "
                  + shown.stored()
                  + " is stored; what it shows"
                  + " is read"));
    }
    return shown.text();
  }
}
