package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives each expression its type and its meaning. */
final class ExpressionCompiler {
  private final Scope scope;
  private final FunctionCompiler functions;

  ExpressionCompiler(Scope scope) {
    this.scope = scope;
    this.functions = new FunctionCompiler(scope, this);
  }

  Operand number(Expression expression) {
    return typed(expression, Type.NUMBER);
  }

  Operand typed(Expression expression, Type type) {
    Operand operand = compile(expression);
    if (operand.type() != type) {
      throw scope.wrongType(operand, type, expression.location());
    }
    return operand;
  }

  /** The measure that a variable in the current call stands for, for functions that imply it. */
  void imply(@Nullable Operand value) {
    functions.imply(value);
  }

  Operand compile(Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      return Operand.literal(Type.NUMBER, Numbers.exact(number.value()), number.value());
    } else if (expression instanceof Expression.Words words) {
      return Operand.literal(Type.TEXT, words.value(), words.value());
    } else if (expression instanceof Expression.Flag flag) {
      return Operand.literal(Type.FLAG, flag.value() ? "true" : "false", flag.value());
    } else if (expression instanceof Expression.Missing) {
      return Operand.literal(Type.MISSING, "null", null);
    } else if (expression instanceof Expression.Field field) {
      return field(scope.slot(), scope.ownField(field.name(), field.location()), false);
    } else if (expression instanceof Expression.Variable variable) {
      return variable(variable);
    } else if (expression instanceof Expression.VariableField member) {
      return member(member);
    } else if (expression instanceof Expression.Negative negative) {
      return negative(number(negative.of()));
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    } else if (expression instanceof Expression.Function function) {
      return functions.compile(function);
    } else if (expression instanceof Expression.Aggregate aggregate) {
      return new AggregateCompiler(scope).compile(aggregate);
    }
    throw new IllegalStateException("unknown expression " + expression);
  }

  Operand field(int slot, FieldWord field, boolean joined) {
    scope.read(slot, field);
    String text = joined ? "$" + slot + "." + field.en() : field.en();
    Function<Fact, @Nullable Object> getter = field.getter();
    return new Operand(
        field.type(),
        text,
        field,
        null,
        joined,
        !joined && scope.isFixed(field),
        facts -> getter.apply(facts.at(slot)),
        new FieldWords(field, slot, false),
        Digits.reported(field.isRate()));
  }

  /** A field of the measure that the fact in a slot belongs to. */
  Operand measureField(int slot, FieldWord field) {
    Function<Fact, @Nullable Object> getter = field.getter();
    return new Operand(
        field.type(),
        "$" + slot + ".measure." + field.en(),
        field,
        null,
        true,
        false,
        facts -> getter.apply(facts.at(slot).measure()),
        new FieldWords(field, slot, true),
        Digits.reported(field.isRate()));
  }

  private Operand variable(Expression.Variable named) {
    Scope.Variable variable = scope.variable(named.name(), named.location());
    FieldWord field = variable.field();
    if (field != null) {
      return field(variable.slot(), field, variable.slot() != scope.slot());
    }
    return new Operand(
        Type.FACT,
        "$" + variable.slot(),
        null,
        null,
        true,
        false,
        facts -> facts.at(variable.slot()),
        (out, facts, language) -> out.append(variable.fact().label().in(language)),
        Digits.of(null));
  }

  private Operand member(Expression.VariableField member) {
    Scope.Variable variable = scope.variable(member.variable(), member.location());
    if (variable.field() != null) {
      throw scope.problem(
          "wrong-type",
          member.location(),
          "变量 " + member.variable() + " 是一个数值或文本，没有字段 " + member.field(),
          "the variable " + member.variable() + " is a value and has no field " + member.field());
    }
    FieldWord field = scope.field(variable.fact(), member.field(), member.location());
    return field(variable.slot(), field, variable.slot() != scope.slot());
  }

  private Operand negative(Operand of) {
    return new Operand(
        Type.NUMBER,
        "-(" + of.text() + ")",
        null,
        null,
        of.joined(),
        of.fixed(),
        facts -> {
          Fraction number = of.number(facts);
          return number == null ? null : Values.of(number.negated());
        },
        new ArithmeticWords.Negative(of),
        of.digits());
  }

  private Operand arithmetic(Expression.Arithmetic arithmetic) {
    Operand left = compile(arithmetic.left());
    Operand right = compile(arithmetic.right());
    Operator operator = arithmetic.operator();
    if (operator == Operator.PLUS && (left.type() == Type.TEXT || right.type() == Type.TEXT)) {
      return sentence(text(left, arithmetic.left()), text(right, arithmetic.right()));
    }
    return calculation(
        operator,
        require(left, arithmetic.left()),
        require(right, arithmetic.right()),
        arithmetic.location());
  }

  private Operand calculation(Operator operator, Operand left, Operand right, Location location) {
    return new Operand(
        Type.NUMBER,
        "(" + left.text() + operator.symbol() + right.text() + ")",
        null,
        null,
        left.joined() || right.joined(),
        left.fixed() && right.fixed(),
        facts -> Values.of(apply(operator, left.number(facts), right.number(facts))),
        new ArithmeticWords(operator, left, right),
        scope.bounded(digits(operator, left.digits(), right.digits()), location));
  }

  private static Digits digits(Operator operator, Digits left, Digits right) {
    return switch (operator) {
      case PLUS, MINUS -> left.plus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
    };
  }

  private Operand require(Operand operand, Expression expression) {
    if (operand.type() != Type.NUMBER) {
      throw scope.wrongType(operand, Type.NUMBER, expression.location());
    }
    return operand;
  }

  private Operand text(Operand operand, Expression expression) {
    if (operand.type() != Type.TEXT && operand.type() != Type.NUMBER) {
      throw scope.wrongType(operand, Type.TEXT, expression.location());
    }
    return operand;
  }

  private static Operand sentence(Operand left, Operand right) {
    Sentence sentence = Sentence.of(left, right);
    return new Operand(
        Type.TEXT,
        "(" + left.text() + "+" + right.text() + ")",
        null,
        null,
        left.joined() || right.joined(),
        left.fixed() && right.fixed(),
        sentence::of,
        sentence,
        Digits.of(null));
  }

  private static @Nullable Fraction apply(
      Operator operator, @Nullable Fraction left, @Nullable Fraction right) {
    if (left == null || right == null) {
      return null;
    }
    return Digits.bounded(
        switch (operator) {
          case PLUS -> left.plus(right);
          case MINUS -> left.minus(right);
          case TIMES -> left.times(right);
          case DIVIDED_BY -> right.signum() == 0 ? null : left.dividedBy(right);
        });
  }
}
