package dev.rubric.testing.internal.mutate;

import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      case MAX -> List.of(FunctionWord.MIN);
      case AVERAGE -> List.of(FunctionWord.MIN);
      default -> List.of();
    };
  }

  /** Whole steps become started ones, and any other way becomes whole steps. */
  private void leftOver(Expression.Function function, boolean english) {
    List<Expression> arguments = new ArrayList<>(function.arguments());
    int last = arguments.size() - 1;
    Optional<StepWord> named =
        arguments.get(last) instanceof Expression.Words words
            ? Word.find(StepWord.values(), words.value())
            : Optional.empty();
    if (named.isPresent()) {
      arguments.remove(last);
    }
    boolean whole = named.isEmpty() || named.get() == StepWord.WHOLE;
    StepWord other = whole ? StepWord.STARTED : StepWord.WHOLE;
    arguments.add(new Expression.Words(english ? other.en() : other.zh(), function.location()));
    changes.expression(
        function, new Expression.Function(function.name(), arguments, function.location()));
  }
}
