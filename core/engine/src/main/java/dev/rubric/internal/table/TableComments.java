package dev.rubric.internal.table;

import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table says to people alone: the lines above its head, the notes, and the remarks. */
public final class TableComments {
  private TableComments() {}

  /** The lines above the heads, and the notes under the tables. */
  public static List<String> around(List<Table> tables) {
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      Optional<Head> head = Head.of(table);
      if (head.isPresent()) {
        for (List<Cell> row : table.rows().subList(0, head.get().first())) {
          List<String> texts = row.stream().map(Cell::text).filter(t -> !t.isBlank()).toList();
          lines.addAll(String.join(" ", texts.stream().distinct().toList()).lines().toList());
        }
        lines.addAll(Notes.lines(table.rows().subList(head.get().last() + 1, table.rows().size())));
      }
    }
    return lines;
  }

  /** The remark of each rule's row, in the order of the rules; empty where there is none. */
  public static List<String> ofRules(RuleFile file, List<Table> tables) {
    Map<String, String> remarks = new HashMap<>();
    for (Table table : tables) {
      Optional<Head> head = Head.of(table);
      if (head.isPresent()) {
        int column = remark(head.get());
        table.rows().stream()
            .skip(head.get().last() + 1L)
            .filter(row -> column >= 0 && column < row.size())
            .forEach(row -> remarks.put(key(row.get(column)), row.get(column).text().strip()));
      }
    }
    return file.rules().stream()
        .map(Rule::location)
        .map(at -> remarks.getOrDefault(at.sheet() + " " + at.line(), ""))
        .toList();
  }

  private static int remark(Head head) {
    return head.columns().entrySet().stream()
        .filter(each -> each.getValue() == Column.REMARK)
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElse(-1);
  }

  private static String key(Cell cell) {
    return cell.location().sheet() + " " + cell.location().line();
  }
}
