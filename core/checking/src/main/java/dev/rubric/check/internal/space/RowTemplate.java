package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.ValueType;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that meets a condition, with all that its list requires. */
final class RowTemplate {
  private static final String SOME_WORDS = "示例";
  private static final String SOME_DAY = "2024-01-01";

  private final DataList list;
  private final Map<String, Object> cells = new HashMap<>();

  private RowTemplate(DataList list) {
    this.list = list;
  }

  /** The cells of such a row; empty when the condition is more than a few comparisons. */
  static Optional<Map<String, Object>> of(DataList list, @Nullable Condition where) {
    RowTemplate row = new RowTemplate(list);
    if (where != null && !row.meets(where)) {
      return Optional.empty();
    }
    Map<String, Object> whole = new HashMap<>();
    list.columns().stream()
        .filter(DataItem::required)
        .forEach(column -> whole.put(column.name(), any(column)));
    whole.putAll(row.cells);
    return Optional.of(whole);
  }

  private boolean meets(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(this::meets);
    }
    return condition instanceof Condition.Comparison comparison
        && comparison.left() instanceof Expression.Field field
        && column(field.name())
            .map(column -> value(column, comparison.comparator(), comparison.right()))
            .filter(value -> cells.put(field.name(), value) == null)
            .isPresent();
  }

  private Optional<DataItem> column(String name) {
    return list.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static @Nullable Object value(DataItem column, Comparator comparator, Expression right) {
    if (right instanceof Expression.Flag flag) {
      return (comparator == Comparator.EQUAL) == flag.value();
    }
    if (right instanceof Expression.Words words && column.type() == ValueType.TEXT) {
      return comparator == Comparator.EQUAL ? words.value() : other(column, words.value());
    }
    if (right instanceof Expression.Decimal number && column.type() == ValueType.NUMBER) {
      BigDecimal value = number(comparator, number.value());
      return isWithin(column, value) ? value : null;
    }
    return null;
  }

  private static @Nullable Object other(DataItem column, String words) {
    return column.options().isEmpty()
        ? words + SOME_WORDS
        : column.options().stream().filter(each -> !each.equals(words)).findFirst().orElse(null);
  }

  private static BigDecimal number(Comparator comparator, BigDecimal limit) {
    return switch (comparator) {
      case EQUAL, AT_LEAST, AT_MOST -> limit;
      case MORE, NOT_EQUAL -> limit.add(BigDecimal.ONE);
      case LESS -> limit.subtract(BigDecimal.ONE);
    };
  }

  static boolean isWithin(DataItem column, BigDecimal value) {
    BigDecimal least = column.range().minimum();
    BigDecimal most = column.range().maximum();
    return (least == null || value.compareTo(least) >= 0)
        && (most == null || value.compareTo(most) <= 0);
  }

  /** Something that the column may hold. */
  static Object any(DataItem column) {
    BigDecimal least = column.range().minimum();
    return switch (column.type()) {
      case NUMBER -> least == null ? BigDecimal.ZERO : least;
      case FLAG -> true;
      case DATE -> SOME_DAY;
      case TEXT -> column.options().isEmpty() ? SOME_WORDS : column.options().get(0);
    };
  }
}
