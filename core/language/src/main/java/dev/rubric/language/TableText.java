package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.table.Column;
import dev.rubric.internal.table.TableWords;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as text, and where its cells stand in it. */
final class TableText {
  private final String text;
  private final List<List<Span>> rows = new ArrayList<>();
  private final Map<Integer, Column> columns;
  private final int body;

  /** A table written with commas, or, where its first line tells, with semicolons or tabs. */
  TableText(String text) {
    this.text = text;
    read();
    Table table = new Table("", rows.stream().map(this::cells).toList());
    this.columns = TableWords.columns(table);
    this.body = TableWords.body(table);
  }

  /** Quotes around a cell are no part of it; quotes within stay doubled, as they are written. */
  private void read() {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      List<Span> row = new ArrayList<>();
      boolean more = true;
      while (more) {
        int end = end(at);
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        int last = quoted && end - at > 1 && text.charAt(end - 1) == '"' ? end - 1 : end;
        row.add(new Span(quoted ? Math.min(at + 1, last) : at, last));
        more = end < text.length() && text.charAt(end) == ',';
        at = more ? end + 1 : end;
      }
      rows.add(row);
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }

  /** Where a cell ends: at the comma or line end that is in no quotes. */
  private int end(int from) {
    boolean quoted = from < text.length() && text.charAt(from) == '"';
    int at = quoted ? from + 1 : from;
    for (boolean inside = quoted; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        inside = !inside;
      } else if (!inside && (c == ',' || c == '\n' || text.startsWith("\r\n", at))) {
        break;
      }
    }
    return at;
  }

  private List<Cell> cells(List<Span> row) {
    Location nowhere = Location.cell("", "", 1, 1);
    return row.stream()
        .map(span -> new Cell(span.of(text).replace("\"\"", "\"").strip(), nowhere))
        .toList();
  }

  /** Where the cell of that row and column stands, from 1; empty when there is none. */
  Optional<Span> cell(int row, int column) {
    if (row < 1 || row > rows.size()) {
      return Optional.empty();
    }
    List<Span> cells = rows.get(row - 1);
    return Optional.of(cells.get(Math.min(Math.max(column, 1), cells.size()) - 1));
  }

  /** What is done with a cell of the table's body. */
  interface Visitor {
    void visit(Column column, Span span);
  }

  /** Goes through the cells below the head. */
  void body(Visitor visitor) {
    rows.subList(Math.min(body, rows.size()), rows.size()).forEach(row -> visit(row, visitor));
  }

  /** Goes through the cells of a row, from 1. */
  void row(int number, Visitor visitor) {
    if (number >= 1 && number <= rows.size()) {
      visit(rows.get(number - 1), visitor);
    }
  }

  private void visit(List<Span> row, Visitor visitor) {
    for (int i = 0; i < row.size(); i++) {
      Column column = columns.get(i);
      if (column != null) {
        visitor.visit(column, row.get(i));
      }
    }
  }
}
