package dev.rubric.internal.table;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.RuleWriter;
import dev.rubric.internal.sentence.RuleWriter.Sentences;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Writes rules as the rows of a table that give the same rules when they are read again. */
public final class TableWriter {
  /** How many columns at the left continue the row above where they are blank. */
  public static final int MERGED = Column.LEVELS.size() + Column.OF_INDICATOR.size();

  private static final java.util.regex.Pattern STEPS =
      java.util.regex.Pattern.compile("(每(?:超过|低于))([0-9.]+\\s*(?:%|\\p{L}+?))扣([0-9.]+)分(.*)");
  private static final java.util.regex.Pattern ITEMS =
      java.util.regex.Pattern.compile("(每缺一项要点)扣 ([0-9.]+) 分(.*)");

  private final Framework framework;
  private final RuleWriter sentences;

  /** A writer for the rules of one rubric. */
  public TableWriter(Framework framework) {
    this.framework = framework;
    this.sentences = new RuleWriter(framework);
  }

  /**
   * The table of a file's rules.
   *
   * @param above lines above the header
   * @param remarks a remark for each rule, in their order; empty where there is none
   * @param notes whether the lines of notes among them become the notes of cells
   */
  public Table write(RuleFile file, List<String> above, List<String> remarks, boolean notes) {
    List<Column> columns = List.of(Column.values());
    CellNotes.Parted around = part(above, notes);
    List<List<Cell>> rows = new ArrayList<>();
    around.remark().forEach(line -> rows.add(row(List.of(line), rows.size() + 1, Map.of())));
    List<String> headings = columns.stream().map(Column::heading).toList();
    rows.add(row(headings, rows.size() + 1, around.notes()));
    Map<Column, String> last = Map.of();
    for (int i = 0; i < file.rules().size(); i++) {
      CellNotes.Parted own = part(remarks.get(i).lines().toList(), notes);
      Map<Column, String> row = row(file.rules().get(i));
      row.put(Column.REMARK, notes ? own.text() : remarks.get(i));
      rows.add(row(continued(last, row), rows.size() + 1, withLoose(own, Column.NAME)));
      last = row;
    }
    if (!around.loose().isEmpty()) {
      rows.set(0, withNote(rows.get(0), around.loose()));
    }
    return new Table("评分标准", rows);
  }

  private static CellNotes.Parted part(List<String> lines, boolean notes) {
    return notes ? CellNotes.part(lines) : new CellNotes.Parted(lines, Map.of(), "");
  }

  /** With the note that names no column at one that is always filled. */
  static Map<Column, String> withLoose(CellNotes.Parted parted, Column column) {
    Map<Column, String> notes = new EnumMap<>(Column.class);
    notes.putAll(parted.notes());
    if (!parted.loose().isEmpty()) {
      notes.merge(column, parted.loose(), (a, b) -> a + "\n" + b);
    }
    return notes;
  }

  private static List<Cell> withNote(List<Cell> row, String note) {
    List<Cell> cells = new ArrayList<>(row);
    Cell first = cells.get(0);
    String both = first.note().isEmpty() ? note : first.note() + "\n" + note;
    cells.set(0, new Cell(first.text(), first.location(), first.doubts(), both));
    return cells;
  }

  private static Table table(List<List<String>> rows) {
    List<List<Cell>> cells = new ArrayList<>();
    rows.forEach(texts -> cells.add(row(texts, cells.size() + 1, Map.of())));
    return new Table("评分标准", cells);
  }

  /** A cell that continues the one above can have no note that anyone sees: the name has it. */
  private static List<Cell> row(List<String> texts, int number, Map<Column, String> notes) {
    List<Column> columns = List.of(Column.values());
    Map<Integer, String> seen = new HashMap<>();
    notes.forEach(
        (column, note) -> {
          int own = columns.indexOf(column);
          boolean hidden = texts.get(own).isEmpty() && isMerged(column);
          seen.merge(hidden ? columns.indexOf(Column.NAME) : own, note, (a, b) -> a + "\n" + b);
        });
    List<Cell> line = new ArrayList<>();
    for (String text : texts) {
      int place = line.size();
      Location at = Location.cell("", "", number, place + 1);
      line.add(new Cell(text, at, List.of(), seen.getOrDefault(place, "")));
    }
    return line;
  }

  private static boolean isMerged(Column column) {
    return Column.LEVELS.contains(column) || Column.OF_INDICATOR.contains(column);
  }

  /** Blank at the left as far as it is the same as the row above. */
  private static List<String> continued(Map<Column, String> last, Map<Column, String> row) {
    List<String> cells = new ArrayList<>();
    boolean same = true;
    for (Column column : Column.values()) {
      String text = row.getOrDefault(column, "");
      boolean level = Column.LEVELS.contains(column);
      same = same && (!level || text.equals(last.get(column)));
      boolean blank = isMerged(column) && same && text.equals(last.get(column));
      cells.add(blank ? "" : text);
    }
    return cells;
  }

  /** The texts of a rule's row, the shortest that give the same rule. */
  private Map<Column, String> row(Rule rule) {
    Optional<Indicator> indicator = indicator(rule);
    Map<Column, String> row = whole(rule);
    Map<Column, String> shorter = shortened(row, indicator.orElse(null));
    return gives(rule, shorter) ? shorter : row;
  }

  /** The texts of a rule's row, shorter ones first, that give the same rule. */
  List<Map<Column, String>> rows(Rule rule) {
    return List.of(row(rule), whole(rule));
  }

  private Map<Column, String> whole(Rule rule) {
    Optional<Indicator> indicator = indicator(rule);
    Map<Column, String> row = new EnumMap<>(Column.class);
    levels(rule, indicator.orElse(null), row);
    row.put(Column.BASIS, Objects.requireNonNullElse(rule.basis(), ""));
    row.put(Column.NAME, rule.name());
    Sentences written = sentences.sentences(rule, indicator.map(Indicator::name).orElse(null));
    row.put(Column.CONDITION, String.join("\n", written.conditions()));
    row.put(Column.METHOD, String.join("\n", written.statements()));
    return row;
  }

  private void levels(Rule rule, @Nullable Indicator indicator, Map<Column, String> row) {
    String section = indicator == null ? section(rule) : sectionOf(indicator);
    row.put(Column.SECTION, section);
    row.put(Column.GROUP, Row.NONE);
    row.put(Column.INDICATOR, Row.NONE);
    row.put(Column.WEIGHT, "");
    row.put(Column.UNIT, "");
    row.put(Column.DIRECTION, "");
    if (indicator != null) {
      row.put(Column.GROUP, Objects.requireNonNullElse(indicator.group(), Row.NONE));
      row.put(Column.INDICATOR, indicator.name());
      boolean points = framework.scaleOfIndicator(indicator.name()).isPoints();
      row.put(Column.WEIGHT, points ? indicator.weight().toPlainString() : "");
      row.put(Column.UNIT, Objects.requireNonNullElse(indicator.unitOfMeasure(), ""));
      Direction direction = indicator.direction();
      row.put(Column.DIRECTION, direction == null ? "" : direction.symbol());
    }
  }

  private String sectionOf(Indicator indicator) {
    return framework.sections().stream()
        .filter(section -> section.indicators().contains(indicator))
        .map(Section::name)
        .findFirst()
        .orElse(Row.NONE);
  }

  private static String section(Rule rule) {
    return named(rule, "一级指标").orElse(Row.NONE);
  }

  /** The indicator that the conditions or the statements name. */
  private Optional<Indicator> indicator(Rule rule) {
    Optional<String> stated =
        rule.calls().get(0).arguments().stream()
            .limit(1)
            .filter(Expression.Words.class::isInstance)
            .map(words -> ((Expression.Words) words).value())
            .findFirst();
    return named(rule, "指标").or(() -> stated).flatMap(framework::indicator);
  }

  private static Optional<String> named(Rule rule, String field) {
    for (Pattern pattern : rule.patterns()) {
      for (Condition condition : pattern.conditions()) {
        if (condition instanceof Condition.Comparison comparison
            && comparison.comparator() == Comparator.EQUAL
            && comparison.left() instanceof Expression.Field found
            && found.name().equals(field)
            && comparison.right() instanceof Expression.Words words) {
          return Optional.of(words.value());
        }
      }
    }
    return Optional.empty();
  }

  /** With target, step and points in columns of their own, and no name that follows from them. */
  private static Map<Column, String> shortened(
      Map<Column, String> row, @Nullable Indicator indicator) {
    Map<Column, String> shorter = new EnumMap<>(row);
    String method =
        row.getOrDefault(Column.METHOD, "").replace("指标 " + row.get(Column.INDICATOR) + " ", "");
    Matcher steps = STEPS.matcher(method);
    Matcher items = ITEMS.matcher(method);
    if (steps.matches()) {
      shorter.put(Column.METHOD, steps.group(1) + "步长扣分" + steps.group(4));
      shorter.put(Column.STEP, steps.group(2));
      shorter.put(Column.POINTS, steps.group(3));
    } else if (items.matches()) {
      shorter.put(Column.METHOD, items.group(1) + "扣分" + items.group(3));
      shorter.put(Column.POINTS, items.group(2));
    } else {
      shorter.put(Column.METHOD, method);
    }
    String condition = row.getOrDefault(Column.CONDITION, "");
    if (indicator != null && condition.matches("(不?超过|不?低于|不?为|定性等级 为) [^ ，]+( \\S+)?")) {
      String target = condition.replaceFirst("^(定性等级 )?\\S+ ", "");
      shorter.put(Column.TARGET, withoutUnit(target, row.getOrDefault(Column.UNIT, "")));
      shorter.put(Column.CONDITION, "");
    } else if (condition.matches("要点数 超过 0 ?项?")) {
      shorter.put(Column.CONDITION, "");
    }
    return shorter;
  }

  /** The unit has a column of its own; 90% is customary all the same. */
  private static String withoutUnit(String target, String unit) {
    boolean ends = !unit.isEmpty() && target.endsWith(" " + unit);
    return ends ? target.substring(0, target.length() - unit.length() - 1) : target;
  }

  private boolean gives(Rule rule, Map<Column, String> row) {
    Diagnostics diagnostics = new Diagnostics();
    List<String> heading = Arrays.stream(Column.values()).map(Column::heading).toList();
    List<String> cells =
        Arrays.stream(Column.values()).map(column -> row.getOrDefault(column, "")).toList();
    RuleFile read =
        TableParser.parse("", List.of(table(List.of(heading, cells))), framework, diagnostics);
    return !diagnostics.hasErrors()
        && read.rules().stream().map(Rule::toDrl).toList().equals(List.of(rule.toDrl()));
  }
}
