package dev.rubric.language;

import static dev.rubric.spreadsheet.WorkbookText.SHEET;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.table.Column;
import dev.rubric.internal.table.TableWords;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as text, or the tables of several sheets, and where their cells stand in it. */
final class TableText {
  private final String text;
  private final List<List<Span>> rows = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** The table of a sheet; its name is empty where the text has only one. */
  private record Part(
      String sheet, List<List<Span>> rows, Map<Integer, Column> columns, int body) {}

  /** A table written with commas, or, where its first line tells, with semicolons or tabs. */
  TableText(String text) {
    this.text = text;
    read();
    divide();
  }

  private void divide() {
    String name = "";
    int from = 0;
    for (int i = 0; i <= rows.size(); i++) {
      boolean last = i == rows.size();
      if (last || isSheet(rows.get(i))) {
        if (i > from || (last && parts.isEmpty())) {
          parts.add(part(name, rows.subList(from, i)));
        }
        name = last ? "" : cells(rows.get(i)).get(0).text().substring(SHEET.length());
        from = i + 1;
      }
    }
  }

  private boolean isSheet(List<Span> row) {
    return row.size() == 1 && row.get(0).of(text).startsWith(SHEET);
  }

  private Part part(String sheet, List<List<Span>> own) {
    Table table = new Table(sheet, own.stream().map(this::cells).toList());
    return new Part(sheet, own, TableWords.columns(table), TableWords.body(table));
  }

  /** The part of the text that is the table around a place, or the one before it. */
  Span table(int at) {
    if (parts.size() == 1 && parts.get(0).sheet().isEmpty()) {
      return new Span(0, text.length());
    }
    return parts.stream()
        .map(this::span)
        .filter(span -> span.from() <= at)
        .reduce((before, after) -> after)
        .orElse(new Span(0, 0));
  }

  private Span span(Part part) {
    List<Span> last = part.rows().get(part.rows().size() - 1);
    return new Span(begin(part.rows().get(0).get(0)), end(begin(last.get(last.size() - 1))));
  }

  /** Where a cell begins, its quote included. */
  private int begin(Span cell) {
    boolean quoted = cell.from() > 0 && text.charAt(cell.from() - 1) == '"';
    return quoted ? cell.from() - 1 : cell.from();
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

  /** Where the cell of that sheet, row and column stands, from 1; empty when there is none. */
  Optional<Span> cell(Location place) {
    return part(place)
        .map(part -> part.rows().get(place.line() - 1))
        .map(cells -> cells.get(Math.min(Math.max(place.column(), 1), cells.size()) - 1));
  }

  /** The sheet of a place, where it has such a row. */
  private Optional<Part> part(Location place) {
    return parts.stream()
        .filter(part -> part.sheet().isEmpty() || part.sheet().equals(place.sheet()))
        .filter(part -> place.line() >= 1 && place.line() <= part.rows().size())
        .findFirst();
  }

  /** What is done with a cell of the table's body. */
  interface Visitor {
    void visit(Column column, Span span);
  }

  /** Goes through the cells below the heads. */
  void body(Visitor visitor) {
    for (Part part : parts) {
      int size = part.rows().size();
      part.rows()
          .subList(Math.min(part.body(), size), size)
          .forEach(row -> visit(part, row, visitor));
    }
  }

  /** Goes through the cells of the row of a place. */
  void row(Location place, Visitor visitor) {
    part(place).ifPresent(part -> visit(part, part.rows().get(place.line() - 1), visitor));
  }

  private static void visit(Part part, List<Span> row, Visitor visitor) {
    for (int i = 0; i < row.size(); i++) {
      Column column = part.columns().get(i);
      if (column != null) {
        visitor.visit(column, row.get(i));
      }
    }
  }
}
