package dev.rubric.change.internal.function;

import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rules so that those are written alike which differ in nothing but the order of their
 * conditions, the side on which a number stands, or brackets.
 */
final class NormalForm {
  private static final Map<Comparator, Comparator> MIRRORED =
      Map.of(
          Comparator.EQUAL, Comparator.EQUAL,
          Comparator.NOT_EQUAL, Comparator.NOT_EQUAL,
          Comparator.LESS, Comparator.MORE,
          Comparator.AT_MOST, Comparator.AT_LEAST,
          Comparator.MORE, Comparator.LESS,
          Comparator.AT_LEAST, Comparator.AT_MOST);

  private NormalForm() {}

  /** The rules of files. */
  static List<RuleFile> of(List<RuleFile> files) {
    return files.stream()
        .map(file -> new RuleFile(file.file(), file.rules().stream().map(NormalForm::of).toList()))
        .toList();
  }

  private static Rule of(Rule rule) {
    List<Pattern> patterns = rule.patterns().stream().map(NormalForm::of).toList();
    return new Rule(rule.name(), rule.basis(), patterns, rule.calls(), rule.location());
  }

  private static Pattern of(Pattern pattern) {
    return new Pattern(
        pattern.quantifier(),
        pattern.variable(),
        pattern.fact(),
        pattern.bindings(),
        ordered(pattern.conditions().stream().flatMap(NormalForm::conjuncts)),
        pattern.location());
  }

  /** All of a condition that must hold together. */
  private static Stream<Condition> conjuncts(Condition condition) {
    Condition plain = of(condition);
    return plain instanceof Condition.All all ? all.parts().stream() : Stream.of(plain);
  }

  private static Stream<Condition> alternatives(Condition condition) {
    Condition plain = of(condition);
    return plain instanceof Condition.Any any ? any.parts().stream() : Stream.of(plain);
  }

  private static Condition of(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Condition> parts = ordered(all.parts().stream().flatMap(NormalForm::conjuncts));
      return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, all.location());
    } else if (condition instanceof Condition.Any any) {
      List<Condition> parts = ordered(any.parts().stream().flatMap(NormalForm::alternatives));
      return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, any.location());
    } else if (condition instanceof Condition.Negation not) {
      Condition part = of(not.part());
      return part instanceof Condition.Negation twice
          ? twice.part()
          : new Condition.Negation(part, not.location());
    } else if (condition instanceof Condition.Membership in) {
      List<Expression> choices =
          distinct(in.choices().stream().map(NormalForm::of), NormalForm::spelled);
      return new Condition.Membership(of(in.value()), in.negated(), choices, in.location());
    }
    return of((Condition.Comparison) condition);
  }

  private static Condition of(Condition.Comparison asked) {
    Expression left = of(asked.left());
    Expression right = of(asked.right());
    boolean turned =
        isLiteral(left) == isLiteral(right)
            ? spelled(left).compareTo(spelled(right)) > 0
            : isLiteral(left);
    return turned
        ? new Condition.Comparison(right, MIRRORED.get(asked.comparator()), left, asked.location())
        : new Condition.Comparison(left, asked.comparator(), right, asked.location());
  }

  private static Expression of(Expression expression) {
    return expression instanceof Expression.Decimal number
        ? new Expression.Decimal(
            number.value().signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.value().stripTrailingZeros().toPlainString()),
            number.location())
        : expression;
  }

  private static boolean isLiteral(Expression expression) {
    return expression instanceof Expression.Decimal
        || expression instanceof Expression.Words
        || expression instanceof Expression.Flag
        || expression instanceof Expression.Missing;
  }

  private static List<Condition> ordered(Stream<Condition> conditions) {
    return distinct(conditions, Condition::toDrl);
  }

  /** Each once, in the order of how they are written. */
  private static <T> List<T> distinct(Stream<T> parts, Function<T, String> spelling) {
    return new ArrayList<>(
        parts
            .collect(Collectors.toMap(spelling, each -> each, (one, same) -> one, TreeMap::new))
            .values());
  }

  private static String spelled(Expression expression) {
    return expression.toDrl();
  }
}
