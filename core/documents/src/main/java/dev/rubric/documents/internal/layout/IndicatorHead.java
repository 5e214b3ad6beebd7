package dev.rubric.documents.internal.layout;

import dev.rubric.documents.internal.grid.GridCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one or two rows that head the indicator block.
 *
 * @param last the row that it ends with
 * @param places the columns of each heading, from the left
 * @param unknown headings that say nothing we know, by their column
 */
record IndicatorHead(
    int first, int last, Map<Heading, List<Integer>> places, Map<Integer, GridCell> unknown) {
  private static final int FEWEST = 3;

  static Optional<IndicatorHead> at(List<List<GridCell>> rows, int row) {
    Map<Integer, Heading> top = headings(rows, row);
    boolean named = top.containsValue(Heading.NAME) || top.containsValue(Heading.SECTION);
    if (!named) {
      return Optional.empty();
    }
    boolean two = row + 1 < rows.size() && goesOn(rows, row);
    Map<Integer, Heading> all = new TreeMap<>(top);
    if (two) {
      all.putAll(headings(rows, row + 1));
    }
    long kinds = all.values().stream().distinct().count();
    boolean valued =
        all.containsValue(Heading.TARGET)
            || all.containsValue(Heading.ACTUAL)
            || all.containsValue(Heading.SCORE);
    if (!valued || kinds < FEWEST) {
      return Optional.empty();
    }
    int last = two ? row + 1 : row;
    return Optional.of(new IndicatorHead(row, last, places(all), unknown(rows, row, last, all)));
  }

  private static Map<Integer, Heading> headings(List<List<GridCell>> rows, int row) {
    Map<Integer, Heading> headings = new TreeMap<>();
    List<GridCell> cells = rows.get(row);
    for (int i = 0; i < cells.size(); i++) {
      Optional<Heading> heading = Heading.of(cells.get(i).text());
      if (heading.isPresent()) {
        headings.put(i, heading.get());
      }
    }
    return headings;
  }

  /** Whether the row below holds headings alone, some of them of its own. */
  private static boolean goesOn(List<List<GridCell>> rows, int row) {
    RowView below = RowView.of(rows, row + 1);
    List<GridCell> own = below.own();
    return own.isEmpty()
        ? !below.filled().isEmpty()
            && below.filled().stream()
                .allMatch(cell -> cell.row() == row || Heading.of(cell.text()).isPresent())
            && below.filled().stream().filter(cell -> cell.row() == row).count() >= FEWEST
        : own.size() > 1 && own.stream().allMatch(cell -> Heading.of(cell.text()).isPresent());
  }

  private static Map<Heading, List<Integer>> places(Map<Integer, Heading> all) {
    Map<Heading, List<Integer>> places = new EnumMap<>(Heading.class);
    all.forEach(
        (place, heading) -> places.computeIfAbsent(heading, none -> new ArrayList<>()).add(place));
    return places;
  }

  private static Map<Integer, GridCell> unknown(
      List<List<GridCell>> rows, int first, int last, Map<Integer, Heading> known) {
    Map<Integer, GridCell> unknown = new TreeMap<>();
    for (int row = first; row <= last; row++) {
      for (int i = 0; i < rows.get(row).size(); i++) {
        GridCell cell = rows.get(row).get(i);
        if (!known.containsKey(i) && !cell.text().isBlank() && cell.row() >= first) {
          unknown.put(i, cell);
        }
      }
    }
    return unknown;
  }

  /** The columns of a heading; where each level has its weight, that of the indicators alone. */
  List<Integer> of(Heading heading) {
    List<Integer> all = places.getOrDefault(heading, List.of());
    List<Integer> names = places.getOrDefault(Heading.NAME, List.of());
    if (heading != Heading.WEIGHT || all.size() < 2 || names.isEmpty()) {
      return all;
    }
    List<Integer> own = all.stream().filter(place -> place > names.get(0)).toList();
    return own.isEmpty() ? all : own;
  }

  boolean has(Heading heading) {
    return places.containsKey(heading);
  }

  /** How many columns it has. */
  int width() {
    return places.values().stream().flatMap(List::stream).mapToInt(i -> i + 1).max().orElse(0);
  }
}
