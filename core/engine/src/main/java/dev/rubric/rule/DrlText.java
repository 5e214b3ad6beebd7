package dev.rubric.rule;

import dev.rubric.rule.Expression.Operator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rules as the rule language reads them: the parsed form of the text is what was written.
 */
final class DrlText {
  private static final String INDENT = "    ";

  private DrlText() {}

  static String of(Rule rule) {
    StringBuilder text = new StringBuilder("rule ").append(quoted(rule.name())).append('\n');
    String basis = rule.basis();
    if (basis != null) {
      text.append(INDENT).append("@依据(").append(quoted(basis)).append(")\n");
    }
    text.append("when\n");
    rule.patterns().forEach(each -> text.append(INDENT).append(of(each)).append('\n'));
    text.append("then\n");
    rule.calls().forEach(each -> text.append(INDENT).append(of(each)).append('\n'));
    return text.append("end\n").toString();
  }

  static String of(Pattern pattern) {
    String quantifier =
        switch (pattern.quantifier()) {
          case EACH -> "";
          case SOME -> "exists ";
          case NONE -> "not ";
        };
    String variable = pattern.variable() == null ? "" : pattern.variable() + " : ";
    String constraints =
        Stream.concat(
                pattern.bindings().stream().map(DrlText::of),
                pattern.conditions().stream().map(DrlText::of))
            .collect(Collectors.joining(", "));
    return quantifier
        + variable
        + pattern.fact()
        + (constraints.isEmpty() ? "()" : "( " + constraints + " )");
  }

  private static String of(Pattern.Binding binding) {
    return binding.variable() + " : " + binding.field();
  }

  static String of(Call call) {
    return call.receiver() + "." + call.verb() + arguments(call.arguments()) + ";";
  }

  static String of(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return of(comparison.left())
          + " "
          + comparison.comparator().symbol()
          + " "
          + of(comparison.right());
    }
    if (condition instanceof Condition.Membership membership) {
      return of(membership.value())
          + (membership.negated() ? " not in " : " in ")
          + arguments(membership.choices());
    }
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), " && ");
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .map(part -> part instanceof Condition.All ? of(part) : grouped(part))
          .collect(Collectors.joining(" || "));
    }
    return "!( " + of(((Condition.Negation) condition).part()) + " )";
  }

  private static String joined(List<Condition> parts, String sign) {
    return parts.stream().map(DrlText::grouped).collect(Collectors.joining(sign));
  }

  private static String grouped(Condition part) {
    boolean combined = part instanceof Condition.All || part instanceof Condition.Any;
    return combined ? "(" + of(part) + ")" : of(part);
  }

  static String of(Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      return number.value().toPlainString();
    } else if (expression instanceof Expression.Words words) {
      return quoted(words.value());
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
    } else if (expression instanceof Expression.Negative negative) {
      return "-" + factor(negative.of());
    } else if (expression instanceof Expression.Function function) {
      return function.name() + arguments(function.arguments());
    } else if (expression instanceof Expression.Aggregate aggregate) {
      return of(aggregate);
    }
    return of((Expression.Arithmetic) expression);
  }

  private static String of(Expression.Aggregate aggregate) {
    StringBuilder text = new StringBuilder(aggregate.name()).append('(').append(aggregate.list());
    aggregate.values().forEach(value -> text.append(", ").append(of(value)));
    if (aggregate.where() != null) {
      text.append(", ").append(of(aggregate.where()));
    }
    return text.append(')').toString();
  }

  /** Both signs of a rank lean to the left, so only the right side may need parentheses. */
  private static String of(Expression.Arithmetic arithmetic) {
    boolean sum = isSum(arithmetic.operator());
    String left = sum ? of(arithmetic.left()) : product(arithmetic.left());
    String right = sum ? product(arithmetic.right()) : factor(arithmetic.right());
    return left + " " + arithmetic.operator().symbol() + " " + right;
  }

  private static String product(Expression expression) {
    boolean sum =
        expression instanceof Expression.Arithmetic arithmetic && isSum(arithmetic.operator());
    return sum ? "(" + of(expression) + ")" : of(expression);
  }

  private static String factor(Expression expression) {
    return expression instanceof Expression.Arithmetic
        ? "(" + of(expression) + ")"
        : of(expression);
  }

  private static boolean isSum(Operator operator) {
    return operator == Operator.PLUS || operator == Operator.MINUS;
  }

  private static String arguments(List<Expression> arguments) {
    return arguments.stream().map(DrlText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
