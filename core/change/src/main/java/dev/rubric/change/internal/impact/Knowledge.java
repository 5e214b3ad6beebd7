package dev.rubric.change.internal.impact;

import dev.rubric.internal.vocabulary.FactWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What was found out of submissions so far, in bounded memory. Thread-safe. */
final class Knowledge {
  /** So many bytes of what was reported, with its scores, fit into a small heap. */
  private static final long ROOM = 64L * 1024 * 1024;

  private static final int MOST_SHAPES = 1_000;

  private final Map<String, Integer> places;
  private final List<Report> nothing = new ArrayList<>();
  private final AtomicLong room = new AtomicLong(ROOM);
  private final Set<List<Slice>> shapes = ConcurrentHashMap.newKeySet();
  private final Memory<Boolean> heads = new Memory<>(room);
  private final Map<Slice, Memory<Boolean>> tables = new ConcurrentHashMap<>();
  private final Map<Integer, Memory<Look>> looks = new ConcurrentHashMap<>();
  private final Map<Integer, Memory<Report>> reports = new ConcurrentHashMap<>();
  private final List<Memory<long[]>> lines = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param places the places of the lines by the names of their indicators
   */
  Knowledge(Map<String, Integer> places) {
    this.places = Map.copyOf(places);
    for (int line = 0; line < places.size(); line++) {
      lines.add(new Memory<>(room));
      Report blank = new Report(Slice.NONE, line);
      blank.accept();
      nothing.add(blank);
    }
  }

  /** Whether submissions with these keys, in this order, have each key once. */
  boolean isShape(List<Slice> names) {
    return shapes.contains(names);
  }

  void shape(List<Slice> names) {
    if (shapes.size() < MOST_SHAPES) {
      shapes.add(names.stream().map(Slice::alone).toList());
    }
  }

  /** Which of what stands alone in a submission is sound together. */
  Memory<Boolean> heads() {
    return heads;
  }

  /** Which tables under a key are sound. */
  Memory<Boolean> tables(Slice name) {
    Memory<Boolean> found = tables.get(name);
    return found == null ? tables.computeIfAbsent(name.alone(), any -> new Memory<>(room)) : found;
  }

  /** What a line comes to by every rubric, by what it depends on. */
  Memory<long[]> line(int line) {
    return lines.get(line);
  }

  /** The report of an indicator of which nothing is reported. */
  Report nothing(int line) {
    return nothing.get(line);
  }

  /** What is reported for each line; null when only the whole submission tells. */
  @Nullable Report @Nullable [] reports(Row row) {
    @Nullable Report[] all = new Report[places.size()];
    for (int i = 0; i < row.measures().size(); i++) {
      Report report = report(i, row.measures().get(i));
      if (report == null || all[report.line()] != null) {
        return null;
      }
      all[report.line()] = report;
    }
    return all;
  }

  /** Most submissions report the same indicators in the same order. */
  private @Nullable Report report(int place, Slice slice) {
    Memory<Report> memory = reports.computeIfAbsent(place, any -> new Memory<>(room));
    Report found = memory.get(slice);
    if (found == null) {
      String indicator = Row.name(FactWord.MEASURE, slice);
      int line = indicator == null ? -1 : places.getOrDefault(indicator, -1);
      if (line < 0) {
        return null;
      }
      Report fresh = new Report(slice.alone(), line);
      memory.put(fresh::slice, fresh, slice.length());
      found = fresh;
    }
    return found;
  }

  /** What the entries of lists look like and are called; null when only the whole tells. */
  @Nullable List<Look> looks(Row row) {
    List<Look> all = new ArrayList<>(row.entries().size());
    for (int i = 0; i < row.entries().size(); i++) {
      Row.Entry entry = row.entries().get(i);
      Look look = look(i, entry);
      if (look == null || isTaken(row, all, entry.fact(), look.name())) {
        return null;
      }
      all.add(look);
    }
    return all;
  }

  private static boolean isTaken(Row row, List<Look> before, FactWord fact, String name) {
    for (int i = 0; i < before.size(); i++) {
      if (row.entries().get(i).fact() == fact && before.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Look look(int place, Row.Entry entry) {
    Template template = Template.of(entry.fact(), entry.value());
    if (template == null) {
      return null;
    }
    Memory<Look> memory = looks.computeIfAbsent(place, any -> new Memory<>(room));
    Look found = memory.get(template.look());
    if (found == null) {
      String name = Row.name(entry.fact(), entry.value());
      if (name == null) {
        return null;
      }
      Look fresh = new Look(name);
      memory.put(template::look, fresh, template.look().length());
      found = fresh;
    }
    return found;
  }
}
