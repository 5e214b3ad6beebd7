package dev.rubric.internal.vocabulary;

import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public record Ratio(Part part, Part whole, boolean change) {
  /** What an aggregate over the one row of a budget line may be called. */
  private static final Set<AggregateWord> OF_ONE_ROW =
      EnumSet.of(
          AggregateWord.SUM, AggregateWord.MEAN, AggregateWord.LARGEST, AggregateWord.SMALLEST);

  /**
   * A reported value.
   *
   * @param field its field
   * @param line the budget line that it is of; null when it is of the fact itself
   */
  public record Part(FieldWord field, @Nullable String line) {}

  /** What a formula is; null when it is anything else. */
  static @Nullable Ratio of(Expression formula, Function<String, Optional<FieldWord>> fields) {
    if (!(formula instanceof Expression.Function call)) {
      return null;
    }
    Optional<FunctionWord> word = Word.find(FunctionWord.values(), call.name());
    if (word.filter(FunctionWord::isRate).isEmpty()) {
      return null;
    }
    List<Part> of = call.arguments().stream().flatMap(each -> part(each, fields).stream()).toList();
    return of.size() == 2
        ? new Ratio(of.get(0), of.get(1), word.get() == FunctionWord.CHANGE_FROM)
        : null;
  }

  private static Optional<Part> part(
      Expression expression, Function<String, Optional<FieldWord>> fields) {
    if (expression instanceof Expression.Field field) {
      return fields
          .apply(field.name())
          .filter(word -> !word.isRate() && !word.isOfUnit())
          .map(word -> new Part(word, null));
    }
    return expression instanceof Expression.Aggregate aggregate
        ? ofBudget(aggregate)
        : Optional.empty();
  }

  /** An amount of the budget line that the condition of an aggregate names. */
  private static Optional<Part> ofBudget(Expression.Aggregate aggregate) {
    boolean ofOne =
        Word.find(AggregateWord.values(), aggregate.name()).filter(OF_ONE_ROW::contains).isPresent()
            && FactWord.BUDGET.isWritten(aggregate.list());
    if (!ofOne
        || !(aggregate.where() instanceof Comparison named)
        || named.comparator() != Comparator.EQUAL
        || !(named.left() instanceof Expression.Field key)
        || !(named.right() instanceof Expression.Words line)
        || budgetField(key.name()).filter(word -> word.domain() == Domain.BUDGET_LINE).isEmpty()) {
      return Optional.empty();
    }
    return aggregate.values().get(0) instanceof Expression.Field amount
        ? budgetField(amount.name()).map(word -> new Part(word, line.value()))
        : Optional.empty();
  }

  private static Optional<FieldWord> budgetField(String name) {
    return Word.find(FactWord.BUDGET.fields(), name);
  }

  Ratio lent() {
    return new Ratio(lent(part), lent(whole), change);
  }

  private static Part lent(Part part) {
    return part.line() == null ? new Part(Vocabulary.lent(part.field()), null) : part;
  }
}
