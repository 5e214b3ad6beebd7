package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import java.util.Map;
import java.util.Set;

/**
 * A row of a table under its header, with what it inherits from the rows above.
 *
 * @param cells its cells by column; every column that the table has is there
 */
record Row(Map<Column, Cell> cells) {
  /** What stands for “none” where a blank would mean “as above”. */
  static final String NONE = "—";

  /** What people write for it where no text of their own is due. */
  private static final Set<String> NONES = Set.of("——", "－", "–", "-", "/", "／", "\\", "无");

  private static final Set<Column> OWN_TEXT =
      Set.of(Column.SECTION, Column.GROUP, Column.INDICATOR, Column.BASIS, Column.NAME);

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
    boolean none = !OWN_TEXT.contains(column) && NONES.contains(text);
    return none || text.equals(NONE) ? "" : text;
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
