package dev.rubric.check.internal.space;

import static java.util.stream.Collectors.toSet;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.fact.Values;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows from which a derived value comes to a given number, where no form tells how it does:
 * two rows of every kind that its formula tells apart, of which one column is moved, in all of them
 * alike or from one to the other. What is found is worked out by the engine, so it is never wrong;
 * there may be numbers that are not found.
 */
final class Origins {
  private static final BigDecimal USUAL = BigDecimal.valueOf(100);

  /** A cell of a row, and which way it moves. */
  private record Move(int row, String column, int way) {}

  /** A row of a list. */
  private record Row(String list, Map<String, Object> cells) {}

  private final UnitProbe probe;
  private final List<Row> rows;
  private final List<List<Move>> directions;
  private final Map<Optional<BigDecimal>, Optional<List<Row>>> found = new HashMap<>();

  private Origins(UnitProbe probe, List<Row> rows, List<List<Move>> directions) {
    this.probe = probe;
    this.rows = rows;
    this.directions = directions;
  }

  /** Of a value that is worked out of rows and nothing else; empty of any other. */
  static Optional<Origins> of(Need derived, Role role) {
    List<Expression.Aggregate> aggregates = Sources.aggregates(derived);
    List<String> names = aggregates.stream().map(Expression.Aggregate::list).distinct().toList();
    if (!Sources.of(derived).equals(names.stream().map(RowAxes::name).collect(toSet()))) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    List<List<Move>> directions = new ArrayList<>();
    for (DataList list : role.framework().declarations().lists()) {
      if (names.contains(list.name())) {
        add(
            list,
            aggregates.stream().filter(each -> each.list().equals(list.name())).toList(),
            role,
            rows,
            directions);
      }
    }
    Expression name = new Expression.Field(derived.field().zh(), aggregates.get(0).location());
    return Optional.of(
        new Origins(new UnitProbe(role.framework(), List.of(name)), rows, directions));
  }

  private static void add(
      DataList list,
      List<Expression.Aggregate> aggregates,
      Role role,
      List<Row> rows,
      List<List<Move>> directions) {
    int first = rows.size();
    for (Map<String, Object> kind : RowKinds.rows(list, aggregates, role)) {
      Row row = new Row(list.name(), filled(list, kind));
      rows.add(row);
      rows.add(row);
    }
    for (DataItem column : list.columns()) {
      if (column.type() == ValueType.NUMBER && !isCondition(column, aggregates)) {
        directions.add(moves(first, rows.size(), column, 1));
        directions.add(moves(first, rows.size(), column, -1));
      }
    }
  }

  private static List<Move> moves(int first, int last, DataItem column, int other) {
    List<Move> moves = new ArrayList<>();
    for (int row = first; row < last; row++) {
      moves.add(new Move(row, column.name(), (row - first) % 2 == 0 ? 1 : other));
    }
    return moves;
  }

  private static boolean isCondition(DataItem column, List<Expression.Aggregate> aggregates) {
    return aggregates.stream()
        .map(Expression.Aggregate::where)
        .flatMap(where -> where == null ? Stream.of() : where.allOperands().stream())
        .anyMatch(read -> names(read, column.name()));
  }

  private static boolean names(Expression expression, String column) {
    return (expression instanceof Expression.Field field && field.name().equals(column))
        || expression.parts().stream().anyMatch(part -> names(part, column));
  }

  /** Every number that no condition asks for is the same at first. */
  private static Map<String, Object> filled(DataList list, Map<String, Object> kind) {
    Map<String, Object> cells = new HashMap<>();
    for (DataItem column : list.columns()) {
      boolean number = column.type() == ValueType.NUMBER && RowTemplate.isWithin(column, USUAL);
      cells.put(column.name(), number ? USUAL : RowTemplate.any(column));
    }
    cells.putAll(kind);
    return cells;
  }

  /** Whether rows are known that come to it; null stands for no number at all. */
  boolean reaches(@Nullable Object value) {
    return rows(value).isPresent();
  }

  /** Says it in a submission. */
  void tell(Draft draft, @Nullable Object value) {
    rows(value).orElse(List.of()).forEach(row -> draft.row(row.list(), row.cells()));
  }

  private Optional<List<Row>> rows(@Nullable Object value) {
    Optional<BigDecimal> wanted = Optional.ofNullable((BigDecimal) value);
    return found.computeIfAbsent(wanted, any -> wanted.isEmpty() ? none() : found(wanted.get()));
  }

  private Optional<List<Row>> none() {
    return worth(List.of()) == null ? Optional.of(List.of()) : Optional.empty();
  }

  private Optional<List<Row>> found(BigDecimal wanted) {
    return directions.stream().flatMap(direction -> found(wanted, direction).stream()).findFirst();
  }

  /** Along a direction in which the value grows evenly, by one look ahead. */
  private Optional<List<Row>> found(BigDecimal wanted, List<Move> direction) {
    Fraction here = worth(moved(direction, BigDecimal.ZERO));
    Fraction ahead = worth(moved(direction, BigDecimal.ONE));
    if (here == null || ahead == null || here.equals(ahead)) {
      return Optional.empty();
    }
    Fraction far = Fraction.of(wanted).minus(here).dividedBy(ahead.minus(here));
    if (!far.isDecimal()) {
      return Optional.empty();
    }
    List<Row> there = moved(direction, far.decimal());
    return Fraction.of(wanted).equals(worth(there)) ? Optional.of(there) : Optional.empty();
  }

  private List<Row> moved(List<Move> direction, BigDecimal far) {
    List<Row> there = new ArrayList<>(rows);
    for (Move move : direction) {
      Map<String, Object> cells = new HashMap<>(rows.get(move.row()).cells());
      BigDecimal before = (BigDecimal) cells.get(move.column());
      cells.put(move.column(), before.add(far.multiply(BigDecimal.valueOf(move.way()))));
      there.set(move.row(), new Row(rows.get(move.row()).list(), cells));
    }
    return there;
  }

  private @Nullable Fraction worth(List<Row> reported) {
    Draft draft = new Draft();
    reported.forEach(row -> draft.row(row.list(), row.cells()));
    return Values.number(probe.values(draft.build()).get(0));
  }
}
