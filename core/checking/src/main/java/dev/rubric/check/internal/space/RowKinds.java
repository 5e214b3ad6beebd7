package dev.rubric.check.internal.space;

import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The kinds of rows that the counts of one list tell apart: rows of a kind are in the same counts.
 * How many rows there are of each kind is an axis, and every count a sum of such axes, so that
 * counts whose conditions exclude or imply each other can't contradict themselves.
 */
final class RowKinds {
  private static final int MOST_KINDS = 12;

  /** What an aggregate says of a list of one row: whether it has a number, and counts the row. */
  private record Sign(boolean known, boolean counted) {}

  private final Map<String, Affine> counts = new HashMap<>();

  private RowKinds(List<Expression.Aggregate> aggregates, Map<List<Sign>, Axis> kinds) {
    for (int i = 0; i < aggregates.size(); i++) {
      Affine count = Affine.of(BigDecimal.ZERO);
      for (Map.Entry<List<Sign>, Axis> kind : kinds.entrySet()) {
        if (kind.getKey().get(i).counted()) {
          count = count.plus(Affine.of(kind.getValue()));
        }
      }
      counts.put(aggregates.get(i).toDrl(), count);
    }
  }

  /**
   * How many rows an aggregate is over, as a sum of axes; empty when it is not one of those known.
   */
  Optional<Affine> of(Expression.Aggregate aggregate) {
    return Optional.ofNullable(counts.get(aggregate.toDrl()));
  }

  /**
   * The kinds that the aggregates of a list tell apart; empty when one of them does more than count
   * or ask whether there is a number, or when it can't be told what it says of a row.
   */
  static Optional<RowKinds> of(
      AxisSet axes, Reads reads, DataList list, List<Expression.Aggregate> aggregates, Role role) {
    if (!aggregates.stream().allMatch(each -> isCount(each) || !reads.isMeasured(each))) {
      return Optional.empty();
    }
    return RowCells.of(list, aggregates, role)
        .map(rows -> kinds(rows, list, aggregates, role.framework()))
        .filter(kinds -> kinds.size() <= MOST_KINDS)
        .map(kinds -> new RowKinds(aggregates, axes(axes, kinds, list)));
  }

  private static boolean isCount(Expression.Aggregate aggregate) {
    return Word.find(AggregateWord.values(), aggregate.name()).orElseThrow() == AggregateWord.COUNT;
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

  private static Map<List<Sign>, Axis> axes(
      AxisSet axes, Map<List<Sign>, Map<String, Object>> kinds, DataList list) {
    Map<List<Sign>, Axis> found = new LinkedHashMap<>();
    kinds.forEach((signs, row) -> found.put(signs, axis(axes, list, row)));
    return found;
  }

  private static Axis axis(AxisSet axes, DataList list, Map<String, Object> row) {
    String cells =
        new TreeMap<>(row)
            .entrySet().stream()
                .map(cell -> cell.getKey() + " " + RowCells.shown(cell.getValue()))
                .collect(Collectors.joining("、"));
    return axes.of(
        "[" + list.name() + "]{" + cells + "}",
        id ->
            Axis.of(
                    id,
                    Text.of(
                        list.name() + "中" + (cells.isEmpty() ? "空白" : " " + cells + " ") + "的行数",
                        "rows of "
                            + list.name()
                            + " with "
                            + (cells.isEmpty() ? "nothing" : cells)),
                    (draft, count) -> RowAxes.rows(draft, list, row, count))
                .ofRows()
                .number());
  }
}
