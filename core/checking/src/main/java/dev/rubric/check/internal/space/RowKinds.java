package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of rows that the aggregates of one list tell apart: rows of a kind are in the same
 * ones. How many rows there are of each kind is an axis, and so is the sum of each column over them
 * that some aggregate adds up; every count and sum is a sum of such axes, and every mean a quotient
 * of two, so that aggregates whose conditions exclude or imply each other can't contradict
 * themselves.
 */
final class RowKinds {
  private static final int MOST_KINDS = 12;

  /** So many counts and sums together are worth their time. */
  private static final int MOST_SUMS = 6;

  /** What an aggregate says of a list of one row: whether it has a number, and counts the row. */
  private record Sign(boolean known, boolean counted) {}

  private final AxisSet axes;
  private final DataList list;
  private final boolean only;
  private final Map<String, Quotient> values = new HashMap<>();

  private RowKinds(
      AxisSet axes,
      DataList list,
      List<Expression.Aggregate> aggregates,
      Set<String> summed,
      Map<List<Sign>, Map<String, Object>> kinds) {
    this.axes = axes;
    this.list = list;
    this.only = kinds.size() == 1;
    boolean counted = counts(aggregates);
    Map<List<Sign>, Axis> counters = new LinkedHashMap<>();
    if (counted) {
      kinds.forEach((signs, row) -> counters.put(signs, counter(row, summed)));
    }
    for (int i = 0; i < aggregates.size(); i++) {
      Expression.Aggregate each = aggregates.get(i);
      DataItem column = summed(list, each);
      Affine count = Affine.of(BigDecimal.ZERO);
      Affine sum = Affine.of(BigDecimal.ZERO);
      for (Map.Entry<List<Sign>, Map<String, Object>> kind : kinds.entrySet()) {
        if (kind.getKey().get(i).counted()) {
          Axis counter = counters.get(kind.getKey());
          count = counter == null ? count : count.plus(Affine.of(counter));
          sum =
              column == null
                  ? sum
                  : sum.plus(Affine.of(sum(kind.getValue(), summed, counter, column)));
        }
      }
      values.put(each.toDrl(), value(word(each), count, sum));
    }
  }

  private static Quotient value(AggregateWord word, Affine count, Affine sum) {
    return switch (word) {
      case SUM -> Quotient.of(sum);
      case MEAN -> new Quotient(sum, count);
      default -> Quotient.of(count);
    };
  }

  /** What an aggregate comes to, of axes; empty when it is not one of those known. */
  Optional<Quotient> of(Expression.Aggregate aggregate) {
    return Optional.ofNullable(values.get(aggregate.toDrl()));
  }

  private static AggregateWord word(Expression.Aggregate aggregate) {
    return Word.find(AggregateWord.values(), aggregate.name()).orElseThrow();
  }

  /** The column that an aggregate adds up; null when it does anything else. */
  private static @Nullable DataItem summed(DataList list, Expression.Aggregate aggregate) {
    AggregateWord word = word(aggregate);
    DataItem column =
        word == AggregateWord.SUM || word == AggregateWord.MEAN
            ? RowAxes.column(list, aggregate, 0)
            : null;
    return column != null && RowAxes.isUnbounded(column) ? column : null;
  }

  /**
   * The kinds that the aggregates of a list tell apart; empty when one of them does more than
   * count, add up or ask whether there is a number, or when it can't be told what it says of a row.
   */
  static Optional<RowKinds> of(
      AxisSet axes, Reads reads, DataList list, List<Expression.Aggregate> aggregates, Role role) {
    Set<String> summed = new HashSet<>();
    List<Expression.Aggregate> counts = new ArrayList<>();
    for (Expression.Aggregate each : aggregates) {
      DataItem column = reads.isMeasured(each) ? summed(list, each) : null;
      if (column == null && reads.isMeasured(each) && word(each) != AggregateWord.COUNT) {
        return Optional.empty();
      }
      if (column != null) {
        summed.add(column.name());
      }
      counts.add(column == null ? each : counting(each));
    }
    if (counts.stream().anyMatch(each -> reads(each, summed))) {
      return Optional.empty();
    }
    return RowCells.of(list, counts, role)
        .map(rows -> kinds(rows, list, counts, role.framework()))
        .map(RowKinds::felt)
        .filter(
            kinds ->
                axes(kinds.size(), summed, counts(aggregates))
                    <= (summed.isEmpty() ? MOST_KINDS : MOST_SUMS))
        .map(kinds -> new RowKinds(axes, list, aggregates, summed, kinds));
  }

  /** Rows that no aggregate counts, or is not known for, make no difference. */
  private static Map<List<Sign>, Map<String, Object>> felt(
      Map<List<Sign>, Map<String, Object>> kinds) {
    Map<List<Sign>, Map<String, Object>> felt = new LinkedHashMap<>(kinds);
    felt.keySet()
        .removeIf(signs -> signs.stream().allMatch(sign -> sign.known() && !sign.counted()));
    return felt;
  }

  /** Whether it matters how many rows there are, not only what they come to. */
  private static boolean counts(List<Expression.Aggregate> aggregates) {
    return aggregates.stream().anyMatch(each -> word(each) != AggregateWord.SUM);
  }

  private static int axes(int kinds, Set<String> summed, boolean counted) {
    return kinds * (summed.size() + (counted ? 1 : 0));
  }

  /** Whether what is summed decides as well which rows there are. */
  private static boolean reads(Expression.Aggregate aggregate, Set<String> columns) {
    Condition where = aggregate.where();
    Stream<Expression> read =
        Stream.concat(
            aggregate.values().stream(),
            where == null ? Stream.of() : where.allOperands().stream());
    return read.anyMatch(each -> reads(each, columns));
  }

  private static boolean reads(Expression expression, Set<String> columns) {
    return (expression instanceof Expression.Field field && columns.contains(field.name()))
        || expression.parts().stream().anyMatch(part -> reads(part, columns));
  }

  /** Rows that add nothing, of which the first is given what they add together. */
  private static Map<String, Object> filled(Map<String, Object> row, Set<String> summed) {
    Map<String, Object> filled = new HashMap<>(row);
    summed.forEach(column -> filled.put(column, BigDecimal.ZERO));
    return filled;
  }

  /** Rows that every one of the conditions can be told of, one for each of those it meets. */
  static List<Map<String, Object>> rows(
      DataList list, List<Expression.Aggregate> aggregates, Role role) {
    List<Expression.Aggregate> counts = aggregates.stream().map(RowKinds::counting).toList();
    Map<List<Sign>, Map<String, Object>> kinds =
        RowCells.of(list, counts, role)
            .map(rows -> kinds(rows, list, counts, role.framework()))
            .orElse(Map.of());
    return kinds.entrySet().stream()
        .filter(kind -> kind.getKey().stream().allMatch(Sign::known))
        .filter(kind -> kind.getKey().stream().anyMatch(Sign::counted))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Map<List<Sign>, Map<String, Object>> kinds(
      List<Map<String, Object>> rows,
      DataList list,
      List<Expression.Aggregate> aggregates,
      Framework framework) {
    List<Expression.Aggregate> asked = new ArrayList<>(aggregates);
    aggregates.forEach(each -> asked.add(counting(each)));
    UnitProbe probe = new UnitProbe(framework, asked);
    Map<List<Sign>, Map<String, Object>> kinds = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      Draft draft = new Draft();
      draft.row(list.name(), row);
      kinds.putIfAbsent(signs(probe.values(draft.build()), aggregates.size()), row);
    }
    return kinds;
  }

  private static Expression.Aggregate counting(Expression.Aggregate aggregate) {
    return new Expression.Aggregate(
        AggregateWord.COUNT.zh(),
        aggregate.list(),
        List.of(),
        aggregate.where(),
        aggregate.location());
  }

  private static List<Sign> signs(List<?> values, int aggregates) {
    List<Sign> signs = new ArrayList<>();
    for (int i = 0; i < aggregates; i++) {
      boolean counted =
          values.get(aggregates + i) instanceof BigDecimal number && number.signum() > 0;
      signs.add(new Sign(values.get(i) != null, counted));
    }
    return signs;
  }

  /** What the rows of a kind come to together in a column; without a counter one row says it. */
  private Axis sum(
      Map<String, Object> row, Set<String> summed, @Nullable Axis counter, DataItem column) {
    Map<String, Object> whole = filled(row, summed);
    return axes.of(
        id(row, summed) + "." + column.name(),
        id ->
            Axis.of(
                    id,
                    label(row, summed, column.name() + "合计", "sum of " + column.name()),
                    (draft, value) -> {
                      if (value instanceof BigDecimal number && number.signum() != 0) {
                        draft.first(list.name(), whole, column.name(), number);
                      }
                    })
                .range(column.range().minimum(), null)
                .whole(column.whole())
                .sum(counter)
                .number());
  }

  private Axis counter(Map<String, Object> row, Set<String> summed) {
    Map<String, Object> whole = filled(row, summed);
    return axes.of(
        id(row, summed),
        id ->
            Axis.of(
                    id,
                    label(row, summed, "行数", "rows"),
                    (draft, count) -> RowAxes.rows(draft, list, whole, count))
                .ofRows()
                .number());
  }

  private String id(Map<String, Object> row, Set<String> summed) {
    return RowAxes.name(list.name()) + "{" + cells(row, summed) + "}";
  }

  private Text label(Map<String, Object> row, Set<String> summed, String zh, String en) {
    String cells = cells(row, summed);
    if (cells.isEmpty() && only) {
      return Text.of(list.name() + "的" + zh, en + " of " + list.name());
    }
    return Text.of(
        list.name() + "中" + (cells.isEmpty() ? "空白" : " " + cells + " ") + "的" + zh,
        en + " of " + list.name() + " with " + (cells.isEmpty() ? "nothing" : cells));
  }

  /** What tells rows of a kind from others; what is summed does not. */
  private static String cells(Map<String, Object> row, Set<String> summed) {
    return new TreeMap<>(row)
        .entrySet().stream()
            .filter(cell -> !summed.contains(cell.getKey()))
            .map(cell -> cell.getKey() + " " + RowCells.shown(cell.getValue()))
            .collect(Collectors.joining("、"));
  }
}
