package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import java.util.Map;

/**
 * A row of a table under its header, with what it inherits from the rows above.
 *
 * @param cells its cells by column; every column that the table has is there
 */
record Row(Map<Column, Cell> cells) {
  /** What stands for “none” where a blank would mean “as above”. */
  static final String NONE = "—";

  Row {
    cells = Map.copyOf(cells);
  }

  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  /** The text without blanks around it; empty when there is none. */
  String text(Column column) {
    Cell cell = cells.get(column);
    String text = cell == null ? "" : cell.text().strip();
    return text.equals(NONE) ? "" : text;
  }

  /** The cell of a column that the table has. */
  Cell cell(Column column) {
    Cell cell = cells.get(column);
    if (cell == null) {
      throw new IllegalStateException("the table has no column " + column);
    }
    return cell;
  }
}
