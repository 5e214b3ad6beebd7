package dev.rubric.internal.sentence;

import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.List;
import java.util.Optional;

/**
 * What “每超过1%扣0.5分” is about when it does not say so: the first value that the conditions set a
 * limit to, and that limit.
 *
 * @param value the value, taken from its fact
 * @param own whether it is the actual value of an indicator, which every step is about anyway
 * @param limit the limit
 */
record Implied(Expression value, boolean own, Expression limit) {
  /** The first pattern that each matching fact is scored for. */
  static Optional<Pattern> first(List<Pattern> patterns) {
    return patterns.stream().filter(each -> each.quantifier() == Quantifier.EACH).findFirst();
  }

  static Optional<Implied> in(List<Pattern> patterns) {
    return first(patterns).flatMap(Implied::in);
  }

  private static Optional<Implied> in(Pattern pattern) {
    String variable = pattern.variable();
    if (variable == null) {
      return Optional.empty();
    }
    return pattern.conditions().stream()
        .filter(Condition.Comparison.class::isInstance)
        .map(Condition.Comparison.class::cast)
        .filter(each -> each.comparator().isOrder() && each.left() instanceof Expression.Field)
        .findFirst()
        .map(
            each ->
                new Implied(
                    Expressions.owned(each.left(), variable),
                    each.left() instanceof Expression.Field field && field.name().equals("实际完成值"),
                    Expressions.owned(each.right(), variable)));
  }
}
