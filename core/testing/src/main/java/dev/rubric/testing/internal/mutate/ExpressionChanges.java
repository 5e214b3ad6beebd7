package dev.rubric.testing.internal.mutate;

import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to the numbers, operators and functions that a value is worked out with. */
final class ExpressionChanges {
  private final Changes changes;

  private ExpressionChanges(Changes changes) {
    this.changes = changes;
  }

  static void collect(Expression expression, Changes changes) {
    new ExpressionChanges(changes).expression(expression);
  }

  private void expression(Expression expression) {
    Threshold threshold = changes.threshold(expression);
    if (threshold != null && threshold.constant() != null) {
      changes.number(expression, threshold.constant(), threshold.step());
    } else if (expression instanceof Expression.Decimal decimal) {
      changes.number(decimal, decimal.value(), Units.lastDigit(decimal.value()));
    } else if (expression instanceof Expression.Negative negative) {
      expression(negative.of());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      arithmetic(arithmetic);
    } else if (expression instanceof Expression.Function function) {
      function(function);
    } else if (expression instanceof Expression.Aggregate aggregate) {
      aggregate(aggregate);
    }
  }

  private void arithmetic(Expression.Arithmetic arithmetic) {
    Operator other =
        switch (arithmetic.operator()) {
          case PLUS -> Operator.MINUS;
          case MINUS -> Operator.PLUS;
          case TIMES -> Operator.DIVIDED_BY;
          case DIVIDED_BY -> Operator.TIMES;
        };
    changes.expression(
        arithmetic,
        new Expression.Arithmetic(
            arithmetic.left(), other, arithmetic.right(), arithmetic.location()));
    expression(arithmetic.left());
    expression(arithmetic.right());
  }

  private void function(Expression.Function function) {
    FunctionWord word = Word.find(FunctionWord.values(), function.name()).orElseThrow();
    boolean english = word.en().equals(function.name());
    for (FunctionWord other : confusedWith(word)) {
      changes.expression(
          function,
          new Expression.Function(
              english ? other.en() : other.zh(), function.arguments(), function.location()));
    }
    if (word.isStep() || word == FunctionWord.PER_STEP) {
      leftOver(function, english);
    }
    function.arguments().forEach(this::expression);
  }

  /** The functions that one might take for this one: percent, points or units; over or under. */
  private static List<FunctionWord> confusedWith(FunctionWord word) {
    return switch (word) {
      case PER_PERCENT_OVER -> List.of(FunctionWord.PER_POINT_OVER, FunctionWord.PER_PERCENT_UNDER);
      case PER_PERCENT_UNDER ->
          List.of(FunctionWord.PER_POINT_UNDER, FunctionWord.PER_PERCENT_OVER);
      case PER_POINT_OVER -> List.of(FunctionWord.PER_PERCENT_OVER, FunctionWord.PER_POINT_UNDER);
      case PER_POINT_UNDER -> List.of(FunctionWord.PER_PERCENT_UNDER, FunctionWord.PER_POINT_OVER);
      case PER_UNIT_OVER -> List.of(FunctionWord.PER_PERCENT_OVER, FunctionWord.PER_UNIT_UNDER);
      case PER_UNIT_UNDER -> List.of(FunctionWord.PER_PERCENT_UNDER, FunctionWord.PER_UNIT_OVER);
      case RATIO -> List.of(FunctionWord.INVERSE_RATIO);
      case INVERSE_RATIO -> List.of(FunctionWord.RATIO);
      case REMAINING_RATIO -> List.of(FunctionWord.INVERSE_RATIO);
      case MIN -> List.of(FunctionWord.MAX);
      case MAX, BETTER -> List.of(FunctionWord.MIN);
      case AVERAGE -> List.of(FunctionWord.MIN);
      default -> List.of();
    };
  }

  /** Whole steps become started ones, any other way whole steps; what grows ceases to. */
  private void leftOver(Expression.Function function, boolean english) {
    Counting counting = Counting.of(function.arguments());
    boolean whole = counting.leftOver() == StepWord.WHOLE;
    counted(function, english, counting.with(whole ? StepWord.STARTED : StepWord.WHOLE));
    if (counting.factor() != null) {
      counted(function, english, new Counting(counting.leftOver(), null));
    }
  }

  private void counted(Expression.Function function, boolean english, Counting counting) {
    List<Expression> arguments = new ArrayList<>(function.arguments());
    arguments.removeIf(Counting::isWord);
    StepWord left = counting.leftOver();
    arguments.add(new Expression.Words(english ? left.en() : left.zh(), function.location()));
    if (counting.factor() != null) {
      String growth = Counting.growth(counting.factor());
      arguments.add(new Expression.Words(growth, function.location()));
    }
    changes.expression(
        function, new Expression.Function(function.name(), arguments, function.location()));
  }

  /** Another sum, rows that do not count, and whatever stands inside. */
  private void aggregate(Expression.Aggregate aggregate) {
    AggregateWord word = Word.find(AggregateWord.values(), aggregate.name()).orElseThrow();
    boolean english = word.en().equals(aggregate.name());
    AggregateWord other = confusedWith(word);
    if (other != word) {
      String name = english ? other.en() : other.zh();
      changes.expression(aggregate, copy(aggregate, name, aggregate.where()));
    }
    aggregate.values().forEach(this::expression);
    if (aggregate.where() != null) {
      changes.expression(aggregate, copy(aggregate, aggregate.name(), null));
      RowChanges.collect(aggregate.where(), changes);
    }
  }

  private static Expression.Aggregate copy(
      Expression.Aggregate aggregate, String name, @Nullable Condition where) {
    return new Expression.Aggregate(
        name, aggregate.list(), aggregate.values(), where, aggregate.location());
  }

  /** What takes the same values of each row. */
  private static AggregateWord confusedWith(AggregateWord word) {
    return switch (word) {
      case SUM -> AggregateWord.LARGEST;
      case MEAN -> AggregateWord.SMALLEST;
      case LARGEST -> AggregateWord.SMALLEST;
      case SMALLEST -> AggregateWord.LARGEST;
      case PEER_MEAN -> AggregateWord.PEER_BEST;
      case PEER_BEST -> AggregateWord.PEER_MEAN;
      case PEER_RANK -> AggregateWord.PEER_RANK_FROM_LAST;
      case PEER_RANK_FROM_LAST -> AggregateWord.PEER_RANK;
      default -> word;
    };
  }
}
