package dev.rubric.check.internal.check;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits that a rule's conditions set, each to one field. */
final class Limits {
  /** What targets are taken to be where two limits in terms of one are compared. */
  private static final BigDecimal TARGET = BigDecimal.valueOf(100);

  /**
   * A field is kept above or below a value.
   *
   * @param over whether above rather than below
   * @param included whether the value itself is let in
   */
  record Limit(
      FieldWord field, CompiledPattern pattern, boolean over, boolean included, Expression value) {
    boolean isOf(RuleNames.Read read) {
      return field.equals(read.field()) && pattern.equals(read.pattern());
    }
  }

  private Limits() {}

  /** The limits that hold whenever the rule speaks. */
  static List<Limit> of(CompiledRule rule) {
    List<Limit> limits = new ArrayList<>();
    RuleNames names = new RuleNames(rule);
    for (int i = 0; i < rule.patterns().size(); i++) {
      for (Condition condition : rule.rule().patterns().get(i).conditions()) {
        add(names, i, condition, true, limits);
      }
    }
    return limits;
  }

  /**
   * What is not below a limit is above it, and where none of several holds, each does not.
   *
   * @param holds whether the condition holds rather than not
   */
  private static void add(
      RuleNames names, int index, Condition condition, boolean holds, List<Limit> limits) {
    if (condition instanceof Condition.All all && holds) {
      all.parts().forEach(part -> add(names, index, part, true, limits));
    }
    if (condition instanceof Condition.Any any && !holds) {
      any.parts().forEach(part -> add(names, index, part, false, limits));
    }
    if (condition instanceof Condition.Negation negation) {
      add(names, index, negation.part(), !holds, limits);
    }
    if (condition instanceof Condition.Comparison comparison && comparison.comparator().isOrder()) {
      Comparator asked = comparison.comparator();
      boolean over = isOver(asked) == holds;
      boolean included = (asked == Comparator.AT_LEAST || asked == Comparator.AT_MOST) == holds;
      limit(names, index, comparison.left(), comparison.right(), over, included)
          .or(() -> limit(names, index, comparison.right(), comparison.left(), !over, included))
          .ifPresent(limits::add);
    }
  }

  private static boolean isOver(Comparator comparator) {
    return comparator == Comparator.MORE || comparator == Comparator.AT_LEAST;
  }

  private static Optional<Limit> limit(
      RuleNames names,
      int index,
      Expression field,
      Expression value,
      boolean over,
      boolean included) {
    boolean target =
        names.read(index, field).map(read -> read.field().en().startsWith("target")).orElse(false);
    return target
        ? Optional.empty()
        : names
            .read(index, field)
            .map(read -> new Limit(read.field(), read.pattern(), over, included, value));
  }

  /**
   * What a limit comes to when every value it reads is 100: limits that are shares of the same
   * target compare like these numbers.
   */
  static Optional<Fraction> size(Expression value) {
    return Extent.of(value, read -> Extent.of(TARGET)).single();
  }
}
