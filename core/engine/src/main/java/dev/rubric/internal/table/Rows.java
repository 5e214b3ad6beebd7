package dev.rubric.internal.table;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the head of a table and gives each row below it what its blank cells continue.
 *
 * <p>As in tables with merged cells, a blank level continues the row above when all levels to its
 * left are blank as well; weight, unit and direction go with the indicator.
 */
final class Rows {
  private final String file;
  private final Table table;
  private final Diagnostics diagnostics;
  private Map<Column, Cell> above = new EnumMap<>(Column.class);

  Rows(String file, Table table, Diagnostics diagnostics) {
    this.file = file;
    this.table = table;
    this.diagnostics = diagnostics;
  }

  List<Row> all() {
    Optional<Head> head = Head.of(table);
    if (head.isEmpty()) {
      diagnostics.error(
          "no-header",
          Location.cell(file, table.sheet(), 0, 0),
          "没有找到表头；表头应有 三级指标 和 计分方法 两列",
          "there is no header; it should have the columns 三级指标 and 计分方法");
      return List.of();
    }
    head.get().check(table, diagnostics);
    List<List<Cell>> below = table.rows().subList(head.get().last() + 1, table.rows().size());
    List<Row> rows = new ArrayList<>();
    boolean note = false;
    for (int i = 0; i < below.size(); i++) {
      List<Cell> cells = below.get(i);
      boolean worth = hasMethod(cells, head.get().columns());
      note = !worth && Notes.isNote(cells, note);
      boolean sum = !worth && Notes.isSum(cells);
      boolean aside = note || sum || (i == 0 && Notes.numbersColumns(cells));
      if (!aside && cells.stream().anyMatch(cell -> !isBlank(cell))) {
        row(cells, head.get().columns()).ifPresent(rows::add);
      }
    }
    return rows;
  }

  /** Whether the row says what it is worth; one text merged over all columns does not. */
  private static boolean hasMethod(List<Cell> cells, Map<Integer, Column> columns) {
    String first = cells.isEmpty() ? "" : cells.get(0).text();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).text();
      if (columns.get(i) == Column.METHOD && !text.isBlank() && (i == 0 || !text.equals(first))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Row> row(List<Cell> cells, Map<Integer, Column> columns) {
    Map<Column, Cell> found = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      Cell cell = cells.get(i);
      if (column == null && !cell.text().isBlank()) {
        diagnostics.error(
            "unknown-column",
            cell.location(),
            "单元格有内容，但它的列没有表头",
            "the cell is filled, but its column has no heading");
      } else if (column != null) {
        put(column, cell, found);
      }
    }
    inherit(found);
    above = found;
    return found.containsKey(Column.METHOD) ? Optional.of(new Row(found)) : Optional.empty();
  }

  private void put(Column column, Cell cell, Map<Column, Cell> found) {
    Cell first = found.get(column);
    boolean differ = first != null && !isBlank(first) && !isBlank(cell);
    if (differ && column != Column.REMARK && !first.text().equals(cell.text())) {
      diagnostics.error(
          "duplicate-column",
          cell.location(),
          "表头 " + column.heading() + " 合并了两列，这一行的两格内容却不同",
          "the heading "
              + column.heading()
              + " is merged over two columns, whose cells differ in this row");
    }
    if (first == null || isBlank(first)) {
      found.put(column, cell);
      cell.doubts().stream()
          .filter(doubt -> column.isAffectedBy(doubt.code()))
          .forEach(diagnostics::add);
    }
  }

  private void inherit(Map<Column, Cell> found) {
    boolean same = true;
    for (Column level : Column.LEVELS) {
      same = same && isBlank(found, level);
      if (same) {
        copy(level, found);
      }
    }
    if (same) {
      Column.OF_INDICATOR.stream()
          .filter(column -> isBlank(found, column))
          .forEach(c -> copy(c, found));
    }
  }

  private void copy(Column column, Map<Column, Cell> found) {
    Cell cell = above.get(column);
    if (cell != null) {
      found.put(column, cell);
    }
  }

  private static boolean isBlank(Map<Column, Cell> found, Column column) {
    Cell cell = found.get(column);
    return cell == null || cell.text().isBlank();
  }

  private static boolean isBlank(Cell cell) {
    return cell.text().isBlank() && cell.doubts().isEmpty();
  }
}
