package dev.rubric.internal.sentence;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Works on values as a whole: what they mention, and what their fields belong to. */
public final class Expressions {
  private Expressions() {}

  /** With each field taken from the fact that the variable stands for. */
  public static Expression owned(Expression expression, String variable) {
    return map(
        expression,
        leaf ->
            leaf instanceof Expression.Field field
                ? new Expression.VariableField(variable, field.name(), field.location())
                : leaf);
  }

  /** With the fields of that variable's fact standing alone; the inverse of {@link #owned}. */
  static Expression bare(Expression expression, String variable) {
    return map(
        expression,
        leaf ->
            leaf instanceof Expression.VariableField member && member.variable().equals(variable)
                ? new Expression.Field(member.field(), member.location())
                : leaf);
  }

  private static Expression map(Expression expression, UnaryOperator<Expression> leaf) {
    if (expression instanceof Expression.Arithmetic sum) {
      return new Expression.Arithmetic(
          map(sum.left(), leaf), sum.operator(), map(sum.right(), leaf), sum.location());
    }
    if (expression instanceof Expression.Negative negative) {
      return new Expression.Negative(map(negative.of(), leaf), negative.location());
    }
    if (expression instanceof Expression.Function function) {
      List<Expression> arguments =
          function.arguments().stream().map(each -> map(each, leaf)).toList();
      return new Expression.Function(function.name(), arguments, function.location());
    }
    return leaf.apply(expression);
  }

  /** Whether the fields that a call speaks of exist; a misspelt word can pass for a field. */
  static boolean isKnown(Call call) {
    return call.arguments().stream().allMatch(Expressions::isKnown);
  }

  private static boolean isKnown(Expression expression) {
    return expression.all().stream().allMatch(Expressions::names);
  }

  private static boolean names(Expression expression) {
    return expression instanceof Expression.Field field
        ? isField(field.name())
        : !(expression instanceof Expression.VariableField member) || isField(member.field());
  }

  private static boolean isField(String name) {
    return Arrays.stream(FactWord.values())
        .anyMatch(fact -> Vocabulary.field(null, fact, name).isPresent());
  }

  /** The variables that conditions and calls speak of. */
  static Set<String> mentioned(List<Pattern> patterns, List<Call> calls) {
    Set<String> variables = new HashSet<>();
    patterns.forEach(
        pattern -> pattern.conditions().forEach(condition -> collect(condition, variables)));
    calls.forEach(call -> call.arguments().forEach(each -> collect(each, variables)));
    return variables;
  }

  private static void collect(Condition condition, Set<String> variables) {
    condition.allOperands().forEach(each -> collect(each, variables));
  }

  private static void collect(Expression expression, Set<String> variables) {
    for (Expression each : expression.all()) {
      if (each instanceof Expression.Variable variable) {
        variables.add(variable.name());
      } else if (each instanceof Expression.VariableField member) {
        variables.add(member.variable());
      }
    }
  }
}
