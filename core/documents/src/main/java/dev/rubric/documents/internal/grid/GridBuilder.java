package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.Printed;
import dev.rubric.text.Characters;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a grid cell by cell, with spans; what would be too large is cut, and said to be. */
final class GridBuilder {
  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 200;

  /** So many characters of a cell are read. */
  private static final int LONGEST = 4_000;

  private final String file;
  private final String name;
  private final List<List<@Nullable GridCell>> rows = new ArrayList<>();
  private int row = -1;
  private int column;
  private boolean cut;

  GridBuilder(String file, String name) {
    this.file = file;
    this.name = name;
  }

  void nextRow() {
    row++;
    column = 0;
    at(row);
  }

  private List<@Nullable GridCell> at(int number) {
    while (rows.size() <= number && rows.size() < MOST_ROWS) {
      rows.add(new ArrayList<>());
    }
    return rows.get(Math.min(number, MOST_ROWS - 1));
  }

  boolean isFull() {
    return cut || row >= MOST_ROWS - 1;
  }

  boolean isCut() {
    return cut;
  }

  /** Whether a cell of a row above, or one to the left, covers the column. */
  boolean isCovered(int place) {
    List<@Nullable GridCell> cells = at(row);
    return place < cells.size() && cells.get(place) != null;
  }

  /** The next cell, which covers so many rows and columns, and its place. */
  Location cell(String text, int rowSpan, int columnSpan, List<Diagnostic> doubts) {
    List<@Nullable GridCell> cells = at(row);
    while (column < cells.size() && cells.get(column) != null) {
      column++;
    }
    Location at = Location.cell(file, name, row + 1, column + 1);
    put(column, text, rowSpan, columnSpan, doubts);
    return at;
  }

  void put(int first, String text, int rowSpan, int columnSpan, List<Diagnostic> doubts) {
    cut |= first + columnSpan > MOST_COLUMNS;
    if (first >= MOST_COLUMNS) {
      return;
    }
    if (text.length() > LONGEST) {
      doubts.add(tooLong(first));
    }
    GridCell cell =
        new GridCell(
            Mark.without(clean(text)),
            Location.cell(file, name, row + 1, first + 1),
            row,
            first,
            doubts);
    cover(cell, row, rowSpan, first, columnSpan);
  }

  private Diagnostic tooLong(int column) {
    return new Diagnostic(
        Severity.WARNING,
        "too-long",
        Location.cell(file, name, row + 1, column + 1),
        Text.of(
            "单元格超过 " + LONGEST + " 个字符，后面的没有读取",
            "the cell has more than " + LONGEST + " characters, the rest was not read"));
  }

  /** The cell above goes on in the next columns. */
  void goesOn(int columnSpan) {
    GridCell above = row > 0 && column < at(row - 1).size() ? at(row - 1).get(column) : null;
    if (above == null) {
      cell("", 1, columnSpan, new ArrayList<>());
    } else {
      cover(above, row, 1, column, columnSpan);
    }
  }

  /** The cell to the left goes on in the next columns. */
  void goesOnLeft(int columnSpan) {
    List<@Nullable GridCell> cells = at(row);
    GridCell left = column > 0 && column <= cells.size() ? cells.get(column - 1) : null;
    if (left == null) {
      cell("", 1, columnSpan, new ArrayList<>());
    } else {
      cover(left, row, 1, column, columnSpan);
    }
  }

  private void cover(GridCell cell, int first, int rowSpan, int left, int columnSpan) {
    int lastRow = Math.min(MOST_ROWS, first + Math.max(1, Math.min(rowSpan, MOST_ROWS)));
    int lastColumn = Math.min(MOST_COLUMNS, left + Math.max(1, Math.min(columnSpan, MOST_COLUMNS)));
    for (int i = first; i < lastRow; i++) {
      List<@Nullable GridCell> cells = at(i);
      for (int j = left; j < lastColumn; j++) {
        while (cells.size() <= j) {
          cells.add(null);
        }
        cells.set(j, cell);
      }
    }
    column = lastColumn;
  }

  static String clean(String text) {
    String shorter = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return Characters.trimmed(
        shorter.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n'));
  }

  Grid grid(List<Printed> before) {
    List<List<GridCell>> cells = new ArrayList<>();
    int used = Math.min(rows.size(), row + 1);
    for (int i = 0; i < used; i++) {
      List<GridCell> line = new ArrayList<>();
      for (int j = 0; j < rows.get(i).size(); j++) {
        GridCell cell = rows.get(i).get(j);
        line.add(
            cell == null
                ? new GridCell("", Location.cell(file, name, i + 1, j + 1), i, j, List.of())
                : cell);
      }
      cells.add(line);
    }
    return new Grid(name, before, cells);
  }
}
