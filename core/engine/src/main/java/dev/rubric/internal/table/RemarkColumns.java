package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns of a table that mean nothing to the score. One of them is the remark; a line of
 * another names its column, such as 数据来源：统计年报. Numbers of rows are not carried.
 *
 * @param headings what heads the columns that are carried, by their places
 */
record RemarkColumns(Map<Integer, String> headings) {
  private static final String REMARK = Column.REMARK.heading();
  private static final Set<String> NUMBERS = Set.of("序号", "编号");

  static RemarkColumns of(Table table, Head head) {
    Map<Integer, String> headings = new LinkedHashMap<>();
    new TreeMap<>(head.columns())
        .forEach(
            (place, column) -> {
              String text = heading(table, head, place);
              boolean carried = column == Column.REMARK && !NUMBERS.contains(text);
              if (carried && !headings.containsValue(text)) {
                headings.put(place, text);
              }
            });
    return new RemarkColumns(headings);
  }

  private static String heading(Table table, Head head, int place) {
    String found = "";
    for (List<Cell> row : table.rows().subList(head.first(), head.last() + 1)) {
      String text = place < row.size() ? row.get(place).text().replaceAll("\\s+", "") : "";
      found = Column.of(text).isPresent() ? text : found;
    }
    return found;
  }

  /** The lines of a row's remarks. */
  List<String> lines(List<Cell> row) {
    List<String> lines = new ArrayList<>();
    headings.forEach(
        (place, heading) -> {
          String text = place < row.size() ? row.get(place).text().strip() : "";
          text.lines().map(line -> prefix(heading) + line).forEach(lines::add);
        });
    return lines;
  }

  private static String prefix(String heading) {
    return heading.equals(REMARK) ? "" : heading + "：";
  }

  /** What the cells are to show that say those lines; empty when no column can take one. */
  Optional<Map<Integer, String>> texts(List<String> lines) {
    Map<Integer, String> texts = new TreeMap<>();
    headings.keySet().forEach(place -> texts.put(place, ""));
    for (String line : lines) {
      Optional<Integer> place = place(line);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      String own = line.substring(prefix(headings.getOrDefault(place.get(), REMARK)).length());
      texts.merge(place.get(), own, (a, b) -> a.isEmpty() ? b : a + "\n" + b);
    }
    return Optional.of(texts);
  }

  private Optional<Integer> place(String line) {
    return headings.entrySet().stream()
        .filter(each -> line.startsWith(prefix(each.getValue())))
        .sorted((a, b) -> prefix(b.getValue()).length() - prefix(a.getValue()).length())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
