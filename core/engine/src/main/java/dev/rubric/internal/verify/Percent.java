package dev.rubric.internal.verify;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which expressions of a rule are percentages on the scale 0–100, and which numbers beside them are
 * ratios.
 */
final class Percent {
  /** Of what a percentage is, as far as it says which numbers are too small to be meant. */
  enum Kind {
    /** A rate that is good near 100: nobody draws a line at 2 % of it. */
    RATE(BigDecimal.valueOf(2), true),
    /** What an indicator in % reports. */
    VALUE(BigDecimal.ONE, true),
    /** A change or a rest, which is good near 0: 1 % can be meant, a fraction of it is not. */
    CHANGE(BigDecimal.ONE, false);

    private final BigDecimal bound;
    private final boolean included;

    Kind(BigDecimal bound, boolean included) {
      this.bound = bound;
      this.included = included;
    }

    /** Whether that number is a ratio rather than a percentage of this kind. */
    boolean isRatio(BigDecimal number) {
      int size = number.abs().compareTo(bound);
      return number.signum() != 0 && (size < 0 || (included && size == 0));
    }
  }

  private static final Set<String> NEAR_ZERO = Set.of("carryOverRate", "rankPercent");
  private static final Set<AggregateWord> LIKE_ROWS =
      EnumSet.of(
          AggregateWord.MEAN,
          AggregateWord.WEIGHTED_MEAN,
          AggregateWord.LARGEST,
          AggregateWord.SMALLEST);

  private final Scored scored;
  private final RuleNames names;

  Percent(Scored scored, RuleNames names) {
    this.scored = scored;
    this.names = names;
  }

  /**
   * The kind of percentage that an expression is; empty when it is none, or when the indicators it
   * is about report small ones.
   */
  Optional<Kind> of(int index, Expression expression) {
    if (expression instanceof Expression.Function call) {
      return function(index, call);
    }
    if (expression instanceof Expression.Negative negative) {
      return of(index, negative.of());
    }
    if (expression instanceof Expression.Aggregate aggregate) {
      return aggregate(aggregate);
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(index, arithmetic);
    }
    return names.read(index, expression).flatMap(read -> of(read.field(), read.pattern()));
  }

  private Optional<Kind> of(FieldWord field, CompiledPattern pattern) {
    if (field.item() != null && field.item().smallPercent()) {
      return Optional.empty();
    }
    if (field.percent()) {
      Ratio ratio = field.ratio();
      boolean nearZero =
          NEAR_ZERO.contains(field.en())
              || (ratio != null && ratio.change())
              || (!field.isShipped() && isChange(range(field)));
      return Optional.of(nearZero ? Kind.CHANGE : Kind.RATE);
    }
    return field.isInUnitOfMeasure() ? ofValue(pattern) : Optional.empty();
  }

  private static ValueRange range(FieldWord field) {
    Declared declared = field.declared();
    DataItem item = field.item();
    if (item != null) {
      return item.range();
    }
    return declared == null || declared.derived() == null
        ? ValueRange.ANY
        : declared.derived().range();
  }

  /** What can fall below 0 tells how something changed. */
  private static boolean isChange(ValueRange range) {
    return range.minimum() != null && range.minimum().signum() < 0;
  }

  /** The kind of percentage that a column of a list holds. */
  Optional<Kind> column(String list, Expression read) {
    return scored
        .column(list, read)
        .filter(column -> column.isPercent() && !column.smallPercent())
        .map(column -> isChange(column.range()) ? Kind.CHANGE : Kind.RATE);
  }

  /** A mean, the largest and the smallest are what the column is. */
  private Optional<Kind> aggregate(Expression.Aggregate aggregate) {
    boolean same =
        Word.find(AggregateWord.values(), aggregate.name()).filter(LIKE_ROWS::contains).isPresent();
    return same ? column(aggregate.list(), aggregate.values().get(0)) : Optional.empty();
  }

  /** The kind of the value of the indicators that a pattern may be about. */
  Optional<Kind> ofValue(CompiledPattern pattern) {
    List<Indicator> indicators = scored.indicators(pattern);
    boolean all = !indicators.isEmpty() && indicators.stream().allMatch(Indicator::isPercent);
    if (!all || indicators.stream().anyMatch(Indicator::smallPercent)) {
      return Optional.empty();
    }
    boolean changes = indicators.stream().allMatch(each -> isChange(each.range()));
    return Optional.of(changes ? Kind.CHANGE : Kind.VALUE);
  }

  private Optional<Kind> function(int index, Expression.Function call) {
    Optional<FunctionWord> word = Word.find(FunctionWord.values(), call.name());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return switch (word.get()) {
      case RATIO, INVERSE_RATIO, REMAINING_RATIO, PERCENT_OF -> Optional.of(Kind.RATE);
      case CHANGE_FROM -> Optional.of(Kind.CHANGE);
      case ABS, OUTSIDE -> of(index, call.arguments().get(0)).map(kind -> Kind.CHANGE);
      case MIN, MAX, AVERAGE ->
          call.arguments().stream().flatMap(each -> of(index, each).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  /** Sums of percentages are percentages; a difference may be small. */
  private Optional<Kind> arithmetic(int index, Expression.Arithmetic whole) {
    Expression left = whole;
    while (left instanceof Expression.Arithmetic sum) {
      boolean scaled =
          sum.operator() == Expression.Operator.TIMES
              || sum.operator() == Expression.Operator.DIVIDED_BY;
      if (scaled) {
        return Optional.empty();
      }
      if (of(index, sum.right()).isPresent()) {
        return Optional.of(Kind.CHANGE);
      }
      left = sum.left();
    }
    return of(index, left).map(kind -> Kind.CHANGE);
  }
}
