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
import java.util.Set;

/**
 * Finds the head of a table and gives each row below it what its blank cells continue.
 *
 * <p>As in tables with merged cells, a blank level continues the row above when all levels to its
 * left are blank as well; weight, unit and direction go with the indicator.
 */
final class Rows {
  private static final Set<String> DITTO = Set.of("同上", "〃", "″");

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
          Location.cell(file, table.sheet(), 1, 1),
          "没有找到表头；表头应有 三级指标 和 计分方法 两列",
          "there is no header; it should have the columns 三级指标 and 计分方法");
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    List<Head> heads = Head.all(table);
    for (int i = 0; i < heads.size(); i++) {
      heads.get(i).check(table, diagnostics);
      int end = i + 1 < heads.size() ? heads.get(i + 1).first() : table.rows().size();
      below(heads.get(i), end, rows);
    }
    return rows;
  }

  /** The rows between a head and the next, or the end of the table. */
  private void below(Head head, int end, List<Row> rows) {
    Map<Integer, Column> columns = head.columns();
    boolean note = false;
    for (int i = head.last() + 1; i < end; i++) {
      List<Cell> cells = table.rows().get(i);
      boolean worth = hasMethod(cells, columns);
      boolean title = i == end - 1 && end < table.rows().size() && Notes.isOneText(cells);
      boolean caption = !worth && (title || Notes.isCaption(cells));
      note = !worth && Notes.isNote(cells, note);
      boolean numbers = i == head.last() + 1 && Notes.numbersColumns(cells);
      boolean aside = note || caption || numbers || (!worth && Notes.isSum(cells, columns));
      if (caption) {
        above = new EnumMap<>(Column.class);
      }
      if (!aside && cells.stream().anyMatch(cell -> !isBlank(cell))) {
        row(cells, columns).ifPresent(rows::add);
      }
    }
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
        put(column, ditto(column, cell), found);
      }
    }
    inherit(found);
    above = found;
    return found.containsKey(Column.METHOD) ? Optional.of(new Row(found)) : Optional.empty();
  }

  /** What stands above, where the cell says that it is the same. */
  private Cell ditto(Column column, Cell cell) {
    if (column == Column.REMARK || !DITTO.contains(cell.text().replaceAll("\\s", ""))) {
      return cell;
    }
    Cell same = above.get(column);
    if (same == null || same.text().isBlank()) {
      diagnostics.error(
          "nothing-above",
          cell.location(),
          "单元格写的是 " + cell.text() + "，上面却没有内容",
          "the cell says " + cell.text() + " (the same as above), but there is nothing above it");
      return cell;
    }
    return new Cell(same.text(), cell.location(), same.doubts());
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
      same = same && (isBlank(found, level) || isAsAbove(found, level));
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

  /** A level that is merged over its rows, or written in each, goes on. */
  private boolean isAsAbove(Map<Column, Cell> found, Column level) {
    Cell before = above.get(level);
    return before != null && before.text().equals(found.get(level).text());
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
