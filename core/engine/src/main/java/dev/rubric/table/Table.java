package dev.rubric.table;

import java.util.List;
import java.util.Objects;

/**
 * A sheet of a workbook, or the one table of a file without sheets.
 *
 * @param sheet its name; empty in a file without sheets; not null
 * @param rows its cells, row by row; rows may differ in length
 */
public record Table(String sheet, List<List<Cell>> rows) {
  /** Copies the lists. */
  public Table {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(sheet, "sheet");
    rows = rows.stream().map(List::copyOf).toList();
  }
}
