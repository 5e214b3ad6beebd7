package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that one row of a list can say to the aggregates over it, by a row of each sort. */
final class RowCells {
  private final DataList list;
  private final Need row;

  private RowCells(DataList list) {
    this.list = list;
    this.row = new Need(Instance.UNIT, Movements.row(list.name(), Vocabulary.columns(list)));
  }

  /** The rows; empty when it can't be told how the aggregates depend on a row. */
  static Optional<List<Map<String, Object>>> of(
      DataList list, List<Expression.Aggregate> aggregates, Role role) {
    return new RowCells(list).rows(aggregates, role);
  }

  private Optional<List<Map<String, Object>>> rows(
      List<Expression.Aggregate> aggregates, Role role) {
    Reads reads = new Reads(row, aggregates);
    Axes axes = new Axes(List.of(role.framework()), null, reads, false);
    Borders borders = new Borders(axes, role);
    borders.addRows(row, aggregates);
    reads.needs().forEach(axes::add);
    List<Axis> order = new ArrayList<>(axes.all());
    order.sort(Comparator.comparing(Axis::isNumeric).thenComparing(borders::endAlong));
    return borders.isExact()
        ? Cells.of(order, borders.found(), Sampling.ONE).map(cells -> rows(cells, order))
        : Optional.empty();
  }

  private List<Map<String, Object>> rows(List<Cell> cells, List<Axis> axes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Cell cell : cells) {
      Map<String, Object> said = new HashMap<>();
      for (DataItem column : list.columns()) {
        String id = Need.id(Instance.UNIT, column.name());
        Optional<Object> value =
            axes.stream()
                .filter(axis -> axis.toString().equals(id))
                .findFirst()
                .flatMap(cell::of)
                .map(Sample::value);
        value.ifPresent(known -> said.put(column.name(), written(known)));
      }
      if (axes.stream().noneMatch(axis -> isLeftOut(axis, said))) {
        rows.add(whole(said));
      }
    }
    return rows;
  }

  private boolean isLeftOut(Axis axis, Map<String, Object> said) {
    return list.columns().stream()
        .filter(DataItem::required)
        .anyMatch(
            column ->
                axis.toString().equals(Need.id(Instance.UNIT, column.name()))
                    && !said.containsKey(column.name()));
  }

  private Map<String, Object> whole(Map<String, Object> said) {
    Map<String, Object> whole = new HashMap<>();
    list.columns().stream()
        .filter(DataItem::required)
        .forEach(column -> whole.put(column.name(), RowTemplate.any(column)));
    whole.putAll(said);
    return whole;
  }

  /** As submissions write it. */
  private static Object written(Object value) {
    return value instanceof DateSpan span ? span.said() : value;
  }

  /** As people read it. */
  static String shown(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    return value instanceof BigDecimal number ? Numbers.exact(number) : value.toString();
  }
}
