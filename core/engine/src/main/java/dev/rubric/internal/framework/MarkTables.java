package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads the tables of what several marks make together (查表), and finds what one lacks for those who
 * use it.
 */
final class MarkTables {
  /** More combinations than anyone would write down. */
  private static final int MOST_ROWS = 5000;

  private static final int SHOWN = 3;
  private static final Pattern APART = Pattern.compile("[\\s、,]+");

  private final IdentityHashMap<Aggregation, Location> places = new IdentityHashMap<>();

  /** The table that a declaration holds; nothing when it has none that can be read. */
  Aggregation read(MapReader map, Scale scale, Diagnostics diagnostics) {
    Node node = map.node(FrameworkKeys.TABLE);
    if (!(node instanceof Node.Mapping rows)) {
      Node place = node == null ? map.node(FrameworkKeys.METHOD) : node;
      map.wrong(
          Objects.requireNonNull(place),
          FrameworkKeys.TABLE,
          "若干“几个等次: 合成的等次”，例如 {A B: B+}",
          "marks with what they make together, such as {A B: B+}");
      return new Aggregation.None();
    }
    if (!scale.isReadable()) {
      return new Aggregation.None();
    }
    Map<List<String>, String> read = new HashMap<>();
    int before = diagnostics.all().size();
    for (Node.Member row : rows.members()) {
      row(row, scale, read, diagnostics);
    }
    Aggregation table = new Aggregation.Table(read);
    if (diagnostics.all().size() == before) {
      places.put(table, node.location());
    }
    return table;
  }

  private static void row(
      Node.Member row, Scale scale, Map<List<String>, String> read, Diagnostics diagnostics) {
    Node key = new Node.Scalar(row.key(), Node.Kind.TEXT, row.keyLocation());
    List<String> marks = marks(row.key().strip(), scale, key, diagnostics);
    String outcome = row.value() instanceof Node.Scalar word ? word.text().strip() : "";
    if (scale.mark(outcome).isEmpty()) {
      ScaleReader.unknown(outcome, scale, row.value(), diagnostics);
    } else if (!marks.isEmpty() && read.putIfAbsent(marks, outcome) != null) {
      diagnostics.error(
          "duplicate-key",
          row.keyLocation(),
          "汇总表的 " + row.key() + " 写了两次；等次的先后不论",
          "the row " + row.key() + " of the table is given twice; the order of marks is no matter");
    }
  }

  /** The marks of a row, best first: words apart, or letters side by side. */
  private static List<String> marks(String key, Scale scale, Node place, Diagnostics diagnostics) {
    List<String> marks = new ArrayList<>();
    for (String word : APART.splitAsStream(key).toList()) {
      String left = word;
      while (!left.isEmpty()) {
        String rest = left;
        String mark =
            scale.marks().stream()
                .map(Mark::name)
                .filter(rest::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        if (mark == null) {
          ScaleReader.unknown(left, scale, place, diagnostics);
          return List.of();
        }
        marks.add(mark);
        left = left.substring(mark.length());
      }
    }
    return sorted(marks, scale);
  }

  /** Marks by their value, best first, each by the name of what it counts as. */
  static List<String> sorted(List<String> marks, Scale scale) {
    return marks.stream()
        .map(name -> scale.mark(name).orElseThrow())
        .filter(mark -> mark.value() != null)
        .sorted(Comparator.comparing(Mark::value, Comparator.reverseOrder()))
        .map(mark -> String.valueOf(scale.of(Objects.requireNonNull(mark.value()))))
        .toList();
  }

  /**
   * Reports what a table does not say of so many marks or fewer, from two: lines may be left out.
   *
   * @param any whether marks that only come of bringing others together are among them
   */
  void check(Aggregation used, Scale scale, int most, boolean any, Diagnostics diagnostics) {
    Location place = places.get(used);
    if (!(used instanceof Aggregation.Table table) || place == null) {
      return;
    }
    List<String> each =
        scale.marks().stream()
            .filter(mark -> mark.value() != null && (any || mark.awarded()))
            .filter(mark -> mark.name().equals(scale.of(mark.value())))
            .map(Mark::name)
            .toList();
    List<String> missing = new ArrayList<>();
    int count = 0;
    for (int size = 2; size <= most && count <= MOST_ROWS; size++) {
      for (List<String> row : combinations(each, size, MOST_ROWS)) {
        count++;
        if (!table.rows().containsKey(row)) {
          missing.add(String.join(" ", row));
        }
      }
    }
    if (!missing.isEmpty()) {
      String shown = String.join("、", missing.subList(0, Math.min(SHOWN, missing.size())));
      diagnostics.error(
          "table-gap",
          place,
          "汇总表缺少 "
              + shown
              + (missing.size() > SHOWN ? " 等 " + missing.size() + " 种" : "")
              + "；2 到 "
              + most
              + " 项的各种组合都要写",
          "the table lacks "
              + shown.replace("、", ", ")
              + (missing.size() > SHOWN ? " and others, " + missing.size() + " in all" : "")
              + "; it has a row for every 2 to "
              + most
              + " marks");
    }
  }

  /** The combinations of that many marks, whatever their order. */
  private static List<List<String>> combinations(List<String> marks, int size, int most) {
    List<List<String>> rows = List.of(List.of());
    for (int i = 0; i < size; i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> row : rows) {
        int from = row.isEmpty() ? 0 : marks.indexOf(row.get(row.size() - 1));
        for (int next = from; next < marks.size() && longer.size() < most; next++) {
          List<String> one = new ArrayList<>(row);
          one.add(marks.get(next));
          longer.add(List.copyOf(one));
        }
      }
      rows = longer;
    }
    return rows;
  }
}
