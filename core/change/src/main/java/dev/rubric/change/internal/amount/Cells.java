package dev.rubric.change.internal.amount;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a submission's lists report, cell by cell. */
public final class Cells {
  /** Each is tried many times, so that only the first ones are. */
  static final int MOST = 200;

  /**
   * A cell.
   *
   * @param place the place of its row among all rows
   * @param name its stable name, such as {@code 重点任务[3].重要性}
   * @param label what it is, in words
   * @param reported what is reported in it; empty when nothing is
   */
  public record Cell(int place, String name, Text label, DataItem column, List<Datum> reported) {}

  private Cells() {}

  /** Whether its lists have more cells than are tried. */
  public static boolean areMore(Framework framework, Submission submission) {
    List<Cell> tried = of(framework, submission);
    return !tried.isEmpty() && tried.get(tried.size() - 1).place() < submission.rows().size() - 1;
  }

  /** The cells of its rows, one row after the other, as far as they are tried. */
  public static List<Cell> of(Framework framework, Submission submission) {
    List<Cell> cells = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    for (int place = 0; place < submission.rows().size() && cells.size() < MOST; place++) {
      DataRow row = submission.rows().get(place);
      int number = rows.merge(row.list(), 1, Integer::sum);
      for (DataList list : framework.declarations().lists()) {
        if (list.name().equals(row.list())) {
          add(list, row, place, number, cells);
        }
      }
    }
    return cells;
  }

  private static void add(DataList list, DataRow row, int place, int number, List<Cell> cells) {
    for (DataItem column : list.columns()) {
      List<Datum> reported =
          row.data().stream().filter(each -> each.name().equals(column.name())).toList();
      String name = row.list() + "[" + number + "]." + column.name();
      Text label =
          Text.of(
              row.list() + "第 " + number + " 行的" + column.name(),
              row.list() + ", row " + number + ": " + column.name());
      cells.add(new Cell(place, name, label, column, reported));
    }
  }
}
