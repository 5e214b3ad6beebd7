package dev.rubric.spreadsheet;

import dev.rubric.table.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * The ranges of a sheet (merged cells, choices, formats by condition, what is printed), taken
 * before its rows change and put around the same rows after.
 */
final class SheetRanges {
  private final XSSFSheet sheet;
  private final List<Revision.Row> rows;
  private final int last;
  private final List<Merged> merged = new ArrayList<>();
  private final List<List<CellRangeAddress>> choices = new ArrayList<>();
  private final List<List<CellRangeAddress>> formats = new ArrayList<>();
  private final Optional<CellRangeAddress> printed;
  private final Optional<CellRangeAddress> filtered;

  /** A merged range, and what its first cell holds. */
  private record Merged(CellRangeAddress range, String text, int style, String note) {}

  SheetRanges(XSSFSheet sheet, List<Revision.Row> rows) {
    this.sheet = sheet;
    this.rows = rows;
    this.last = sheet.getLastRowNum();
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      merged.add(0, merged(sheet.getMergedRegion(i)));
      sheet.removeMergedRegion(i);
    }
    for (CTDataValidation each : choices()) {
      choices.add(parsed(each.getSqref()));
    }
    for (CTConditionalFormatting each : formats()) {
      formats.add(parsed(each.getSqref()));
    }
    this.printed = printed();
    CTWorksheet whole = sheet.getCTWorksheet();
    this.filtered =
        whole.isSetAutoFilter()
            ? Optional.of(CellRangeAddress.valueOf(whole.getAutoFilter().getRef()))
            : Optional.empty();
  }

  private Merged merged(CellRangeAddress range) {
    XSSFRow row = sheet.getRow(range.getFirstRow());
    XSSFCell cell = row == null ? null : row.getCell(range.getFirstColumn());
    return cell == null
        ? new Merged(range, "", 0, "")
        : new Merged(
            range, CellText.shown(cell), cell.getCellStyle().getIndex(), CellNote.of(cell));
  }

  private List<CTDataValidation> choices() {
    CTWorksheet whole = sheet.getCTWorksheet();
    return whole.isSetDataValidations()
        ? Arrays.asList(whole.getDataValidations().getDataValidationArray())
        : List.of();
  }

  private List<CTConditionalFormatting> formats() {
    return Arrays.asList(sheet.getCTWorksheet().getConditionalFormattingArray());
  }

  private static List<CellRangeAddress> parsed(List<?> references) {
    return references.stream().map(each -> CellRangeAddress.valueOf(each.toString())).toList();
  }

  private Optional<CellRangeAddress> printed() {
    String area = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
    if (area == null || area.contains(",")) {
      return Optional.empty();
    }
    AreaReference found = new AreaReference(area, sheet.getWorkbook().getSpreadsheetVersion());
    return Optional.of(
        new CellRangeAddress(
            found.getFirstCell().getRow(),
            found.getLastCell().getRow(),
            found.getFirstCell().getCol(),
            found.getLastCell().getCol()));
  }

  /** Puts them around the rows that they were around. */
  void restore() {
    for (int i = 0; i < choices.size(); i++) {
      choices().get(i).setSqref(written(choices.get(i)));
    }
    for (int i = 0; i < formats.size(); i++) {
      formats().get(i).setSqref(written(formats.get(i)));
    }
    printed.flatMap(range -> moved(range, true)).ifPresent(this::print);
    filtered
        .flatMap(range -> moved(range, true))
        .ifPresent(range -> sheet.getCTWorksheet().getAutoFilter().setRef(range.formatAsString()));
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    merged.forEach(this::merge);
    mergeAdded();
  }

  private void print(CellRangeAddress range) {
    int number = sheet.getWorkbook().getSheetIndex(sheet);
    sheet
        .getWorkbook()
        .setPrintArea(
            number,
            range.getFirstColumn(),
            range.getLastColumn(),
            range.getFirstRow(),
            range.getLastRow());
  }

  private List<String> written(List<CellRangeAddress> ranges) {
    List<String> written = new ArrayList<>();
    for (CellRangeAddress range : ranges) {
      written.add(moved(range, true).orElse(range).formatAsString());
    }
    return written;
  }

  /**
   * Where a range is now; empty when all its rows are gone.
   *
   * @param grows whether rows that are added at its end, and look like one of its own, join it
   */
  private Optional<CellRangeAddress> moved(CellRangeAddress range, boolean grows) {
    int first = -1;
    int end = -1;
    for (int i = 0; i < rows.size(); i++) {
      Revision.Row row = rows.get(i);
      boolean inside = row.model() >= range.getFirstRow() && row.model() <= range.getLastRow();
      boolean between = first >= 0 && end == i - 1 && grows;
      if (inside && (!row.isNew() || between)) {
        first = first < 0 ? i : first;
        end = i;
      }
    }
    boolean open = range.getLastRow() > last;
    return first < 0 && !open
        ? Optional.empty()
        : Optional.of(
            new CellRangeAddress(
                first < 0 ? range.getFirstRow() : first,
                open ? range.getLastRow() : end,
                range.getFirstColumn(),
                range.getLastColumn()));
  }

  private void merge(Merged each) {
    Optional<CellRangeAddress> moved = moved(each.range(), false);
    if (moved.isEmpty()) {
      return;
    }
    CellRangeAddress range = grown(moved.get(), each);
    XSSFRow row = sheet.getRow(range.getFirstRow());
    boolean headless = rows.get(range.getFirstRow()).model() != each.range().getFirstRow();
    if (row != null && headless) {
      XSSFCell cell =
          row.getCell(
              range.getFirstColumn(),
              org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      SheetWriter.put(cell, each.text());
      cell.setCellStyle(sheet.getWorkbook().getCellStyleAt(each.style()));
      CellNote.put(cell, each.note());
    }
    for (CellRangeAddress part : parts(range, each)) {
      if (part.getNumberOfCells() > 1) {
        sheet.addMergedRegion(part);
      }
    }
  }

  /** With the rows added right below that say the same. */
  private CellRangeAddress grown(CellRangeAddress range, Merged each) {
    int end = range.getLastRow();
    while (end + 1 < rows.size() && rows.get(end + 1).isNew() && says(end + 1, range, each)) {
      end++;
    }
    return new CellRangeAddress(
        range.getFirstRow(), end, range.getFirstColumn(), range.getLastColumn());
  }

  private boolean says(int row, CellRangeAddress range, Merged each) {
    boolean oneRow = each.range().getFirstRow() == each.range().getLastRow();
    boolean wide = each.range().getFirstColumn() < each.range().getLastColumn();
    String text = rows.get(row).texts().getOrDefault(range.getFirstColumn(), "");
    return !(oneRow && wide) && !text.isEmpty() && text.equals(each.text());
  }

  /** Divided where a row that is added between says something else. */
  private List<CellRangeAddress> parts(CellRangeAddress range, Merged each) {
    List<CellRangeAddress> parts = new ArrayList<>();
    int first = range.getFirstRow();
    for (int i = first; i <= range.getLastRow() + 1; i++) {
      boolean apart = i > range.getLastRow() || (rows.get(i).isNew() && !says(i, range, each));
      if (apart) {
        if (i > first) {
          parts.add(
              new CellRangeAddress(first, i - 1, range.getFirstColumn(), range.getLastColumn()));
        }
        first = i + 1;
      }
    }
    parts.stream().skip(1).forEach(part -> fill(part, each));
    return parts;
  }

  private void fill(CellRangeAddress part, Merged each) {
    XSSFRow row = sheet.getRow(part.getFirstRow());
    if (row != null) {
      SheetWriter.put(
          row.getCell(
              part.getFirstColumn(),
              org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK),
          each.text());
    }
  }

  /** A row that is added is merged across as the one that it looks like. */
  private void mergeAdded() {
    for (int i = 0; i < rows.size(); i++) {
      Revision.Row row = rows.get(i);
      for (Merged each : row.isNew() ? merged : List.<Merged>of()) {
        CellRangeAddress range = each.range();
        if (range.getFirstRow() == row.model() && range.getLastRow() == row.model()) {
          sheet.addMergedRegion(
              new CellRangeAddress(i, i, range.getFirstColumn(), range.getLastColumn()));
        }
      }
    }
  }
}
