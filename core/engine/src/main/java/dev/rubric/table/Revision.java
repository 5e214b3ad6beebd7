package dev.rubric.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows that a sheet is to have, made of those that it has.
 *
 * @param sheet its name; not null
 * @param rows all of them, from the top; rows that keep their place among each other stand in their
 *     old order
 */
public record Revision(String sheet, List<Row> rows) {
  /** Copies the list. */
  public Revision {
    Objects.requireNonNull(sheet, "sheet");
    rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
  }

  /**
   * A row.
   *
   * @param model a row that the sheet has, from 0
   * @param isNew whether the row is added and only looks like that one; otherwise it is that one
   * @param texts what cells are to show that show something else now, by their columns from 0; all
   *     texts of a row that is new
   * @param notes the notes that cells are to have that have others now; empty for none
   */
  public record Row(
      int model, boolean isNew, Map<Integer, String> texts, Map<Integer, String> notes) {
    /** Copies the maps. */
    public Row {
      texts = Map.copyOf(Objects.requireNonNull(texts, "texts"));
      notes = Map.copyOf(Objects.requireNonNull(notes, "notes"));
    }

    /** A row that stays as it is. */
    public static Row same(int row) {
      return new Row(row, false, Map.of(), Map.of());
    }
  }
}
