package dev.rubric.documents.internal.paper;

import java.util.ArrayList;
import java.util.List;

/** Where the boxes of a table stand. */
final class Grid {
  /** A box with its column. */
  record Placed(Box box, int row, int column) {}

  private final List<List<Placed>> own = new ArrayList<>();
  private final Placed[][] covered;

  Grid(Paper.Table table) {
    int columns = table.widths().size();
    covered = new Placed[table.rows().size()][columns];
    for (int i = 0; i < table.rows().size(); i++) {
      List<Placed> row = new ArrayList<>();
      int column = 0;
      for (Box box : table.rows().get(i)) {
        while (covered[i][column] != null) {
          column++;
        }
        Placed placed = new Placed(box, i, column);
        row.add(placed);
        cover(placed);
      }
      own.add(row);
    }
  }

  private void cover(Placed placed) {
    for (int down = 0; down < placed.box().down(); down++) {
      for (int right = 0; right < placed.box().right(); right++) {
        covered[placed.row() + down][placed.column() + right] = placed;
      }
    }
  }

  /** The boxes that begin in a row. */
  List<Placed> own(int row) {
    return own.get(row);
  }

  /** The boxes that a row shows, each once, those that go on from above too. */
  List<Placed> shown(int row) {
    List<Placed> shown = new ArrayList<>();
    for (Placed placed : covered[row]) {
      if (placed != null && !shown.contains(placed)) {
        shown.add(placed);
      }
    }
    return shown;
  }
}
