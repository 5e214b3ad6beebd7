package dev.rubric.documents.internal.layout;

import dev.rubric.documents.internal.grid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a grid, with each merged cell once. */
record RowView(int number, List<GridCell> cells) {
  static RowView of(List<List<GridCell>> rows, int number) {
    return new RowView(number, rows.get(number));
  }

  /** Its cells that say anything, each once, from left to right. */
  List<GridCell> filled() {
    List<GridCell> filled = new ArrayList<>();
    for (GridCell cell : cells) {
      if (!filled.contains(cell) && !cell.text().isBlank()) {
        filled.add(cell);
      }
    }
    return filled;
  }

  /** Its cells that begin in this row and say anything. */
  List<GridCell> own() {
    return filled().stream().filter(cell -> cell.row() == number).toList();
  }

  Optional<GridCell> at(int column) {
    return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
  }

  /** The texts that are not the same as the one before, without blanks. */
  List<String> texts() {
    return own().stream().map(GridCell::plain).distinct().toList();
  }
}
