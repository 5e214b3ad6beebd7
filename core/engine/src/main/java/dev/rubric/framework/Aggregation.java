package dev.rubric.framework;

import dev.rubric.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a section become its score, and the sections the total (汇总).
 *
 * <p>Lines that do not apply are left out of every way but the sum, whose weights move. While a
 * line is unscored only a sum says how far it has come.
 */
public sealed interface Aggregation {
  /** The word for it, with all that it says; the same for the same aggregation. */
  default Text label() {
    if (this instanceof Mean mean) {
      return mean.weighted() ? Text.of("加权平均", "weighted mean") : Text.of("平均", "mean");
    } else if (this instanceof Lowest lowest) {
      String plus = lowest.plus();
      return plus == null
          ? Text.of("最低", "lowest")
          : Text.of("最低，另有更高的加“" + plus + "”", "lowest, with " + plus + " where another is better");
    } else if (this instanceof Table table) {
      String rows = table.shown();
      return Text.of("查表：" + rows, "by the table: " + rows);
    }
    return this instanceof None ? Text.of("不汇总", "none") : Text.of("合计", "sum");
  }

  /** The sum of the rounded lines (合计). */
  record Sum() implements Aggregation {}

  /** Nothing: each stands for itself (不汇总). */
  record None() implements Aggregation {}

  /**
   * The mean of the lines: by their shares (加权平均), or of all alike (平均).
   *
   * @param weighted whether each line has a share of its own
   */
  record Mean(boolean weighted) implements Aggregation {}

  /**
   * The lowest of the lines (最低), the weakest link.
   *
   * @param plus what is added to the name of the lowest mark where another line has a better one;
   *     null when nothing is
   */
  record Lowest(@Nullable String plus) implements Aggregation {}

  /**
   * A table of what several marks make together (查表).
   *
   * @param rows the outcome by the marks it is made of, best first
   */
  record Table(Map<List<String>, String> rows) implements Aggregation {
    /** Copies the rows. */
    public Table {
      rows = Map.copyOf(Objects.requireNonNull(rows, "rows"));
    }

    private String shown() {
      return rows.entrySet().stream()
          .map(row -> String.join(" ", row.getKey()) + " → " + row.getValue())
          .sorted()
          .collect(Collectors.joining("；"));
    }
  }
}
