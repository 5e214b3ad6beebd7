package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Rates;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of a function and gives it its meaning. */
final class FunctionCompiler {
  private static final int MOST_DECIMALS = 6;

  private final Scope scope;
  private final ExpressionCompiler expressions;
  private final StepCompiler steps;

  FunctionCompiler(Scope scope, ExpressionCompiler expressions) {
    this.scope = scope;
    this.expressions = expressions;
    this.steps = new StepCompiler(scope, expressions);
  }

  void imply(@Nullable Operand value) {
    steps.imply(value);
  }

  /** What can stand before brackets. */
  static final Choices FUNCTIONS =
      Word.choices(
          Stream.<Word>concat(
                  Arrays.stream(FunctionWord.values()), Arrays.stream(AggregateWord.values()))
              .toList());

  Operand compile(Expression.Function call) {
    FunctionWord function =
        Word.find(FunctionWord.values(), call.name())
            .orElseThrow(
                () ->
                    scope.unknown(
                        "unknown-function",
                        "函数",
                        "function",
                        call.name(),
                        FUNCTIONS,
                        call.location()));
    checkCount(function, call);
    return switch (function) {
      case PER_PERCENT_OVER,
          PER_PERCENT_UNDER,
          PER_POINT_OVER,
          PER_POINT_UNDER,
          PER_UNIT_OVER,
          PER_UNIT_UNDER ->
          steps.fromLimit(function, call);
      case PER_STEP -> steps.ofDistance(call);
      case BETTER -> Applied.better(scope, call, numbers(call));
      case INTERPOLATE -> interpolate(call);
      case BANDS, BANDS_UP_TO -> bands(function, call);
      case SHOW -> show(call);
      case DAYS -> days(call);
      case PERCENT_OF, CHANGE_FROM -> rate(function, call);
      default -> plain(function, call);
    };
  }

  private void checkCount(FunctionWord function, Expression.Function call) {
    int count = call.arguments().size();
    if (count < function.fewest() || count > function.most()) {
      String range =
          function.fewest() == function.most()
              ? String.valueOf(function.fewest())
              : function.fewest() + "–" + function.most();
      throw scope.problem(
          "wrong-arguments",
          call.location(),
          "函数 "
              + call.name()
              + " 需要 "
              + range
              + " 个参数，实际为 "
              + count
              + " 个"
              + (function.isStep() ? "；依次为界限、步长、每步的分，例如 " + call.name() + "(90, 1, 0.5)" : ""),
          "the function "
              + call.name()
              + " takes "
              + range
              + " arguments, found "
              + count
              + (function.isStep()
                  ? "; they are the limit, the step and its points, such as "
                      + call.name()
                      + "(90, 1, 0.5)"
                  : ""));
    }
  }

  private List<Operand> numbers(Expression.Function call) {
    return call.arguments().stream().map(expressions::number).toList();
  }

  private Operand plain(FunctionWord function, Expression.Function call) {
    List<Operand> arguments = numbers(call);
    return Applied.of(
        scope,
        call,
        function,
        "",
        arguments,
        Formulas.of(function),
        new FunctionWords(function, arguments));
  }

  /** A percentage as rates have it: worked out without wrapping what is reported. */
  private Operand rate(FunctionWord function, Expression.Function call) {
    Operand part = expressions.number(call.arguments().get(0));
    Operand whole = expressions.number(call.arguments().get(1));
    Function<Facts, @Nullable Object> over = part.value();
    Function<Facts, @Nullable Object> under = whole.value();
    return Applied.reading(
        scope,
        call,
        function,
        "",
        List.of(part, whole),
        function == FunctionWord.CHANGE_FROM
            ? facts -> Values.of(Rates.change(over.apply(facts), under.apply(facts)))
            : facts -> Values.of(Rates.percent(over.apply(facts), under.apply(facts))),
        new FunctionWords(function, List.of(part, whole)));
  }

  private Operand interpolate(Expression.Function call) {
    List<Operand> arguments = numbers(call);
    if (arguments.size() % 2 == 0) {
      throw scope.problem(
          "wrong-arguments",
          call.location(),
          "函数 " + call.name() + " 的参数是：数值, 点1, 得1, 点2, 得2 …（成对）",
          "the arguments of " + call.name() + " are: value, x1, y1, x2, y2 … (in pairs)");
    }
    checkOrder(call, FunctionWord.INTERPOLATE, arguments);
    return Applied.of(
        scope,
        call,
        FunctionWord.INTERPOLATE,
        "",
        arguments,
        Formulas::interpolate,
        new StepWords.Interpolation(arguments));
  }

  private Operand bands(FunctionWord function, Expression.Function call) {
    List<Operand> arguments = numbers(call);
    checkOrder(call, function, arguments);
    boolean upTo = function == FunctionWord.BANDS_UP_TO;
    return Applied.of(
        scope, call, function, "", arguments, Bands.formula(upTo), new Bands(upTo, arguments));
  }

  /** The points of an interpolation and the bounds of bands are numbers in order. */
  private void checkOrder(
      Expression.Function call, FunctionWord function, List<Operand> arguments) {
    boolean descends = function == FunctionWord.BANDS;
    BigDecimal before = null;
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      Location location = call.arguments().get(i).location();
      if (!(arguments.get(i).constant() instanceof BigDecimal point)) {
        throw scope.problem(
            "not-a-literal",
            location,
            (function.isBands() ? "分档的界限" : "插值的点") + "应写成数字",
            (function.isBands() ? "a bound of bands" : "a point of an interpolation")
                + " is a plain number");
      }
      int order = before == null ? 1 : point.compareTo(before) * (descends ? -1 : 1);
      if (order <= 0) {
        throw outOfOrder(function, Numbers.exact(point), Numbers.exact(before), location);
      }
      before = point;
    }
  }

  private Scope.Problem outOfOrder(
      FunctionWord function, String point, String before, Location location) {
    boolean descends = function == FunctionWord.BANDS;
    return scope.problem(
        "bad-points",
        location,
        (function.isBands() ? "分档的界限" : "插值的点")
            + (descends ? "应从大到小，" : "应从小到大，")
            + point
            + (descends ? " 不小于 " : " 不大于 ")
            + before,
        (function.isBands() ? "the bounds of bands" : "the points of an interpolation")
            + (descends ? " descend; " : " ascend; ")
            + point
            + (descends ? " is not below " : " is not above ")
            + before);
  }

  private Operand days(Expression.Function call) {
    Operand from = date(call.arguments().get(0));
    Operand to = date(call.arguments().get(1));
    FunctionWords words = new FunctionWords(FunctionWord.DAYS, List.of(from, to));
    return new Operand(
        Type.NUMBER,
        "daysBetween(" + from.text() + "," + to.text() + ")",
        null,
        null,
        from.joined() || to.joined(),
        from.fixed() && to.fixed(),
        facts ->
            from.value().apply(facts) instanceof LocalDate first
                    && to.value().apply(facts) instanceof LocalDate last
                ? BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last))
                : null,
        (out, facts, language) -> words.say(out, facts, language),
        Digits.reported(false));
  }

  private Operand date(Expression written) {
    Operand operand = expressions.compile(written);
    if (operand.constant() instanceof String) {
      return Dates.literal(operand, written, scope);
    }
    if (operand.type() != Type.DATE) {
      throw scope.wrongType(operand, Type.DATE, written.location());
    }
    return operand;
  }

  private Operand show(Expression.Function call) {
    Operand number = expressions.number(call.arguments().get(0));
    Operand decimals = expressions.number(call.arguments().get(1));
    if (!(decimals.constant() instanceof BigDecimal places)
        || places.stripTrailingZeros().scale() > 0
        || places.signum() < 0
        || places.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) > 0) {
      throw scope.problem(
          "wrong-arguments",
          call.arguments().get(1).location(),
          "小数位数应为 0 到 " + MOST_DECIMALS + " 的整数",
          "the number of decimals is a whole number from 0 to " + MOST_DECIMALS);
    }
    int scale = places.intValueExact();
    return new Operand(
        Type.TEXT,
        "show(" + number.text() + "," + scale + ")",
        null,
        null,
        number.joined(),
        number.fixed(),
        facts -> {
          Fraction value = number.number(facts);
          return value == null ? null : value.round(scale, RoundingMode.HALF_UP).toPlainString();
        },
        number.words(),
        Digits.of(null));
  }
}
