package dev.rubric.internal.table;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Revision;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says how the tables of an earlier file become those of other rules with as little change as can
 * be: rows whose rules are the same stay, a rule of the same name keeps its row, others are added
 * beside the rules that they follow, and rows whose rules are gone go.
 */
public final class TableReviser {
  private final TableWriter writer;
  private final RuleFile now;
  private final List<Table> tables;
  private final List<String> comments;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  /** A row that states rules. */
  private static final class Line {
    private final int table;
    private final int row;
    private final Head head;
    private final Row cells;
    private final RemarkColumns remarks;
    private final List<Integer> rules = new ArrayList<>();

    private Line(int table, int row, Head head, Row cells, RemarkColumns remarks) {
      this.table = table;
      this.row = row;
      this.head = head;
      this.cells = cells;
      this.remarks = remarks;
    }

    private int order() {
      return table * 1_000_000 + row;
    }
  }

  /**
   * A row that is wanted.
   *
   * @param line the row it is now, or looks like
   * @param first the first of its rules among those wanted
   */
  private record Wanted(@Nullable Line line, int first, boolean isSame, boolean isNew) {
    private Wanted asNew() {
      return new Wanted(line, first, false, true);
    }

    private Wanted like(Line other) {
      return new Wanted(other, first, false, true);
    }
  }

  /**
   * A reviser of one file.
   *
   * @param now the rules of the file as it is, which was read without a problem
   * @param tables its tables
   */
  public TableReviser(TableWriter writer, RuleFile now, List<Table> tables) {
    this.writer = writer;
    this.now = now;
    this.tables = tables;
    this.comments = TableComments.ofRules(now, tables);
    for (int i = 0; i < tables.size(); i++) {
      lines(i);
    }
    for (int i = 0; i < now.rules().size(); i++) {
      Line line = lines.get(key(now.rules().get(i)));
      if (line != null) {
        line.rules.add(i);
      }
    }
    lines.values().removeIf(line -> line.rules.isEmpty());
  }

  private void lines(int number) {
    Table table = tables.get(number);
    Map<Integer, Row> rows = new HashMap<>();
    if (Head.of(table).isPresent()) {
      for (Row row : new Rows("", table, new Diagnostics()).all()) {
        rows.put(row.cell(Column.METHOD).location().line(), row);
      }
    }
    for (Head head : Head.all(table)) {
      RemarkColumns remarks = RemarkColumns.of(table, head);
      for (int i = head.last() + 1; i < table.rows().size(); i++) {
        Row row = rows.get(i + 1);
        if (row != null) {
          lines.put(table.sheet() + " " + (i + 1), new Line(number, i, head, row, remarks));
        }
      }
    }
  }

  private static String key(Rule rule) {
    return rule.location().sheet() + " " + rule.location().line();
  }

  /**
   * What is to become of the sheets.
   *
   * @param wantedComments of each rule, in their order
   * @return empty when the columns of the file can't say what the rules say
   */
  public Optional<List<Revision>> revise(RuleFile wanted, List<String> wantedComments) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Wanted> all = placed(wanted);
    Map<Integer, Map<Integer, List<Revision.Row>>> byTable = new TreeMap<>();
    Line first = firstKept(all);
    Line before = null;
    Line above = null;
    for (Wanted each : all) {
      Line line = Objects.requireNonNull(each.line());
      Optional<Revision.Row> row = row(each, line, wanted, wantedComments, before, above);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      Line at = !each.isNew() ? line : before == null ? first : before;
      int after = each.isNew() && before == null ? at.row - 1 : at.row;
      byTable
          .computeIfAbsent(at.table, key -> new TreeMap<>())
          .computeIfAbsent(after, key -> new ArrayList<>())
          .add(row.get());
      before = each.isNew() && before == null ? null : at;
      above = each.isNew() ? null : line;
    }
    return Optional.of(revisions(byTable));
  }

  private List<Revision> revisions(Map<Integer, Map<Integer, List<Revision.Row>>> byTable) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      Map<Integer, List<Revision.Row>> after = byTable.getOrDefault(i, Map.of());
      List<Revision.Row> rows = new ArrayList<>();
      for (int row = 0; row < table.rows().size(); row++) {
        if (!lines.containsKey(table.sheet() + " " + (row + 1))) {
          rows.add(Revision.Row.same(row));
        }
        rows.addAll(after.getOrDefault(row, List.of()));
      }
      revisions.add(new Revision(table.sheet(), rows));
    }
    return revisions;
  }

  /** Each wanted row with the row that it is or looks like; rows that stay are in order. */
  private List<Wanted> placed(RuleFile wanted) {
    Map<String, Line> byName = new HashMap<>();
    for (Line line : lines.values()) {
      line.rules.forEach(rule -> byName.put(now.rules().get(rule).name(), line));
    }
    List<Wanted> all = new ArrayList<>();
    for (int i = 0; i < wanted.rules().size(); i++) {
      Line line = byName.get(wanted.rules().get(i).name());
      boolean same = line != null && isSame(line, wanted, i);
      boolean kept = line != null && (same || line.rules.size() == 1);
      all.add(new Wanted(line, i, same, !kept));
      i += same ? line.rules.size() - 1 : 0;
    }
    return modelled(inOrder(renamed(all, wanted)));
  }

  /** A rule of another name is the one of its indicator that stood at its place and is gone. */
  private List<Wanted> renamed(List<Wanted> all, RuleFile wanted) {
    Set<Line> taken = new HashSet<>();
    all.forEach(each -> taken.add(each.line()));
    List<Line> order = List.copyOf(lines.values());
    List<Wanted> renamed = new ArrayList<>();
    int place = 0;
    for (Wanted each : all) {
      Line next = place < order.size() ? order.get(place) : null;
      boolean fits =
          each.line() == null
              && next != null
              && next.rules.size() == 1
              && !taken.contains(next)
              && isOfIndicator(next, wanted.rules().get(each.first()));
      Wanted found = fits ? new Wanted(next, each.first(), false, false) : each;
      renamed.add(found);
      place = found.line() == null ? place : order.indexOf(found.line()) + 1;
    }
    return renamed;
  }

  private boolean isOfIndicator(Line line, Rule rule) {
    String indicator = writer.rows(rule).get(0).getOrDefault(Column.INDICATOR, "");
    return raw(line.cells, Column.INDICATOR).equals(indicator);
  }

  private boolean isSame(Line line, RuleFile wanted, int from) {
    int to = from + line.rules.size();
    return to <= wanted.rules().size()
        && drl(wanted.rules().subList(from, to))
            .equals(drl(line.rules.stream().map(now.rules()::get).toList()));
  }

  private static List<String> drl(List<Rule> rules) {
    return rules.stream().map(Rule::toDrl).toList();
  }

  /** The most rows that can stay where they are; all others are added anew. */
  private static List<Wanted> inOrder(List<Wanted> all) {
    List<Integer> tails = new ArrayList<>();
    int[] before = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isNew()) {
        int order = order(all, i);
        int length = 0;
        while (length < tails.size() && order(all, tails.get(length)) < order) {
          length++;
        }
        before[i] = length == 0 ? -1 : tails.get(length - 1);
        if (length == tails.size()) {
          tails.add(i);
        } else {
          tails.set(length, i);
        }
      }
    }
    boolean[] stays = new boolean[all.size()];
    for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = before[i]) {
      stays[i] = true;
    }
    List<Wanted> placed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      placed.add(stays[i] ? all.get(i) : all.get(i).asNew());
    }
    return placed;
  }

  private static int order(List<Wanted> all, int index) {
    return Objects.requireNonNull(all.get(index).line()).order();
  }

  /** A row without an earlier one of its own looks like the one before it, or after it. */
  private List<Wanted> modelled(List<Wanted> all) {
    Line near = firstKept(all);
    List<Wanted> modelled = new ArrayList<>();
    for (Wanted each : all) {
      modelled.add(each.line() == null ? each.like(near) : each);
      near = each.isNew() ? near : Objects.requireNonNull(each.line());
    }
    return modelled;
  }

  /** The first row that stays, or, where none does, that there is. */
  private Line firstKept(List<Wanted> all) {
    return all.stream()
        .filter(each -> !each.isNew())
        .map(each -> Objects.requireNonNull(each.line()))
        .findFirst()
        .orElse(lines.values().iterator().next());
  }

  private Optional<Revision.Row> row(
      Wanted each,
      Line line,
      RuleFile wanted,
      List<String> wantedComments,
      @Nullable Line before,
      @Nullable Line above) {
    Map<Integer, String> texts = new TreeMap<>();
    Map<Integer, String> notes = new TreeMap<>();
    if (!each.isSame()) {
      Optional<Map<Integer, String>> cells = cells(wanted.rules().get(each.first()), line);
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      texts.putAll(cells.get());
    }
    if (!comment(each, line, wantedComments.get(each.first()), texts, notes)) {
      return Optional.empty();
    }
    if (each.isNew()) {
      levels(before == null ? line : before, texts);
    } else {
      List<Cell> shown = tables.get(line.table).rows().get(line.row);
      levels(line, texts, above != previous(line));
      texts.entrySet().removeIf(text -> text.getValue().equals(text(shown, text.getKey())));
    }
    return Optional.of(new Revision.Row(line.row, each.isNew(), texts, notes));
  }

  private static String text(List<Cell> row, int column) {
    return column < row.size() ? row.get(column).text().strip() : "";
  }

  /** The row of rules above; null for the first. */
  private @Nullable Line previous(Line line) {
    Line previous = null;
    for (Line each : lines.values()) {
      if (each == line) {
        return previous;
      }
      previous = each;
    }
    return null;
  }

  /** What a row continues from above is written where something else stands above it now. */
  private static void levels(Line line, Map<Integer, String> texts, boolean moved) {
    boolean same = isOfIndicator(line, texts);
    line.head
        .columns()
        .forEach(
            (place, column) -> {
              if (isLevel(column) && same) {
                texts.remove(place);
              }
              if (isLevel(column) && moved) {
                texts.putIfAbsent(place, raw(line.cells, column));
              }
            });
  }

  /** A row that is added for the indicator of the one above says of it what that one says. */
  private static void levels(Line line, Map<Integer, String> texts) {
    boolean same = isOfIndicator(line, texts);
    line.head
        .columns()
        .forEach(
            (place, column) -> {
              if (isLevel(column) && same) {
                texts.put(place, raw(line.cells, column));
              }
            });
  }

  /** Whether texts, if any, are about the row's indicator. */
  private static boolean isOfIndicator(Line line, Map<Integer, String> texts) {
    String own = raw(line.cells, Column.INDICATOR);
    return line.head.columns().entrySet().stream()
        .filter(each -> each.getValue() == Column.INDICATOR)
        .allMatch(each -> own.equals(texts.getOrDefault(each.getKey(), own)));
  }

  private static boolean isLevel(Column column) {
    return Column.LEVELS.contains(column) || Column.OF_INDICATOR.contains(column);
  }

  private static String raw(Row row, Column column) {
    Cell cell = row.cells().get(column);
    return cell == null ? "" : cell.text().strip();
  }

  /** The texts of a rule under the columns that there are. */
  private Optional<Map<Integer, String>> cells(Rule rule, Line line) {
    for (Map<Column, String> row : writer.rows(rule)) {
      boolean fits =
          row.entrySet().stream()
              .noneMatch(
                  cell ->
                      isNeeded(cell.getKey())
                          && !cell.getValue().isEmpty()
                          && !line.head.columns().containsValue(cell.getKey()));
      if (fits) {
        Map<Integer, String> texts = new TreeMap<>();
        line.head
            .columns()
            .forEach(
                (place, column) -> {
                  if (column != Column.REMARK) {
                    texts.put(place, row.getOrDefault(column, ""));
                  }
                });
        return Optional.of(texts);
      }
    }
    return Optional.empty();
  }

  private static boolean isNeeded(Column column) {
    return switch (column) {
      case TARGET, CONDITION, METHOD, STEP, POINTS, BASIS -> true;
      default -> false;
    };
  }

  /** Whether the columns can take the comment, which is written where it differs. */
  private boolean comment(
      Wanted each,
      Line line,
      String wanted,
      Map<Integer, String> texts,
      Map<Integer, String> notes) {
    String own = each.isNew() ? "" : comments.get(line.rules.get(0));
    if (wanted.equals(own)) {
      return true;
    }
    CellNotes.Parted before = CellNotes.part(own.lines().toList());
    CellNotes.Parted after = CellNotes.part(wanted.lines().toList());
    if (!before.remark().equals(after.remark())) {
      Optional<Map<Integer, String>> remarks = line.remarks.texts(after.remark());
      if (remarks.isEmpty()) {
        return false;
      }
      texts.putAll(remarks.get());
    }
    Map<Column, String> earlier = TableWriter.withLoose(before, Column.METHOD);
    Map<Column, String> later = TableWriter.withLoose(after, Column.METHOD);
    line.head
        .columns()
        .forEach(
            (place, column) -> {
              String note = later.getOrDefault(column, "");
              if (!note.equals(earlier.getOrDefault(column, ""))) {
                notes.put(place, note);
              }
            });
    return true;
  }
}
