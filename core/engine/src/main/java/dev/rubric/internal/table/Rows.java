package dev.rubric.internal.table;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the header of a table and gives each row below it what its blank cells continue.
 *
 * <p>As in tables with merged cells, a blank level continues the row above when all levels to its
 * left are blank as well; weight, unit and direction go with the indicator.
 */
final class Rows {
  private final String file;
  private final Table table;
  private final Diagnostics diagnostics;
  private final Map<Integer, Column> columns = new TreeMap<>();
  private Map<Column, Cell> above = new EnumMap<>(Column.class);

  Rows(String file, Table table, Diagnostics diagnostics) {
    this.file = file;
    this.table = table;
    this.diagnostics = diagnostics;
  }

  List<Row> all() {
    int header = header(table);
    if (header < 0) {
      diagnostics.error(
          "no-header",
          Location.cell(file, table.sheet(), 0, 0),
          "没有找到表头；表头应有 三级指标 和 计分方法 两列",
          "there is no header; it should have the columns 三级指标 and 计分方法");
      return List.of();
    }
    readHeader(table.rows().get(header));
    List<Row> rows = new ArrayList<>();
    for (List<Cell> cells : table.rows().subList(header + 1, table.rows().size())) {
      if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
        row(cells).ifPresent(rows::add);
      }
    }
    return rows;
  }

  /** The row that holds the headings; −1 when there is none. */
  static int header(Table table) {
    for (int i = 0; i < table.rows().size(); i++) {
      List<Optional<Column>> found =
          table.rows().get(i).stream().map(cell -> Column.of(cell.text())).toList();
      if (found.contains(Optional.of(Column.METHOD))
          && found.contains(Optional.of(Column.INDICATOR))) {
        return i;
      }
    }
    return -1;
  }

  private void readHeader(List<Cell> header) {
    for (int i = 0; i < header.size(); i++) {
      Cell cell = header.get(i);
      Optional<Column> column = Column.of(cell.text());
      if (column.isEmpty() && !cell.text().isBlank()) {
        unknown(cell);
      } else if (column.isPresent()
          && column.get() != Column.REMARK
          && columns.containsValue(column.get())) {
        diagnostics.error(
            "duplicate-column",
            cell.location(),
            "列 " + cell.text() + " 出现了两次",
            "the column " + cell.text() + " is there twice");
      } else if (column.isPresent()) {
        columns.put(i, column.get());
      }
    }
  }

  private void unknown(Cell cell) {
    Optional<String> nearest = diagnostics.nearest(cell.text(), Column.allHeadings());
    diagnostics.error(
        "unknown-column",
        cell.location(),
        "不认识的列 "
            + cell.text()
            + nearest.map(other -> "；是不是 " + other + "？").orElse("；不参与评分的列请改名为 备注"),
        "unknown column "
            + cell.text()
            + nearest
                .map(other -> "; did you mean " + other + "?")
                .orElse("; call a column without meaning to the score 备注"));
  }

  private Optional<Row> row(List<Cell> cells) {
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
      } else if (column != null && (!found.containsKey(column) || !cell.text().isBlank())) {
        found.put(column, cell);
      }
    }
    inherit(found);
    above = found;
    return found.containsKey(Column.METHOD) ? Optional.of(new Row(found)) : Optional.empty();
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
}
