package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A function that counts steps from a limit, as a rule writes it.
 *
 * @param over whether it counts above the limit rather than below
 * @param value what it counts; empty when that is the measure's own value
 * @param limit where it begins to count
 */
public record Steps(boolean over, Optional<Expression> value, Expression limit) {
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
    boolean implied = numbers.size() == 3;
    return Optional.of(
        new Steps(
            word.get().en().endsWith("Over"),
            implied ? Optional.empty() : Optional.of(numbers.get(0)),
            numbers.get(implied ? 0 : 1)));
  }

  static boolean impliesValue(Expression expression) {
    return of(expression).map(steps -> steps.value().isEmpty()).orElse(false);
  }
}
