package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import java.util.List;

/** Writes rules and their parts the way their author wrote them. */
public final class Spelling {
  /** Takes a text down, and learns which part of the rule it is of. */
  public interface Sink {
    /** The next piece of the text. */
    void write(String text);

    /** A condition or an expression begins. */
    default void enter(Object part) {}

    /** It ends. */
    default void leave(Object part) {}
  }

  /** The variable of a fact whose fields stand alone, which no author can write. */
  public static final String IMPLIED = "$=";

  private static final String INDENT = "\n    ";

  /** How strong a product binds; a sum binds by 1. */
  private static final int STRONGEST = 2;

  private final Sink sink;

  private Spelling(Sink sink) {
    this.sink = sink;
  }

  /** A condition. */
  public static String of(Condition condition) {
    StringBuilder text = new StringBuilder();
    new Spelling(text::append).condition(condition);
    return text.toString();
  }

  /** An expression. */
  public static String of(Expression expression) {
    StringBuilder text = new StringBuilder();
    new Spelling(text::append).expression(expression);
    return text.toString();
  }

  /** A consequence, without the sign that ends it. */
  public static String of(Call call) {
    StringBuilder text = new StringBuilder();
    new Spelling(text::append).call(call);
    return text.toString();
  }

  /** A whole rule, line by line. */
  public static void write(Rule rule, Sink sink) {
    new Spelling(sink).rule(rule);
  }

  private void rule(Rule rule) {
    sink.write("rule " + quoted(rule.name()));
    if (rule.basis() != null) {
      sink.write(INDENT + "@依据(" + quoted(rule.basis()) + ")");
    }
    sink.write("\nwhen");
    rule.patterns().forEach(this::pattern);
    sink.write("\nthen");
    for (Call call : rule.calls()) {
      sink.write(INDENT);
      call(call);
      sink.write(";");
    }
    sink.write("\nend\n");
  }

  private void pattern(Pattern pattern) {
    sink.write(INDENT);
    switch (pattern.quantifier()) {
      case EACH -> {}
      case SOME -> sink.write("exists ");
      case NONE -> sink.write("not ");
    }
    if (pattern.variable() != null) {
      sink.write(pattern.variable() + " : ");
    }
    sink.write(pattern.fact() + "(");
    String separator = " ";
    for (Pattern.Binding binding : pattern.bindings()) {
      sink.write(separator + binding.variable() + " : " + binding.field());
      separator = ", ";
    }
    for (Condition condition : pattern.conditions()) {
      sink.write(separator);
      condition(condition);
      separator = ", ";
    }
    sink.write(" )");
  }

  private void call(Call call) {
    sink.write(call.receiver() + "." + call.verb() + "(");
    list(call.arguments());
    sink.write(")");
  }

  private void condition(Condition condition) {
    sink.enter(condition);
    if (condition instanceof Condition.Comparison c) {
      expression(c.left());
      sink.write(" " + c.comparator().symbol() + " ");
      expression(c.right());
    } else if (condition instanceof Condition.Membership m) {
      expression(m.value());
      sink.write(m.negated() ? " not in (" : " in (");
      list(m.choices());
      sink.write(")");
    } else if (condition instanceof Condition.All all) {
      joined(all.parts(), " && ");
    } else if (condition instanceof Condition.Any any) {
      joined(any.parts(), " || ");
    } else {
      sink.write("!( ");
      condition(((Condition.Negation) condition).part());
      sink.write(" )");
    }
    sink.leave(condition);
  }

  private void joined(List<Condition> parts, String sign) {
    String separator = "";
    for (Condition part : parts) {
      boolean group = part instanceof Condition.All || part instanceof Condition.Any;
      sink.write(separator + (group ? "( " : ""));
      condition(part);
      sink.write(group ? " )" : "");
      separator = sign;
    }
  }

  private void expression(Expression expression) {
    sink.enter(expression);
    if (expression instanceof Expression.Decimal number) {
      sink.write(Numbers.exact(number.value()));
    } else if (expression instanceof Expression.Words words) {
      sink.write(quoted(words.value()));
    } else if (expression instanceof Expression.Flag flag) {
      sink.write(flag.value() ? "是" : "否");
    } else if (expression instanceof Expression.Missing) {
      sink.write("空");
    } else if (expression instanceof Expression.Field field) {
      sink.write(field.name());
    } else if (expression instanceof Expression.Variable variable) {
      sink.write(variable.name());
    } else if (expression instanceof Expression.VariableField member) {
      boolean implied = member.variable().equals(IMPLIED);
      sink.write(implied ? member.field() : member.variable() + "." + member.field());
    } else if (expression instanceof Expression.Arithmetic a) {
      operand(a.left(), binding(a) - 1);
      sink.write(" " + a.operator().symbol() + " ");
      operand(a.right(), binding(a));
    } else if (expression instanceof Expression.Negative negative) {
      sink.write("-");
      operand(negative.of(), STRONGEST);
    } else if (expression instanceof Expression.Function function) {
      sink.write(function.name() + "(");
      list(function.arguments());
      sink.write(")");
    } else if (expression instanceof Expression.Aggregate aggregate) {
      aggregate(aggregate);
    }
    sink.leave(expression);
  }

  private void aggregate(Expression.Aggregate aggregate) {
    sink.write(aggregate.name() + "(" + aggregate.list());
    for (Expression value : aggregate.values()) {
      sink.write(", ");
      expression(value);
    }
    Condition where = aggregate.where();
    if (where != null) {
      sink.write(", ");
      condition(where);
    }
    sink.write(")");
  }

  /** In parentheses when it binds no stronger than what stands around it. */
  private void operand(Expression expression, int around) {
    boolean group = expression instanceof Expression.Arithmetic inner && binding(inner) <= around;
    sink.write(group ? "(" : "");
    expression(expression);
    sink.write(group ? ")" : "");
  }

  private static int binding(Expression.Arithmetic arithmetic) {
    return switch (arithmetic.operator()) {
      case PLUS, MINUS -> 1;
      case TIMES, DIVIDED_BY -> STRONGEST;
    };
  }

  private void list(List<Expression> expressions) {
    String separator = "";
    for (Expression expression : expressions) {
      sink.write(separator);
      expression(expression);
      separator = ", ";
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
