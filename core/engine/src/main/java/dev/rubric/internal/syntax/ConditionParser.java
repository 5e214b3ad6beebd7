package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.number.NumberText;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what must hold for a fact: comparisons and their combinations. */
final class ConditionParser {
  private static final Text COMPARATOR =
      Text.of("比较符（== != < <= > >= in）", "a comparison (== != < <= > >= in)");

  private final TokenReader tokens;
  private final ExpressionParser expressions;

  ConditionParser(TokenReader tokens) {
    this(tokens, new ExpressionParser(tokens));
  }

  /** Inside an expression, whose depth goes on. */
  ConditionParser(TokenReader tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Condition condition() {
    Condition first = conjunction();
    if (!tokens.peek().is("||")) {
      return first;
    }
    List<Condition> parts = new ArrayList<>(List.of(first));
    while (tokens.accept("||")) {
      parts.add(conjunction());
    }
    return new Condition.Any(parts, first.location());
  }

  private Condition conjunction() {
    Condition first = single();
    if (!tokens.peek().is("&&")) {
      return first;
    }
    List<Condition> parts = new ArrayList<>(List.of(first));
    while (tokens.accept("&&")) {
      parts.add(single());
    }
    return new Condition.All(parts, first.location());
  }

  private Condition single() {
    Location start = tokens.here();
    if (tokens.accept("!")) {
      return new Condition.Negation(group(), start);
    }
    return tokens.peek().is("(") && tokens.opensConditions() ? group() : comparison();
  }

  private Condition group() {
    expressions.enter(tokens.here());
    tokens.expect("(");
    Condition inside = condition();
    tokens.expect(")");
    expressions.leave();
    return inside;
  }

  private Condition comparison() {
    Expression left = expressions.expression();
    Token sign = tokens.peek();
    if (sign.is("in") || sign.is("not")) {
      return membership(left);
    }
    Optional<Comparator> comparator = Comparator.of(sign.text());
    Optional<Comparator> said =
        sign.kind() == Token.Kind.NAME ? NumberText.sign(sign.text()) : Optional.empty();
    if (said.isPresent()) {
      String right = said.get().symbol();
      throw tokens.fail(
          "syntax",
          sign.location(),
          sign.text() + " 应写成 " + right,
          sign.text() + " is written " + right);
    }
    if (sign.is("=") || comparator.isEmpty()) {
      throw tokens.expected(COMPARATOR);
    }
    tokens.next();
    Expression right = expressions.expression();
    refuseRange(right);
    refuseComma();
    return new Condition.Comparison(left, comparator.get(), right, left.location());
  }

  /** Two numbers with nothing but a hyphen between them, the smaller one first, are a range. */
  private void refuseRange(Expression right) {
    if (right instanceof Expression.Arithmetic joined
        && joined.operator() == Operator.MINUS
        && joined.left() instanceof Expression.Decimal low
        && joined.right() instanceof Expression.Decimal high
        && low.value().compareTo(high.value()) < 0
        && high.location().column() == low.location().column() + low.toDrl().length() + 1) {
      String from = low.toDrl();
      String to = high.toDrl();
      String less = low.value().subtract(high.value()).toPlainString();
      throw tokens.fail(
          "syntax",
          low.location(),
          from + "-" + to + " 是减法，等于 " + less + "；区间请写两个条件：>= " + from + " 和 <= " + to,
          from
              + "-"
              + to
              + " is a subtraction and comes to "
              + less
              + "; a range is two conditions: >= "
              + from
              + " and <= "
              + to);
    }
  }

  /** Digits behind a comma and not in a condition of their own belong to the number before it. */
  private void refuseComma() {
    Token number = tokens.before();
    Token comma = tokens.peek();
    Token digits = tokens.peek(1);
    boolean adjacent =
        comma.location().equals(number.end()) && digits.location().equals(comma.end());
    Token behind = tokens.peek(2);
    if (!adjacent
        || !comma.is(",")
        || number.kind() != Token.Kind.NUMBER
        || digits.kind() != Token.Kind.NUMBER
        || !(behind.is(")") || behind.is(","))) {
      return;
    }
    boolean thousands =
        number.text().matches("[1-9][0-9]{0,2}") && digits.text().matches("[0-9]{3}(\\.[0-9]+)?");
    if (thousands) {
      String whole = number.text() + digits.text();
      throw tokens.fail(
          "syntax",
          number.location(),
          "数字里不写千分位逗号：" + number.text() + "," + digits.text() + " 应写成 " + whole,
          "a number has no comma between thousands: write " + whole);
    }
    if (number.text().indexOf('.') < 0 && digits.text().indexOf('.') < 0) {
      String point = number.text() + "." + digits.text();
      throw tokens.fail(
          "syntax",
          number.location(),
          "小数点写成 .：" + number.text() + "," + digits.text() + " 应写成 " + point,
          "a decimal has a point: write " + point);
    }
  }

  private Condition membership(Expression left) {
    boolean negated = tokens.accept("not");
    tokens.expect("in");
    return new Condition.Membership(left, negated, expressions.arguments(), left.location());
  }
}
