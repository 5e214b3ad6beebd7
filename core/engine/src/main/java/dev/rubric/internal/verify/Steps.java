package dev.rubric.internal.verify;

import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function that counts steps from a limit, as a rule writes it.
 *
 * @param function which of them
 * @param value what it counts; empty when that is the measure's own value
 * @param limit where it begins to count
 * @param step how far it is to the next step
 * @param points what each step is worth
 * @param counting what becomes of a step that was only begun, and whether steps grow
 */
public record Steps(
    FunctionWord function,
    Optional<Expression> value,
    Expression limit,
    Expression step,
    Expression points,
    Counting counting) {

  /** The steps that an expression counts; empty when it counts none. */
  public static Optional<Steps> of(Expression expression) {
    if (!(expression instanceof Expression.Function call)) {
      return Optional.empty();
    }
    Optional<FunctionWord> word = Word.find(FunctionWord.values(), call.name());
    if (word.isEmpty() || !word.get().isStep()) {
      return Optional.empty();
    }
    List<Expression> numbers =
        call.arguments().stream().filter(each -> !(each instanceof Expression.Words)).toList();
    int first = numbers.size() - 3;
    return Optional.of(
        new Steps(
            word.get(),
            first == 0 ? Optional.empty() : Optional.of(numbers.get(0)),
            numbers.get(first),
            numbers.get(first + 1),
            numbers.get(first + 2),
            Counting.of(call.arguments())));
  }

  /** All steps that an expression counts, wherever in it. */
  public static Stream<Steps> within(Expression expression) {
    return expression.all().stream().flatMap(each -> of(each).stream());
  }

  /** Whether an expression itself counts steps of the measure's own value. */
  public static boolean impliesValue(Expression expression) {
    return of(expression).map(steps -> steps.value().isEmpty()).orElse(false);
  }

  /** Whether it counts above the limit rather than below. */
  public boolean over() {
    return switch (function) {
      case PER_PERCENT_OVER, PER_POINT_OVER, PER_UNIT_OVER -> true;
      default -> false;
    };
  }

  /** Whether it counts percentage points. */
  public boolean isPoints() {
    return function == FunctionWord.PER_POINT_OVER || function == FunctionWord.PER_POINT_UNDER;
  }

  /** Whether it counts percent of the limit. */
  public boolean isPercent() {
    return function == FunctionWord.PER_PERCENT_OVER || function == FunctionWord.PER_PERCENT_UNDER;
  }
}
