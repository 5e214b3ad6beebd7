package dev.rubric.internal.table;

import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table says to people alone: the lines above its head, the notes under it, the remarks of
 * its rows, and the notes of its cells.
 */
public final class TableComments {
  private TableComments() {}

  /** The lines above the heads, the notes under the tables, and the notes of cells beside rules. */
  public static List<String> around(RuleFile file, List<Table> tables) {
    Set<String> ruled = new HashSet<>();
    file.rules().forEach(rule -> ruled.add(key(rule)));
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      Optional<Head> head = Head.of(table);
      if (head.isPresent()) {
        for (List<Cell> row : table.rows().subList(0, head.get().first())) {
          List<String> texts = row.stream().map(Cell::text).filter(t -> !t.isBlank()).toList();
          lines.addAll(String.join(" ", texts.stream().distinct().toList()).lines().toList());
        }
        lines.addAll(Notes.lines(table.rows().subList(head.get().last() + 1, table.rows().size())));
        lines.addAll(notes(table, head.get(), ruled));
      }
    }
    return lines;
  }

  private static List<String> notes(Table table, Head head, Set<String> ruled) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      boolean heading = i >= head.first() && i <= head.last();
      List<Cell> row = table.rows().get(i);
      for (int j = 0; j < row.size(); j++) {
        if (!ruled.contains(key(row.get(j)))) {
          lines.addAll(CellNotes.lines(heading ? head.columns().get(j) : null, row.get(j)));
        }
      }
    }
    return lines;
  }

  /**
   * The remark of each rule's row and the notes of its cells, in the order of the rules; empty
   * where there are none. The notes of a row that gives several rules go with the first.
   */
  public static List<String> ofRules(RuleFile file, List<Table> tables) {
    Map<String, List<Cell>> rows = new HashMap<>();
    Map<String, RemarkColumns> remarks = new HashMap<>();
    Map<String, Head> heads = new HashMap<>();
    for (Table table : tables) {
      for (Head head : Head.all(table)) {
        RemarkColumns columns = RemarkColumns.of(table, head);
        for (List<Cell> row : table.rows().subList(head.last() + 1, table.rows().size())) {
          if (!row.isEmpty()) {
            rows.put(key(row.get(0)), row);
            heads.put(key(row.get(0)), head);
            remarks.put(key(row.get(0)), columns);
          }
        }
      }
    }
    Set<String> seen = new HashSet<>();
    List<String> comments = new ArrayList<>();
    for (Rule rule : file.rules()) {
      String key = key(rule);
      List<Cell> row = rows.getOrDefault(key, List.of());
      List<String> lines = new ArrayList<>();
      if (!row.isEmpty()) {
        lines.addAll(remarks.get(key).lines(row));
        lines.addAll(seen.add(key) ? notes(row, heads.get(key)) : List.of());
      }
      comments.add(String.join("\n", lines));
    }
    return comments;
  }

  private static List<String> notes(List<Cell> row, Head head) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      lines.addAll(CellNotes.lines(head.columns().get(i), row.get(i)));
    }
    return lines;
  }

  private static String key(Rule rule) {
    return rule.location().sheet() + " " + rule.location().line();
  }

  private static String key(Cell cell) {
    return cell.location().sheet() + " " + cell.location().line();
  }
}
