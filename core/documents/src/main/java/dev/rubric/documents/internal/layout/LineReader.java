package dev.rubric.documents.internal.layout;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.internal.grid.GridCell;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines under the head of the indicator block, up to the total. */
final class LineReader {
  private static final Pattern TOTAL =
      Pattern.compile("(总分|合计|总计|总得分|总分值|自评总分|得分合计|综合得分|自评得分合计)([(（].*)?[:：]?");
  private static final Pattern NOTE =
      Pattern.compile(
          "([(（【]?(注|备注|说明|填表说明|附注)[0-9]*[)）】]?[:：.、0-9].*|其他需要说明.*|[※*].*)", Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(指标|目标)\\s*[0-9一二三四五六七八九十]{1,2}\\s*[:：.、]?\\s*|[0-9]{1,2}(?:\\.[0-9]{1,2}){2,3}[.、\\s]*"
              + "|[0-9]{1,2}[、．]\\s*|[(（][0-9]{1,2}[)）]\\s*|[①-⑳]\\s*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WEIGHT =
      Pattern.compile("[(（]\\s*([0-9]+(?:\\.[0-9]+)?)\\s*分?\\s*[)）]");

  private static final int FEWEST = 3;
  private static final int SHOWN = 20;

  private final List<List<GridCell>> rows;
  private final IndicatorHead head;
  private final int end;
  private final Diagnostics notes;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final Map<String, Printed> sectionWeights = new LinkedHashMap<>();
  private final List<Printed> footnotes = new ArrayList<>();
  private @Nullable Printed section;
  private @Nullable Printed group;
  private Map<String, Location> totalPlaces = Map.of();
  private @Nullable Printed totalWeight;
  private @Nullable Printed totalScore;
  private @Nullable GridCell lastScore;

  LineReader(List<List<GridCell>> rows, IndicatorHead head, int end, Diagnostics notes) {
    this.rows = rows;
    this.head = head;
    this.end = end;
    this.notes = notes;
  }

  void read() {
    beside();
    boolean open = true;
    boolean noted = false;
    for (int i = head.last() + 1; i < end; i++) {
      RowView row = shifted(RowView.of(rows, i));
      List<GridCell> own = row.own();
      if (!own.isEmpty() && !isHeadAgain(own)) {
        boolean total = own.stream().limit(2).anyMatch(c -> TOTAL.matcher(c.plain()).matches());
        boolean said = own.size() < 3 && NOTE.matcher(own.get(0).plain()).matches();
        boolean note = said || (noted && own.size() == 1) || isOverColumns(row);
        noted = note;
        if (open && total) {
          total(row);
          open = lines.isEmpty();
        } else if (!open || note) {
          afterTotal(own, note);
          own.forEach(cell -> footnotes.add(cell.printed()));
        } else {
          beyond(own);
          line(row);
        }
      }
    }
    if (lines.isEmpty()) {
      notes.warning(
          "no-lines",
          rows.get(head.last()).get(0).at(),
          "表头下面没有读到一行指标；请核对表格是否完整",
          "no indicator was read below the head; is the table whole?");
    }
  }

  /** The head is printed again on another page. */
  private static boolean isHeadAgain(List<GridCell> own) {
    return own.size() >= FEWEST
        && own.stream().allMatch(cell -> Heading.of(cell.text()).isPresent());
  }

  /** Two blocks of indicators side by side, of which the left one is read. */
  private void beside() {
    List<Integer> names = head.of(Heading.NAME);
    for (int i = 1; i < names.size(); i++) {
      int left = names.get(i - 1);
      int right = names.get(i);
      boolean apart = head.of(Heading.ACTUAL).stream().anyMatch(at -> at > left && at < right);
      boolean own = head.of(Heading.ACTUAL).stream().anyMatch(at -> at > right);
      if (apart && own) {
        notes.warning(
            "side-by-side",
            rows.get(head.last()).get(right).at(),
            "左右并排有两组指标，右边的一组没有读取；请把它移到左边一组的下面",
            "two blocks of indicators stand side by side, the right one was not read; put it below"
                + " the left one");
      }
    }
  }

  /** What stands at the right of the last column, as two rows do that became one. */
  private void beyond(List<GridCell> own) {
    List<GridCell> top = rows.get(head.last());
    int columns = top.size();
    while (columns > 0 && top.get(columns - 1).text().isBlank()) {
      columns--;
    }
    int width = columns;
    List<GridCell> beyond =
        own.stream().filter(cell -> cell.column() >= width && !cell.text().isBlank()).toList();
    if (!beyond.isEmpty()) {
      String shown = Characters.shortened(beyond.get(0).text(), SHOWN);
      notes.warning(
          "cells-beyond",
          beyond.get(0).at(),
          "这一行在表头最后一列以外还有 " + beyond.size() + " 格（" + shown + " 等），没有读取；请核对是不是两行并成了一行",
          "the row has "
              + beyond.size()
              + " cells beyond the last column of the head ("
              + shown
              + " …), which were not read; have two rows become one?");
    }
  }

  /** What looks like a line and stands behind the total. */
  private void afterTotal(List<GridCell> own, boolean note) {
    if (!note && own.size() > FEWEST) {
      notes.warning(
          "after-total",
          own.get(0).at(),
          "这一行在合计的下面，没有作为指标读取",
          "the row stands below the total, it was not read as an indicator");
    }
  }

  /** Whether one cell covers both name and values: then it is a remark, not a line. */
  private boolean isOverColumns(RowView row) {
    Optional<GridCell> name = first(row, Heading.NAME).filter(cell -> !cell.text().isBlank());
    return name.isPresent()
        && (first(row, Heading.TARGET).equals(name) || first(row, Heading.ACTUAL).equals(name));
  }

  /** A copy of a web page loses merged cells: the row is shorter, by the levels at its left. */
  private RowView shifted(RowView row) {
    int missing = head.width() - row.cells().size();
    boolean merged = row.cells().stream().anyMatch(cell -> cell.row() != row.number());
    int levels = head.of(Heading.NAME).isEmpty() ? 0 : head.of(Heading.NAME).get(0);
    if (missing <= 0 || missing > levels || merged || row.own().size() < 3) {
      return row;
    }
    List<GridCell> cells = new ArrayList<>();
    GridCell first = row.cells().get(0);
    for (int i = 0; i < missing; i++) {
      cells.add(new GridCell("", first.at(), row.number(), i, List.of()));
    }
    cells.addAll(row.cells());
    notes.warning(
        "cells-missing",
        first.at(),
        "这一行比表头少 " + missing + " 格，按左边合并的格缺失读取",
        "the row has "
            + missing
            + " cells less than the head; it is read as if merged cells at its"
            + " left were missing");
    return new RowView(row.number(), cells);
  }

  private void total(RowView row) {
    totalPlaces = places(row);
    totalWeight = numeric(at(row, Heading.WEIGHT));
    totalScore = numeric(at(row, Heading.SCORE));
    if (totalScore == null) {
      List<GridCell> numbers =
          row.own().stream().filter(cell -> cell.text().matches("[0-9]+(\\.[0-9]+)?分?")).toList();
      boolean other =
          !numbers.isEmpty()
              && totalWeight != null
              && numbers.get(numbers.size() - 1).at().equals(totalWeight.at());
      totalScore = numbers.isEmpty() || other ? null : numbers.get(numbers.size() - 1).printed();
    }
  }

  private static @Nullable Printed numeric(@Nullable Printed cell) {
    return cell == null || !cell.text().matches(".*[0-9].*") ? null : cell;
  }

  private void line(RowView row) {
    level(row, Heading.SECTION)
        .ifPresent(
            cell -> {
              section = withoutWeight(cell);
              group = null;
            });
    level(row, Heading.GROUP).ifPresent(cell -> group = withoutWeight(cell));
    Printed target = target(row);
    Printed actual = at(row, Heading.ACTUAL);
    Printed weight = at(row, Heading.WEIGHT);
    Printed score = at(row, Heading.SCORE);
    Printed name = name(row);
    boolean valued = target != null || actual != null || weight != null || score != null;
    if (name == null) {
      nameless(row, valued);
      return;
    }
    GridCell scoreCell = first(row, Heading.SCORE).orElse(null);
    boolean again = scoreCell != null && scoreCell.equals(lastScore) && !scoreCell.text().isBlank();
    if (again) {
      shareLast();
    }
    lastScore = scoreCell;
    lines.add(
        new PrintedLine(
            section,
            group,
            name,
            at(row, Heading.SIGN),
            target,
            at(row, Heading.UNIT),
            actual,
            again ? null : weight,
            again ? null : score,
            at(row, Heading.REASON),
            others(row),
            places(row),
            again));
  }

  private void shareLast() {
    PrintedLine last = lines.isEmpty() ? null : lines.remove(lines.size() - 1);
    if (last != null) {
      lines.add(last.withSharedScore());
    }
  }

  private Map<String, Printed> others(RowView row) {
    Map<String, Printed> others = new LinkedHashMap<>();
    head.unknown()
        .forEach(
            (place, heading) ->
                row.at(place)
                    .map(GridCell::printed)
                    .filter(cell -> !cell.isBlank())
                    .ifPresent(cell -> others.put(Heading.plain(heading.text()), cell)));
    return others;
  }

  private Map<String, Location> places(RowView row) {
    Map<String, Location> places = new HashMap<>();
    head.places()
        .keySet()
        .forEach(each -> first(row, each).ifPresent(cell -> places.put(each.column(), cell.at())));
    return places;
  }

  private void nameless(RowView row, boolean valued) {
    GridCell cell = row.own().get(0);
    if (valued) {
      notes.warning(
          "no-name", cell.at(), "这一行没有指标名称，没有读取", "the row names no indicator, it was not read");
    } else if (row.own().stream().anyMatch(each -> each.plain().matches("[/／—\\-－]+"))) {
      notes.warning(
          "not-applicable",
          cell.at(),
          (group == null ? "这一类" : group.text()) + " 填写为不适用；其分值如何处理没有说明",
          (group == null ? "this group" : group.text())
              + " is filled in as not applicable; what becomes of its weight is not said");
    }
  }

  private Optional<Printed> level(RowView row, Heading heading) {
    return first(row, heading)
        .filter(cell -> !cell.text().isBlank())
        .map(GridCell::printed)
        .filter(cell -> !cell.isBlank());
  }

  private Printed withoutWeight(Printed cell) {
    Matcher matcher = WEIGHT.matcher(cell.text());
    String plain = cell.text().replaceAll("\\s+", "");
    if (!matcher.find()) {
      return cell.with(plain);
    }
    String name = WEIGHT.matcher(plain).replaceAll("");
    sectionWeights.putIfAbsent(name, cell.with(matcher.group(1)));
    return cell.with(name);
  }

  /** The name without its number; null where the template's row was left as it was. */
  private @Nullable Printed name(RowView row) {
    Printed cell =
        first(row, Heading.NAME).map(GridCell::named).filter(each -> !each.isBlank()).orElse(null);
    Heading instead = head.has(Heading.NAME) ? Heading.NAME : Heading.GROUP;
    Printed found = cell == null && instead == Heading.GROUP ? group : cell;
    if (found == null || found.text().matches("[….。·\\s]+")) {
      return null;
    }
    String name =
        NUMBERED.matcher(found.text()).lookingAt()
            ? NUMBERED.matcher(found.text()).replaceFirst("")
            : found.text();
    String joined =
        name.replaceAll("(?<=[\\u4E00-\\u9FFF])\\s+(?=[\\u4E00-\\u9FFF])", "")
            .replaceAll("\\s*\\n\\s*", "")
            .replaceAll("^[★☆*＊]+", "")
            .strip();
    return joined.isEmpty() ? null : found.with(joined);
  }

  /** Sign, value and unit of a target that takes several columns under one heading. */
  private @Nullable Printed target(RowView row) {
    List<GridCell> cells = new ArrayList<>();
    for (int place : head.of(Heading.TARGET)) {
      row.at(place)
          .filter(cell -> !cells.contains(cell))
          .filter(cell -> !cell.text().isBlank())
          .ifPresent(cells::add);
    }
    if (cells.isEmpty()) {
      return null;
    }
    String text = String.join(" ", cells.stream().map(GridCell::text).toList());
    Printed target = cells.get(0).printed().with(text);
    return target.isBlank() ? null : target;
  }

  private Optional<GridCell> first(RowView row, Heading heading) {
    Optional<GridCell> found = Optional.empty();
    for (int place : head.of(heading)) {
      Optional<GridCell> cell = row.at(place);
      if (found.isEmpty() || found.get().text().isBlank()) {
        found = cell.isPresent() ? cell : found;
      }
    }
    return found;
  }

  private @Nullable Printed at(RowView row, Heading heading) {
    return first(row, heading).map(GridCell::printed).filter(each -> !each.isBlank()).orElse(null);
  }

  List<PrintedLine> lines() {
    return lines;
  }

  Map<String, Printed> sectionWeights() {
    return sectionWeights;
  }

  List<Printed> footnotes() {
    return footnotes;
  }

  Map<String, Location> totalPlaces() {
    return totalPlaces;
  }

  @Nullable Printed totalWeight() {
    return totalWeight;
  }

  @Nullable Printed totalScore() {
    return totalScore;
  }
}
