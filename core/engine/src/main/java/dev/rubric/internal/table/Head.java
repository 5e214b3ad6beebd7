package dev.rubric.internal.table;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rows at the top of a table that say what its columns are: one row, or up to three where a
 * heading stands above others or is merged over several.
 *
 * @param first the row that it begins with, from 0
 * @param last the row that it ends with, from 0
 * @param columns the column at each place that has a heading
 */
record Head(int first, int last, Map<Integer, Column> columns) {
  private static final int TALLEST = 3;

  Head {
    columns = Map.copyOf(columns);
  }

  /** The heads of a table, which come again on another page or over other rules; may be empty. */
  static List<Head> all(Table table) {
    List<Head> heads = new ArrayList<>();
    Optional<Head> next = of(table);
    while (next.isPresent()) {
      Head head = next.get();
      heads.add(head);
      next =
          IntStream.range(head.last() + 1, table.rows().size())
              .filter(i -> head.isLike(table, table.rows().get(i)))
              .boxed()
              .findFirst()
              .flatMap(i -> between(table, i, Math.min(i + TALLEST, table.rows().size())));
    }
    return heads;
  }

  /** Whether a row holds headings and nothing else. */
  private boolean isLike(Table table, List<Cell> row) {
    Set<String> own = new HashSet<>();
    table.rows().subList(first, last + 1).forEach(each -> each.forEach(c -> own.add(c.text())));
    List<String> texts =
        row.stream().map(Cell::text).filter(each -> !each.isBlank()).distinct().toList();
    return texts.stream().filter(each -> Column.of(each).isPresent()).count() > 1
        && texts.stream().allMatch(each -> own.contains(each) || Column.of(each).isPresent());
  }

  /** The head of a table; empty when it has none. */
  static Optional<Head> of(Table table) {
    return between(table, 0, table.rows().size());
  }

  private static Optional<Head> between(Table table, int from, int to) {
    for (int last = from; last < to; last++) {
      for (int first = last; first >= Math.max(from, last - TALLEST + 1); first--) {
        Map<Integer, Column> columns = columns(table, first, last);
        if (columns.containsValue(Column.METHOD) && columns.containsValue(Column.INDICATOR)) {
          int end = end(table, first, last);
          return Optional.of(new Head(start(table, first), end, columns(table, first, end)));
        }
      }
    }
    return Optional.empty();
  }

  /** A heading merged over the row above begins there. */
  private static int start(Table table, int first) {
    if (first == 0) {
      return first;
    }
    List<Cell> above = table.rows().get(first - 1);
    List<Cell> row = table.rows().get(first);
    for (int i = 0; i < Math.min(above.size(), row.size()); i++) {
      String text = row.get(i).text();
      if (Column.of(text).isPresent() && text.equals(above.get(i).text())) {
        return first - 1;
      }
    }
    return first;
  }

  /** The lowest heading of each place, since the ones above it stand over several. */
  private static Map<Integer, Column> columns(Table table, int first, int last) {
    Map<Integer, Column> columns = new HashMap<>();
    for (List<Cell> row : table.rows().subList(first, last + 1)) {
      for (int i = 0; i < row.size(); i++) {
        Optional<Column> column = Column.of(row.get(i).text());
        if (column.isPresent()) {
          columns.put(i, column.get());
        }
      }
    }
    return columns;
  }

  private static int end(Table table, int first, int last) {
    int end = last;
    while (end + 1 < Math.min(first + TALLEST, table.rows().size())
        && goesOn(table.rows().get(end), table.rows().get(end + 1))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<Cell> above, List<Cell> row) {
    int headings = 0;
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i).text();
      boolean merged = i < above.size() && text.equals(above.get(i).text());
      if (!text.isBlank() && !merged && Column.of(text).isEmpty()) {
        return false;
      }
      headings += Column.of(text).isPresent() ? 1 : 0;
    }
    return headings > 1;
  }

  /** Reports headings that mean nothing, and columns that are there twice. */
  void check(Table table, Diagnostics diagnostics) {
    Map<Integer, Cell> headings = new TreeMap<>();
    for (List<Cell> row : table.rows().subList(first, last + 1)) {
      for (int i = 0; i < row.size(); i++) {
        boolean known = columns.containsKey(i);
        if (!row.get(i).text().isBlank()
            && (!known || Column.of(row.get(i).text()).equals(Optional.of(columns.get(i))))) {
          headings.put(i, row.get(i));
        }
      }
    }
    headings.forEach((place, cell) -> check(place, cell, headings, diagnostics));
  }

  private void check(int place, Cell cell, Map<Integer, Cell> headings, Diagnostics diagnostics) {
    Column column = columns.get(place);
    if (column == null) {
      unknown(cell, diagnostics);
      return;
    }
    Cell left = headings.get(place - 1);
    boolean merged = left != null && left.text().equals(cell.text());
    boolean twice =
        columns.entrySet().stream().anyMatch(e -> e.getKey() < place && e.getValue() == column);
    if (twice && !merged && column != Column.REMARK) {
      diagnostics.error(
          "duplicate-column",
          cell.location(),
          "列 " + cell.text() + " 出现了两次",
          "the column " + cell.text() + " is there twice");
    }
  }

  private static void unknown(Cell cell, Diagnostics diagnostics) {
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
}
