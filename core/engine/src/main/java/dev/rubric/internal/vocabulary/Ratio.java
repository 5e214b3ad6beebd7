package dev.rubric.internal.vocabulary;

import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A derived value that is a percentage of two reported ones: part / whole, or (part − whole) /
 * whole.
 *
 * @param part what is held against the whole
 * @param whole what it is a percentage of
 * @param change whether it is the change from the whole
 */
public record Ratio(FieldWord part, FieldWord whole, boolean change) {
  /** What a formula is; null when it is anything else. */
  static @Nullable Ratio of(Expression formula, Function<String, Optional<FieldWord>> fields) {
    if (!(formula instanceof Expression.Function call)) {
      return null;
    }
    Optional<FunctionWord> word = Word.find(FunctionWord.values(), call.name());
    if (word.filter(FunctionWord::isRate).isEmpty()) {
      return null;
    }
    List<FieldWord> of =
        call.arguments().stream().flatMap(each -> reported(each, fields).stream()).toList();
    return of.size() == 2
        ? new Ratio(of.get(0), of.get(1), word.get() == FunctionWord.CHANGE_FROM)
        : null;
  }

  private static Optional<FieldWord> reported(
      Expression expression, Function<String, Optional<FieldWord>> fields) {
    return expression instanceof Expression.Field field
        ? fields.apply(field.name()).filter(word -> !word.isRate() && !word.isOfUnit())
        : Optional.empty();
  }

  Ratio lent() {
    return new Ratio(Vocabulary.lent(part), Vocabulary.lent(whole), change);
  }
}
