package dev.rubric.check.internal.space;

import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A submission that is put together value by value. */
public final class Draft {
  /** What is reported of one indicator. */
  static final class Line {
    private final MeasureBuilder builder;
    private final Set<String> said = new HashSet<>();
    private final List<ChecklistItem> items = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private Line(String indicator) {
      this.builder = Measure.of(indicator);
    }

    /** Reports a value; a missing one is known to be asked for and left out. */
    <T> void say(String field, @Nullable T value, BiConsumer<MeasureBuilder, T> setter) {
      asked.add(field);
      if (value != null) {
        said.add(field);
        setter.accept(builder, value);
      }
    }

    void item(String name, boolean satisfied) {
      items.add(new ChecklistItem(name, satisfied, null));
    }

    void evidence(String name) {
      evidence.add(name);
    }

    /** Reports the indicator, even when nothing is known of it. */
    void report() {
      said.add("reported");
    }

    private boolean isBlank() {
      return said.isEmpty() && items.isEmpty() && evidence.isEmpty();
    }

    /**
     * A submission may not name an indicator and report nothing of it; where rules only look at
     * what is left out, something that none of them looks at is reported with it.
     */
    private Measure build() {
      boolean substantial = SUBSTANTIAL.stream().anyMatch(said::contains);
      if (!substantial && items.isEmpty()) {
        if (!asked.contains("rating")) {
          builder.rating(BigDecimal.ZERO);
        } else if (!asked.contains("claimed")) {
          builder.claimed(Attainment.NOT_ACHIEVED);
        } else {
          builder.completed(BigDecimal.ZERO);
        }
      }
      return builder.items(items).evidence(evidence).build();
    }
  }

  private record Row(String list, Map<String, Object> cells) {}

  private static final Set<String> SUBSTANTIAL =
      Set.of("value", "rating", "completed", "onTime", "qualified", "rank", "claimed", "level");

  private final Map<String, Line> lines = new TreeMap<>();
  private final Map<String, BudgetLine.Builder> budget = new TreeMap<>();
  private final Map<String, BigDecimal> events = new TreeMap<>();
  private final Map<String, BigDecimal> selfScores = new TreeMap<>();
  private final Map<String, BigDecimal> unit = new TreeMap<>();
  private final Map<String, Object> items = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Row, Map<String, Object>> firsts = new HashMap<>();
  private final Map<String, Map<String, Object>> shared = new TreeMap<>();

  Line line(String indicator) {
    return lines.computeIfAbsent(indicator, Line::new);
  }

  BudgetLine.Builder budget(String line) {
    return budget.computeIfAbsent(line, BudgetLine::of);
  }

  void event(String name, BigDecimal count) {
    events.put(name, count);
  }

  void selfScore(String section, BigDecimal score) {
    selfScores.put(section, score);
  }

  void unit(String field, @Nullable BigDecimal value) {
    if (value != null) {
      unit.put(field, value);
    }
  }

  /** Reports a data item of the unit, unless it is told otherwise. */
  void unitItem(String name, Object value) {
    items.put(name, value);
  }

  /** Reports what the rubric declares, of a unit, an indicator or a budget line. */
  void item(Instance of, String name, @Nullable Object value) {
    switch (of.fact()) {
      case MEASURE -> line(of.name()).say(name, value, (line, given) -> line.item(name, given));
      case BUDGET -> {
        if (value != null) {
          budget(of.name()).item(name, value);
        }
      }
      default -> {
        if (value != null) {
          items.put(name, value);
        }
      }
    }
  }

  /** Reports a row of a list that the rubric declares. */
  void row(String list, Map<String, Object> cells) {
    Map<String, Object> own = new HashMap<>(cells);
    firsts.putIfAbsent(new Row(list, Map.copyOf(cells)), own);
    rows.add(new Row(list, own));
  }

  /** Reports a value in the first row that has such cells, which is added when there is none. */
  void first(String list, Map<String, Object> cells, String column, Object value) {
    Row like = new Row(list, Map.copyOf(cells));
    if (!firsts.containsKey(like)) {
      row(list, cells);
    }
    Objects.requireNonNull(firsts.get(like)).put(column, value);
  }

  /** Reports a value in the one row of a list that its columns share. */
  void cell(String list, Map<String, Object> begun, String column, @Nullable Object value) {
    Map<String, Object> row = shared.computeIfAbsent(list, any -> new HashMap<>(begun));
    if (value != null) {
      row.put(column, value);
    }
  }

  /** The submission as it stands. */
  public Submission build() {
    Submission.Builder builder =
        Submission.of("示例")
            .staff(unit.get("staffInPost"), unit.get("authorisedPosts"))
            .assets(unit.get("fixedAssets"), unit.get("assetsInUse"))
            .selfTotal(unit.get("selfTotal"));
    lines.values().stream()
        .filter(line -> !line.isBlank())
        .map(Line::build)
        .forEach(builder::measure);
    budget.values().forEach(builder::budget);
    items.forEach(builder::item);
    shared.forEach((list, cells) -> builder.row(row(new Row(list, cells))));
    rows.forEach(row -> builder.row(row(row)));
    events.forEach((name, count) -> builder.event(new Event(name, count, null, null)));
    selfScores.forEach((name, score) -> builder.selfScore(new SelfScore(name, score, null, null)));
    return builder.build();
  }

  private static DataRow row(Row of) {
    DataRow.Builder row = DataRow.of(of.list());
    of.cells().forEach(row::item);
    return row.build();
  }
}
