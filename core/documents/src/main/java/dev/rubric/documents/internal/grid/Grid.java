package dev.rubric.documents.internal.grid;

import dev.rubric.documents.Printed;
import java.util.List;

/**
 * A table of a document.
 *
 * @param name the sheet, or the number of the table
 * @param before what is written above it, the nearest last
 * @param rows its cells, row by row
 */
public record Grid(String name, List<Printed> before, List<List<GridCell>> rows) {
  /** Copies the lists. */
  public Grid {
    before = List.copyOf(before);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
