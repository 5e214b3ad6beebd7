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

/** What a table says to people alone: the lines above its header, and its remarks. */
public final class TableComments {
  private TableComments() {}

  /** The lines above the headers. */
  public static List<String> above(List<Table> tables) {
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      for (List<Cell> row : table.rows().subList(0, Math.max(0, Rows.header(table)))) {
        List<String> texts = row.stream().map(Cell::text).filter(t -> !t.isBlank()).toList();
        lines.addAll(String.join(" ", texts.stream().distinct().toList()).lines().toList());
      }
    }
    return lines;
  }

  /** The remark of each rule's row, in the order of the rules; empty where there is none. */
  public static List<String> ofRules(RuleFile file, List<Table> tables) {
    Map<String, String> remarks = new HashMap<>();
    for (Table table : tables) {
      int header = Rows.header(table);
      if (header >= 0) {
        int column = remark(table.rows().get(header));
        table.rows().stream()
            .skip(header + 1L)
            .filter(row -> column >= 0 && column < row.size())
            .forEach(row -> remarks.put(key(row.get(column)), row.get(column).text().strip()));
      }
    }
    return file.rules().stream()
        .map(Rule::location)
        .map(at -> remarks.getOrDefault(at.sheet() + " " + at.line(), ""))
        .toList();
  }

  private static int remark(List<Cell> header) {
    List<Optional<Column>> columns = header.stream().map(cell -> Column.of(cell.text())).toList();
    return columns.indexOf(Optional.of(Column.REMARK));
  }

  private static String key(Cell cell) {
    return cell.location().sheet() + " " + cell.location().line();
  }
}
