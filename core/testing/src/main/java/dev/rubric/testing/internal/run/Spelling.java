package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** Writes parts of a rule the way its author wrote them. */
public final class Spelling {
  private Spelling() {}

  /** A condition. */
  public static String of(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return of(c.left()) + " " + c.comparator().symbol() + " " + of(c.right());
    }
    if (condition instanceof Condition.Membership m) {
      return of(m.value()) + (m.negated() ? " not in (" : " in (") + list(m.choices()) + ")";
    }
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), " && ");
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.parts(), " || ");
    }
    return "!( " + of(((Condition.Negation) condition).part()) + " )";
  }

  private static String joined(List<Condition> parts, String sign) {
    return parts.stream().map(Spelling::nested).collect(Collectors.joining(sign));
  }

  private static String nested(Condition part) {
    boolean group = part instanceof Condition.All || part instanceof Condition.Any;
    return group ? "( " + of(part) + " )" : of(part);
  }

  /** An expression. */
  public static String of(Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      return Numbers.exact(number.value());
    } else if (expression instanceof Expression.Words words) {
      return "\"" + words.value() + "\"";
    } else if (expression instanceof Expression.Flag flag) {
      return flag.value() ? "是" : "否";
    } else if (expression instanceof Expression.Missing) {
      return "空";
    } else if (expression instanceof Expression.Field field) {
      return field.name();
    } else if (expression instanceof Expression.Variable variable) {
      return variable.name();
    } else if (expression instanceof Expression.VariableField member) {
      return member.variable() + "." + member.field();
    } else if (expression instanceof Expression.Arithmetic a) {
      return operand(a.left()) + " " + a.operator().symbol() + " " + operand(a.right());
    } else if (expression instanceof Expression.Negative negative) {
      return "-" + operand(negative.of());
    }
    Expression.Function function = (Expression.Function) expression;
    return function.name() + "(" + list(function.arguments()) + ")";
  }

  private static String operand(Expression expression) {
    return expression instanceof Expression.Arithmetic
        ? "(" + of(expression) + ")"
        : of(expression);
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream().map(Spelling::of).collect(Collectors.joining(", "));
  }
}
