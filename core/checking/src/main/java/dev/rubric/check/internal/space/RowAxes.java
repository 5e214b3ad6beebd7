package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules work out over the rows of a list, as one number each: where nothing else is read of
 * the list, rows can be reported that come to whatever it can come to.
 */
final class RowAxes {
  private final AxisSet axes;
  private final Reads reads;
  private final NamedRows named;
  private final Map<String, Optional<RowKinds>> kinds = new HashMap<>();

  RowAxes(AxisSet axes, Reads reads) {
    this.axes = axes;
    this.reads = reads;
    this.named = new NamedRows(axes, reads);
  }

  /** What tells the rows of one list from others. */
  static String name(String list) {
    return "[" + list + "]";
  }

  /** The number; empty when it can't be told how it varies. */
  Optional<Quotient> of(Expression.Aggregate aggregate, Role role) {
    Optional<DataList> list =
        role.framework().declarations().lists().stream()
            .filter(each -> each.name().equals(aggregate.list()))
            .findFirst();
    if (list.isEmpty()) {
      return named.of(aggregate).map(Affine::of).map(Quotient::of);
    }
    return list.filter(this::isSameEverywhere)
        .flatMap(
            rows ->
                alone(aggregate, rows)
                    .or(() -> together(aggregate, rows))
                    .map(Affine::of)
                    .map(Quotient::of)
                    .or(() -> counted(aggregate, rows, role)));
  }

  private Optional<Axis> alone(Expression.Aggregate aggregate, DataList list) {
    AggregateWord word = Word.find(AggregateWord.values(), aggregate.name()).orElseThrow();
    return ofSameList(aggregate).size() == 1
        ? RowTemplate.of(list, aggregate.where()).flatMap(row -> axis(word, aggregate, list, row))
        : Optional.empty();
  }

  /** Sums over the same rows, each of a column of its own: one row holds whatever they come to. */
  private Optional<Axis> together(Expression.Aggregate aggregate, DataList list) {
    List<String> columns = new ArrayList<>();
    for (Expression.Aggregate each : ofSameList(aggregate)) {
      DataItem column = isSum(each) ? column(list, each, 0) : null;
      boolean free = column != null && isUnbounded(column) && !columns.contains(column.name());
      if (!free || !where(each).equals(where(aggregate))) {
        return Optional.empty();
      }
      columns.add(column.name());
    }
    DataItem own = Objects.requireNonNull(column(list, aggregate, 0));
    return RowTemplate.of(list, aggregate.where())
        .filter(row -> columns.stream().noneMatch(row::containsKey))
        .map(
            row ->
                axes.of(
                    id(aggregate),
                    id ->
                        builder(
                                id,
                                aggregate,
                                (draft, value) -> draft.cell(list.name(), row, own.name(), value))
                            .range(own.range().minimum(), null)
                            .required()
                            .number()));
  }

  private static boolean isSum(Expression.Aggregate aggregate) {
    return Word.find(AggregateWord.values(), aggregate.name()).orElseThrow() == AggregateWord.SUM;
  }

  private static String where(Expression.Aggregate aggregate) {
    Condition where = aggregate.where();
    return where == null ? "" : where.toDrl();
  }

  /** Whether sums of it come to any number, or to any that is not below 0. */
  static boolean isUnbounded(DataItem column) {
    BigDecimal least = column.range().minimum();
    return column.range().maximum() == null && (least == null || least.signum() == 0);
  }

  private List<Expression.Aggregate> ofSameList(Expression.Aggregate aggregate) {
    return reads.aggregates().stream()
        .filter(each -> each.list().equals(aggregate.list()))
        .toList();
  }

  /** Counts, sums and means of one list are made of the kinds of rows that they tell apart. */
  private Optional<Quotient> counted(Expression.Aggregate aggregate, DataList list, Role role) {
    return kinds
        .computeIfAbsent(
            list.name(), name -> RowKinds.of(axes, reads, list, ofSameList(aggregate), role))
        .flatMap(known -> known.of(aggregate));
  }

  /** Two rubrics may declare a list of that name otherwise. */
  private boolean isSameEverywhere(DataList list) {
    return axes.frameworks().stream()
        .allMatch(
            framework ->
                framework.declarations().lists().stream()
                    .filter(each -> each.name().equals(list.name()))
                    .allMatch(each -> alike(each, list)));
  }

  private static boolean alike(DataList one, DataList other) {
    return one.columns().stream()
        .map(RowAxes::spelled)
        .toList()
        .equals(other.columns().stream().map(RowAxes::spelled).toList());
  }

  private static List<@Nullable Object> spelled(DataItem column) {
    List<@Nullable Object> all = new java.util.ArrayList<>();
    all.add(column.name());
    all.add(column.type());
    all.add(column.options());
    all.add(column.range());
    all.add(column.whole());
    all.add(column.required());
    all.add(column.absent());
    return all;
  }

  private Optional<Axis> axis(
      AggregateWord word, Expression.Aggregate aggregate, DataList list, Map<String, Object> row) {
    if (word == AggregateWord.COUNT) {
      return Optional.of(
          axes.of(
              id(aggregate),
              id ->
                  builder(id, aggregate, (draft, count) -> rows(draft, list, row, count))
                      .whole()
                      .range(BigDecimal.ZERO, BigDecimal.valueOf(DataList.MOST_ROWS))
                      .required()
                      .number()));
    }
    DataItem column = column(list, aggregate, 0);
    if (column == null || row.containsKey(column.name())) {
      return Optional.empty();
    }
    return switch (word) {
      case SUM -> sum(aggregate, list, column, row);
      case MEAN, LARGEST, SMALLEST -> Optional.of(one(aggregate, list, column, row));
      case WEIGHTED_MEAN -> weighted(aggregate, list, column, row);
      default -> Optional.empty();
    };
  }

  static @Nullable DataItem column(DataList list, Expression.Aggregate aggregate, int place) {
    return aggregate.values().get(place) instanceof Expression.Field field
        ? list.columns().stream()
            .filter(each -> each.name().equals(field.name()) && each.type() == ValueType.NUMBER)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** No rows come to 0, and one row to anything that the column may hold. */
  private Optional<Axis> sum(
      Expression.Aggregate aggregate, DataList list, DataItem column, Map<String, Object> row) {
    if (!isUnbounded(column)) {
      return Optional.empty();
    }
    return Optional.of(
        axes.of(
            id(aggregate),
            id ->
                builder(
                        id,
                        aggregate,
                        (draft, value) -> {
                          if (value != null && ((BigDecimal) value).signum() != 0) {
                            draft.row(list.name(), with(row, column, value));
                          }
                        })
                    .range(column.range().minimum(), null)
                    .whole(column.whole())
                    .required()
                    .number()));
  }

  /** Of one row, its value; there is none without rows. */
  private Axis one(
      Expression.Aggregate aggregate, DataList list, DataItem column, Map<String, Object> row) {
    return axes.of(
        id(aggregate),
        id ->
            builder(
                    id,
                    aggregate,
                    (draft, value) -> {
                      if (value != null) {
                        draft.row(list.name(), with(row, column, value));
                      }
                    })
                .range(column.range().minimum(), column.range().maximum())
                .whole(column.whole() && !isMean(aggregate))
                .number());
  }

  private static boolean isMean(Expression.Aggregate aggregate) {
    return Word.find(AggregateWord.values(), aggregate.name())
        .filter(word -> word == AggregateWord.MEAN || word == AggregateWord.WEIGHTED_MEAN)
        .isPresent();
  }

  private Optional<Axis> weighted(
      Expression.Aggregate aggregate, DataList list, DataItem column, Map<String, Object> row) {
    DataItem weight = column(list, aggregate, 1);
    if (weight == null || row.containsKey(weight.name()) || weight.equals(column)) {
      return Optional.empty();
    }
    Map<String, Object> weighed = new HashMap<>(row);
    weighed.put(weight.name(), BigDecimal.ONE);
    return RowTemplate.isWithin(weight, BigDecimal.ONE)
        ? Optional.of(one(aggregate, list, column, weighed))
        : Optional.empty();
  }

  static void rows(Draft draft, DataList list, Map<String, Object> row, @Nullable Object count) {
    int rows = count == null ? 0 : ((BigDecimal) count).intValueExact();
    for (int i = 0; i < rows; i++) {
      draft.row(list.name(), row);
    }
  }

  private static Map<String, Object> with(Map<String, Object> row, DataItem column, Object value) {
    Map<String, Object> more = new HashMap<>(row);
    more.put(column.name(), value);
    return more;
  }

  private static String id(Expression.Aggregate aggregate) {
    return name(aggregate.list()) + "." + aggregate.toDrl();
  }

  private static Axis.Builder builder(
      String id, Expression.Aggregate aggregate, Axis.Setting setting) {
    return Axis.of(id, Text.same(aggregate.toDrl()), setting);
  }
}
