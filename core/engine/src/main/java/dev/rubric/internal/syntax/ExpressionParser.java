package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values: literals, fields, variables, arithmetic and functions. */
final class ExpressionParser {
  private static final int DEEPEST = 32;

  /**
   * How many operations may stand on one another; whoever walks a formula needs that much stack.
   */
  private static final int TALLEST = 200;

  private static final Text VALUE =
      Text.of("数值、文本、字段或变量", "a number, a text, a field or a variable");

  private final TokenReader tokens;
  private int depth;

  ExpressionParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  Expression expression() {
    Expression left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Operator operator = tokens.next().is("+") ? Operator.PLUS : Operator.MINUS;
      left = new Expression.Arithmetic(left, operator, product(), left.location());
    }
    refuseTall(left);
    return left;
  }

  private void refuseTall(Expression formula) {
    if (height(formula) > TALLEST) {
      throw tokens.fail(
          "too-long",
          formula.location(),
          "算式里连着的运算超过 " + TALLEST + " 个；请用 合计 等汇总，或分成几个派生值",
          "the formula joins more than "
              + TALLEST
              + " operations; aggregate with sum or declare derived values");
    }
  }

  private static int height(Expression formula) {
    int tallest = 0;
    for (Expression part : formula.parts()) {
      tallest = Math.max(tallest, height(part));
    }
    return tallest + 1;
  }

  private Expression product() {
    Expression left = factor();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      Operator operator = tokens.next().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
      left = new Expression.Arithmetic(left, operator, factor(), left.location());
    }
    return left;
  }

  private Expression factor() {
    Location start = tokens.here();
    enter(start);
    try {
      if (tokens.accept("-")) {
        return negative(factor(), start);
      }
      if (tokens.peek().is("+")) {
        throw tokens.fail("syntax", start, "数值前面不写正号 +", "a number has no plus sign in front");
      }
      if (tokens.accept("(")) {
        Expression inside = expression();
        tokens.expect(")");
        return inside;
      }
      return atom();
    } finally {
      depth--;
    }
  }

  /** Groups, negations and functions may nest so deep and no deeper, in conditions as well. */
  void enter(Location start) {
    if (++depth > DEEPEST) {
      throw tokens.fail(
          "too-deep",
          start,
          "括号嵌套超过 " + DEEPEST + " 层",
          "parentheses are nested more than " + DEEPEST + " deep");
    }
  }

  void leave() {
    depth--;
  }

  private static Expression negative(Expression of, Location start) {
    return of instanceof Expression.Decimal number
        ? new Expression.Decimal(number.value().negate(), start)
        : new Expression.Negative(of, start);
  }

  private Expression atom() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> {
        tokens.next();
        refuseSecond(token);
        yield new Expression.Decimal(new BigDecimal(token.text()), token.location());
      }
      case STRING -> {
        tokens.next();
        yield new Expression.Words(token.text(), token.location());
      }
      case NAME -> named();
      default -> throw tokens.expected(VALUE);
    };
  }

  /** 1 200: digits that a space sets apart. */
  private void refuseSecond(Token number) {
    Token behind = tokens.peek();
    if (behind.kind() == Token.Kind.NUMBER) {
      String whole = number.text() + behind.text();
      throw tokens.fail(
          "syntax",
          number.location(),
          "数字中间不空格：" + number.text() + " " + behind.text() + " 是一个数时应写成 " + whole,
          "no space divides a number: " + whole);
    }
  }

  private Expression named() {
    Token name = tokens.expectName(VALUE);
    if (tokens.peek().is("(")) {
      Optional<AggregateWord> aggregate = Word.find(AggregateWord.values(), name.text());
      if (aggregate.isPresent()) {
        return aggregate(aggregate.get(), name);
      }
      return new Expression.Function(name.text(), arguments(name), name.location());
    }
    if (name.text().startsWith("$")) {
      return variable(name);
    }
    return switch (name.text()) {
      case "null", "空" -> new Expression.Missing(name.location());
      case "true", "是" -> new Expression.Flag(true, name.location());
      case "false", "否" -> new Expression.Flag(false, name.location());
      default -> new Expression.Field(name.text(), name.location());
    };
  }

  /** The rows, what is read of each, and which of them count. */
  private Expression aggregate(AggregateWord word, Token name) {
    tokens.expect("(");
    Token list = tokens.expectName(Text.of("明细、预算、事项或要点", "a list, Budget, Event or Item"));
    List<Expression> values = new ArrayList<>();
    while (values.size() < word.perRow()) {
      tokens.expect(",");
      values.add(expression());
    }
    Condition where = where();
    tokens.expect(")");
    return new Expression.Aggregate(name.text(), list.text(), values, where, name.location());
  }

  /** Which rows count: conditions between commas must all hold, as in a pattern. */
  private @Nullable Condition where() {
    List<Condition> parts = new ArrayList<>();
    while (tokens.accept(",")) {
      parts.add(new ConditionParser(tokens, this).condition());
    }
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.get(0);
      default -> new Condition.All(parts, parts.get(0).location());
    };
  }

  /** A condition can only stand in what looks at rows: another word is likely meant. */
  private TokenReader.SyntaxException between(@Nullable Token name) {
    boolean asks = Comparator.of(tokens.peek().text()).isPresent();
    if (!asks || name == null || Word.find(FunctionWord.values(), name.text()).isPresent()) {
      return tokens.missing(Text.of("逗号 , 或右括号 )", "a comma , or a parenthesis )"));
    }
    Text advice =
        Word.choices(Arrays.asList(AggregateWord.values()))
            .advice(name.text(), tokens.diagnostics());
    return tokens.fail(
        "unknown-function",
        name.location(),
        "没有名为 " + name.text() + " 的函数" + advice.in(Language.ZH),
        "there is no function " + name.text() + advice.in(Language.EN));
  }

  private Expression variable(Token name) {
    if (!tokens.accept(".")) {
      return new Expression.Variable(name.text(), name.location());
    }
    Token field = tokens.expectName(Text.of("字段", "a field"));
    return new Expression.VariableField(name.text(), field.text(), name.location());
  }

  /** The values between parentheses, separated by commas. */
  List<Expression> arguments() {
    return arguments(null);
  }

  private List<Expression> arguments(@Nullable Token name) {
    tokens.expect("(");
    List<Expression> arguments = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      if (!arguments.isEmpty() && !tokens.accept(",")) {
        throw between(name);
      }
      arguments.add(expression());
    }
    tokens.expect(")");
    return arguments;
  }
}
