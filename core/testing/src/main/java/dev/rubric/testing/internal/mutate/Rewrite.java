package dev.rubric.testing.internal.mutate;

import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Copies a rule with some of its parts replaced or taken away. */
final class Rewrite {
  /** What stands in place of a part: the part itself, another of its kind, or nothing. */
  interface Replacement {
    @Nullable Object of(Object part);
  }

  private final Replacement replacement;

  private Rewrite(Replacement replacement) {
    this.replacement = replacement;
  }

  /** The rule with another pattern, condition, expression or call in place of one of its own. */
  @SuppressWarnings("ReferenceEquality") // equal parts may stand in several places
  static Rule replace(Rule rule, Object part, Object other) {
    return each(rule, own -> own == part ? other : own);
  }

  /** The rule without one of its conditions, choices or calls. */
  @SuppressWarnings("ReferenceEquality") // equal parts may stand in several places
  static Rule remove(Rule rule, Object part) {
    return each(rule, own -> own == part ? null : own);
  }

  /** The rule with each of its parts replaced; the parts of a replacement are left alone. */
  static Rule each(Rule rule, Replacement replacement) {
    return new Rewrite(replacement).rule(rule);
  }

  private Rule rule(Rule rule) {
    return new Rule(
        rule.name(),
        rule.basis(),
        all(rule.patterns(), this::pattern),
        all(rule.calls(), this::call),
        rule.location());
  }

  private <T> List<T> all(List<T> parts, Function<T, T> inside) {
    List<T> copies = new ArrayList<>();
    for (T each : parts) {
      T copy = one(each, inside);
      if (copy != null) {
        copies.add(copy);
      }
    }
    return copies;
  }

  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // a part is replaced by one of its kind
  private <T> @Nullable T one(T each, Function<T, T> inside) {
    Object other = replacement.of(each);
    return other == each ? inside.apply(each) : (T) other;
  }

  private <T> T needed(T each, Function<T, T> inside) {
    return Objects.requireNonNull(one(each, inside));
  }

  private Pattern pattern(Pattern pattern) {
    return new Pattern(
        pattern.quantifier(),
        pattern.variable(),
        pattern.fact(),
        pattern.bindings(),
        all(pattern.conditions(), this::condition),
        pattern.location());
  }

  private Call call(Call call) {
    return new Call(
        call.receiver(), call.verb(), all(call.arguments(), this::expression), call.location());
  }

  private Condition condition(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return new Condition.Comparison(
          needed(c.left(), this::expression),
          c.comparator(),
          needed(c.right(), this::expression),
          c.location());
    } else if (condition instanceof Condition.Membership m) {
      return new Condition.Membership(
          needed(m.value(), this::expression),
          m.negated(),
          all(m.choices(), this::expression),
          m.location());
    } else if (condition instanceof Condition.All group) {
      return new Condition.All(all(group.parts(), this::condition), group.location());
    } else if (condition instanceof Condition.Any group) {
      return new Condition.Any(all(group.parts(), this::condition), group.location());
    }
    Condition.Negation not = (Condition.Negation) condition;
    return new Condition.Negation(needed(not.part(), this::condition), not.location());
  }

  private Expression expression(Expression expression) {
    if (expression instanceof Expression.Arithmetic a) {
      return new Expression.Arithmetic(
          needed(a.left(), this::expression),
          a.operator(),
          needed(a.right(), this::expression),
          a.location());
    } else if (expression instanceof Expression.Negative negative) {
      return new Expression.Negative(needed(negative.of(), this::expression), negative.location());
    } else if (expression instanceof Expression.Function function) {
      return new Expression.Function(
          function.name(), all(function.arguments(), this::expression), function.location());
    } else if (expression instanceof Expression.Aggregate aggregate) {
      Condition where = aggregate.where();
      return new Expression.Aggregate(
          aggregate.name(),
          aggregate.list(),
          all(aggregate.values(), this::expression),
          where == null ? null : one(where, this::condition),
          aggregate.location());
    }
    return expression;
  }
}
