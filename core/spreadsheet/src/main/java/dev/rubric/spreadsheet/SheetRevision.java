package dev.rubric.spreadsheet;

import dev.rubric.spreadsheet.internal.guard.ShownLines;
import dev.rubric.table.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Gives a sheet other rows and texts; whatever else it has moves along. */
final class SheetRevision {
  private static final int MOST_MOVES = 400;
  private static final int CHARACTER = 256;
  private static final float LINE = 15f;

  private final XSSFSheet sheet;
  private final List<Revision.Row> wanted;

  /** Where each row of before is; one that is gone is nowhere. */
  private final int[] now;

  SheetRevision(XSSFSheet sheet, Revision revision) {
    this.sheet = sheet;
    this.wanted = revision.rows();
    this.now = new int[sheet.getLastRowNum() + 1];
    for (int i = 0; i < now.length; i++) {
      now[i] = i;
    }
  }

  /** Whether it could be done within bounds. */
  boolean apply() {
    Map<Integer, List<Revision.Row>> added = added();
    List<int[]> gone = gone();
    if (added.size() + gone.size() > MOST_MOVES) {
      return false;
    }
    if (!added.isEmpty() || !gone.isEmpty()) {
      SheetRanges ranges = new SheetRanges(sheet, wanted);
      new ArrayList<>(added.keySet())
          .stream()
              .sorted((a, b) -> b - a)
              .forEach(after -> insert(after + 1, added.getOrDefault(after, List.of())));
      gone.forEach(each -> remove(each[0], each[1]));
      ranges.restore();
    }
    for (int i = 0; i < wanted.size(); i++) {
      write(i, wanted.get(i));
    }
    return true;
  }

  /** The rows that are new, by the row of before that they follow; -1 at the top. */
  private Map<Integer, List<Revision.Row>> added() {
    Map<Integer, List<Revision.Row>> added = new TreeMap<>();
    int after = -1;
    for (Revision.Row row : wanted) {
      if (row.isNew()) {
        added.computeIfAbsent(after, key -> new ArrayList<>()).add(row);
      } else {
        after = row.model();
      }
    }
    return added;
  }

  /** The first and last of rows that go together, from the bottom. */
  private List<int[]> gone() {
    Set<Integer> kept = new HashSet<>();
    wanted.stream().filter(row -> !row.isNew()).forEach(row -> kept.add(row.model()));
    List<int[]> gone = new ArrayList<>();
    for (int i = now.length - 1; i >= 0; i--) {
      if (!kept.contains(i)) {
        int[] last = gone.isEmpty() ? new int[] {-1, -1} : gone.get(gone.size() - 1);
        if (last[0] == i + 1) {
          last[0] = i;
        } else {
          gone.add(new int[] {i, i});
        }
      }
    }
    return gone;
  }

  private void insert(int before, List<Revision.Row> rows) {
    int at = before < now.length ? now[before] : sheet.getLastRowNum() + 1;
    if (at <= sheet.getLastRowNum()) {
      sheet.shiftRows(at, sheet.getLastRowNum(), rows.size(), true, false);
    }
    for (int i = before; i < now.length; i++) {
      now[i] += rows.size();
    }
    for (int i = 0; i < rows.size(); i++) {
      like(sheet.createRow(at + i), sheet.getRow(now[rows.get(i).model()]));
    }
  }

  private static void like(XSSFRow row, XSSFRow model) {
    if (model == null) {
      return;
    }
    if (model.getCTRow().getCustomHeight()) {
      row.setHeight(model.getHeight());
    }
    for (int i = 0; i < model.getLastCellNum(); i++) {
      XSSFCell cell = model.getCell(i);
      if (cell != null) {
        row.createCell(i).setCellStyle(cell.getCellStyle());
      }
    }
  }

  /** Rows of before, which still stand together, go. */
  private void remove(int first, int last) {
    int from = now[first];
    int rows = last - first + 1;
    for (int i = from; i < from + rows; i++) {
      XSSFRow row = sheet.getRow(i);
      if (row != null) {
        row.forEach(cell -> cell.removeCellComment());
        sheet.removeRow(row);
      }
    }
    if (from + rows <= sheet.getLastRowNum()) {
      sheet.shiftRows(from + rows, sheet.getLastRowNum(), -rows, true, false);
    }
    for (int i = first; i < now.length; i++) {
      now[i] = i <= last ? -1 : now[i] - rows;
    }
  }

  private void write(int number, Revision.Row row) {
    row.texts().forEach((column, text) -> write(number, column, text));
    row.notes().forEach((column, note) -> CellNote.put(cell(number, column), note));
    if (!row.texts().isEmpty()) {
      heighten(number, row.texts());
    }
  }

  private void write(int row, int column, String text) {
    XSSFCell shown = shown(row, column);
    if (CellText.shown(shown).equals(text)) {
      return;
    }
    unmerge(row, column);
    SheetWriter.put(cell(row, column), text);
  }

  private XSSFCell cell(int row, int column) {
    XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return found.getCell(
        column, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private XSSFCell shown(int row, int column) {
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      if (range.isInRange(row, column)) {
        return cell(range.getFirstRow(), range.getFirstColumn());
      }
    }
    return cell(row, column);
  }

  /** A cell that is to say something of its own leaves the range, whose other rows say it still. */
  private void unmerge(int row, int column) {
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress range = sheet.getMergedRegion(i);
      boolean alone = range.getFirstRow() == row && range.getLastRow() == row;
      if (range.isInRange(row, column) && !(alone && range.getFirstColumn() == column)) {
        String text = CellText.shown(cell(range.getFirstRow(), range.getFirstColumn()));
        sheet.removeMergedRegion(i);
        for (int each = range.getFirstRow() + 1; each <= range.getLastRow(); each++) {
          SheetWriter.put(cell(each, range.getFirstColumn()), text);
        }
      }
    }
  }

  /** A row whose height is fixed is made higher where a text would be cut. */
  private void heighten(int number, Map<Integer, String> texts) {
    XSSFRow row = sheet.getRow(number);
    if (row == null || !row.getCTRow().getCustomHeight()) {
      return;
    }
    int lines = 1;
    for (Map.Entry<Integer, String> each : texts.entrySet()) {
      int width = sheet.getColumnWidth(each.getKey()) / CHARACTER;
      lines = Math.max(lines, ShownLines.of(each.getValue(), width));
    }
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), Math.min(25, lines) * LINE + 2));
  }
}
