package dev.rubric.internal.table;

import dev.rubric.table.Table;
import java.util.List;
import java.util.Map;

/** Evidence that something is a scoring-standard table. */
public final class TableWords {
  private TableWords() {}

  /** Whether a text holds words of a head: an indicator's and a method's. */
  public static boolean areIn(String text) {
    return holds(text, Column.INDICATOR) && holds(text, Column.METHOD);
  }

  private static boolean holds(String text, Column column) {
    List<String> headings = column.headings();
    return headings.stream().anyMatch(text::contains);
  }

  /** Whether a table has a head. */
  public static boolean hasHead(Table table) {
    return Head.of(table).isPresent();
  }

  /** What the columns of a table are, by their numbers from 0; empty when it has no head. */
  public static Map<Integer, Column> columns(Table table) {
    return Head.of(table).map(Head::columns).orElse(Map.of());
  }

  /** The number of the first row below the head, from 0; 0 when the table has no head. */
  public static int body(Table table) {
    return Head.of(table).map(head -> head.last() + 1).orElse(0);
  }
}
