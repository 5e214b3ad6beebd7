package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Values;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each condition its meaning. */
final class ConditionCompiler {
  private final Scope scope;
  private final ExpressionCompiler expressions;

  ConditionCompiler(Scope scope) {
    this.scope = scope;
    this.expressions = new ExpressionCompiler(scope);
  }

  Test compile(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return comparison(comparison);
    } else if (condition instanceof Condition.Membership membership) {
      return membership(membership);
    } else if (condition instanceof Condition.All all) {
      return combined(all.parts(), "&&", Truth::and);
    } else if (condition instanceof Condition.Any any) {
      return combined(any.parts(), "||", Truth::or);
    } else if (condition instanceof Condition.Negation negation) {
      Test part = compile(negation.part());
      return Test.of(
          "!(" + part.text() + ")",
          part.joined(),
          part.fixed(),
          facts -> part.truth().apply(facts).negated());
    }
    throw new IllegalStateException("unknown condition " + condition);
  }

  private Test combined(List<Condition> parts, String sign, BinaryOperator<Truth> operator) {
    List<Test> tests = parts.stream().map(this::compile).toList();
    return Test.of(
        tests.stream().map(Test::text).collect(Collectors.joining(sign, "(", ")")),
        tests.stream().anyMatch(Test::joined),
        tests.stream().allMatch(Test::fixed),
        facts -> {
          Truth truth = tests.get(0).truth().apply(facts);
          for (int i = 1; i < tests.size(); i++) {
            truth = operator.apply(truth, tests.get(i).truth().apply(facts));
          }
          return truth;
        });
  }

  private Test comparison(Condition.Comparison comparison) {
    Operand written = value(comparison.left());
    Operand right = like(written, value(comparison.right()), comparison.right());
    Operand left = like(right, written, comparison.left());
    if (left.type() == Type.MISSING || right.type() == Type.MISSING) {
      return missing(comparison, left, right);
    }
    if (left.type() != right.type()) {
      refuseQuoted(left, comparison.right());
      throw scope.wrongType(right, left.type(), comparison.right().location());
    }
    boolean ordered = left.type() == Type.NUMBER || left.type() == Type.DATE;
    if (!ordered && comparison.comparator().isOrder()) {
      throw scope.wrongType(left, Type.NUMBER, comparison.left().location());
    }
    checkChoice(left, right, comparison.right());
    checkChoice(right, left, comparison.left());
    return compared(left, comparison.comparator(), right);
  }

  private void refuseQuoted(Operand other, Expression written) {
    if (other.type() == Type.NUMBER
        && written instanceof Expression.Words words
        && NumberText.exact(words.value()).isPresent()) {
      String number = words.value();
      throw scope.problem(
          "wrong-type",
          words.location(),
          "数值不加引号：\"" + number + "\" 应写成 " + number,
          "a number has no quotes: write " + number);
    }
  }

  /** A text that is compared with a date is one. */
  private Operand like(Operand other, Operand literal, Expression written) {
    return other.type() == Type.DATE && literal.constant() instanceof String
        ? Dates.literal(literal, written, scope)
        : literal;
  }

  private Operand value(Expression expression) {
    Operand operand = expressions.compile(expression);
    if (operand.type() == Type.FACT) {
      throw scope.wrongType(operand, Type.NUMBER, expression.location());
    }
    return operand;
  }

  /** A text that is compared with a field must be one that the field can have. */
  private void checkChoice(Operand field, Operand literal, Expression written) {
    FieldWord word = field.field();
    if (word != null && literal.constant() instanceof String choice) {
      scope.checkDomain(word.domain(), choice, written.location());
    }
  }

  private Test missing(Condition.Comparison comparison, Operand left, Operand right) {
    if (comparison.comparator().isOrder()) {
      throw scope.problem(
          "wrong-type",
          comparison.location(),
          "空 只能用 == 或 != 比较",
          "null can only be compared with == or !=");
    }
    boolean expected = comparison.comparator() == Comparator.EQUAL;
    Operand asked = left.type() == Type.MISSING ? right : left;
    return Test.of(
        asked.text() + comparison.comparator().symbol() + "null",
        asked.joined(),
        asked.fixed(),
        facts -> Truth.of((asked.value().apply(facts) == null) == expected));
  }

  private static Test compared(Operand left, Comparator comparator, Operand right) {
    boolean indexed =
        comparator == Comparator.EQUAL
            && left.field() != null
            && !left.joined()
            && right.constant() instanceof String;
    return new Test(
        left.text() + comparator.symbol() + right.text(),
        left.joined() || right.joined(),
        left.fixed() && right.fixed(),
        indexed ? left.field() : null,
        indexed ? (String) right.constant() : null,
        right.constant() instanceof BigDecimal limit
            ? new Against(left, comparator, limit)
            : facts -> truth(left.value().apply(facts), comparator, right.value().apply(facts)));
  }

  private static Truth truth(@Nullable Object left, Comparator comparator, @Nullable Object right) {
    if (left == null || right == null) {
      return Truth.UNKNOWN;
    }
    if (Values.isNumber(left)) {
      return Truth.of(comparator.holds(Values.compare(left, right)));
    }
    if (left instanceof LocalDate date) {
      return Truth.of(comparator.holds(date.compareTo((LocalDate) right)));
    }
    return Truth.of(left.equals(right) == (comparator == Comparator.EQUAL));
  }

  private Test membership(Condition.Membership membership) {
    Operand value = value(membership.value());
    List<Operand> choices =
        membership.choices().stream().map(each -> like(value, value(each), each)).toList();
    if (choices.isEmpty()) {
      throw scope.problem(
          "wrong-arguments",
          membership.location(),
          "in ( … ) 里至少要有一个值",
          "in ( … ) needs at least one value");
    }
    for (int i = 0; i < choices.size(); i++) {
      Expression written = membership.choices().get(i);
      if (choices.get(i).type() != value.type()) {
        throw scope.wrongType(choices.get(i), value.type(), written.location());
      }
      checkChoice(value, choices.get(i), written);
    }
    Test any =
        Test.of(
            choices.stream()
                .map(Operand::text)
                .collect(Collectors.joining(",", value.text() + " in (", ")")),
            value.joined() || choices.stream().anyMatch(Operand::joined),
            value.fixed() && choices.stream().allMatch(Operand::fixed),
            facts -> {
              Object actual = value.value().apply(facts);
              Truth truth = Truth.FALSE;
              for (Operand choice : choices) {
                truth = truth.or(truth(actual, Comparator.EQUAL, choice.value().apply(facts)));
              }
              return truth;
            });
    return membership.negated()
        ? Test.of(
            "!(" + any.text() + ")",
            any.joined(),
            any.fixed(),
            facts -> any.truth().apply(facts).negated())
        : any;
  }
}
