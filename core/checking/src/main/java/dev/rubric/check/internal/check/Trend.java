package dev.rubric.check.internal.check;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether an expression grows or falls where a field grows, whatever else it reads. */
enum Trend {
  /** It does not depend on the field. */
  LEVEL,
  /** It grows with the field, or stays. */
  GROWS,
  /** It falls where the field grows, or stays. */
  FALLS,
  /** There is no telling. */
  UNKNOWN;

  /** What fields an expression reads do, by what is written. */
  private interface Reading extends Function<Expression, Trend> {}

  /**
   * Of an expression in the consequence of a rule.
   *
   * @param implied what the value does that steps count which name none
   * @param fields what each field does that is read
   */
  static Trend of(
      CompiledRule rule, Expression expression, Trend implied, Function<FieldWord, Trend> fields) {
    RuleNames names = new RuleNames(rule);
    Reading reading =
        read ->
            names
                .read(RuleNames.CONSEQUENCE, read)
                .map(field -> of(field.field(), field.pattern(), fields))
                .orElse(UNKNOWN);
    return of(expression, implied, reading);
  }

  /** A derived value does what its formula does. */
  private static Trend of(
      FieldWord field, CompiledPattern pattern, Function<FieldWord, Trend> fields) {
    Trend own = fields.apply(field);
    Expression formula = field.formula();
    if (own != LEVEL || formula == null) {
      return own;
    }
    Reading reading =
        read ->
            read instanceof Expression.Field named
                ? pattern.field(named.name()).map(each -> of(each, pattern, fields)).orElse(UNKNOWN)
                : UNKNOWN;
    return of(formula, UNKNOWN, reading);
  }

  private static Trend of(Expression expression, Trend implied, Reading reading) {
    if (expression instanceof Expression.Decimal) {
      return LEVEL;
    } else if (expression instanceof Expression.Negative negative) {
      return of(negative.of(), implied, reading).turned();
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic, implied, reading);
    } else if (expression instanceof Expression.Function call) {
      return function(call, implied, reading);
    }
    return reading.apply(expression);
  }

  private static Trend arithmetic(
      Expression.Arithmetic arithmetic, Trend implied, Reading reading) {
    Trend left = of(arithmetic.left(), implied, reading);
    Trend right = of(arithmetic.right(), implied, reading);
    return switch (arithmetic.operator()) {
      case PLUS -> left.and(right);
      case MINUS -> left.and(right.turned());
      case TIMES -> left.by(arithmetic.right()).and(right.by(arithmetic.left()));
      case DIVIDED_BY -> left.by(arithmetic.right()).and(right.turned().by(arithmetic.left()));
    };
  }

  private static Trend function(Expression.Function call, Trend implied, Reading reading) {
    List<Trend> arguments =
        call.arguments().stream()
            .map(each -> each instanceof Expression.Words ? LEVEL : of(each, implied, reading))
            .toList();
    Optional<Steps> steps = Steps.of(call);
    if (steps.isPresent()) {
      Trend value = steps.get().value().map(each -> of(each, implied, reading)).orElse(implied);
      Trend distance = value.and(of(steps.get().limit(), implied, reading).turned());
      return steps.get().over() ? distance : distance.turned();
    }
    return switch (Word.find(FunctionWord.values(), call.name()).orElseThrow()) {
      case RATIO, PERCENT_OF, CHANGE_FROM -> arguments.get(0).and(arguments.get(1).turned());
      case INVERSE_RATIO, REMAINING_RATIO -> arguments.get(0).turned().and(arguments.get(1));
      case MIN, MAX, AVERAGE, BETTER -> arguments.stream().reduce(LEVEL, Trend::and);
      case PER_STEP -> arguments.get(0);
      case INTERPOLATE -> arguments.get(0).along(results(call, false));
      case BANDS -> arguments.get(0).along(results(call, true));
      case BANDS_UP_TO -> arguments.get(0).along(results(call, false));
      default -> arguments.stream().allMatch(LEVEL::equals) ? LEVEL : UNKNOWN;
    };
  }

  /** The results of points or bands, from the lowest value to the highest. */
  private static List<Optional<BigDecimal>> results(Expression.Function call, boolean descending) {
    List<Optional<BigDecimal>> results = new ArrayList<>();
    for (int i = 2; i < call.arguments().size(); i += 2) {
      results.add(Extent.constant(call.arguments().get(i)));
    }
    if (descending) {
      Collections.reverse(results);
    }
    return results;
  }

  private Trend along(List<Optional<BigDecimal>> results) {
    if (this == LEVEL || results.stream().anyMatch(Optional::isEmpty)) {
      return this == LEVEL ? LEVEL : UNKNOWN;
    }
    int rises = 0;
    int falls = 0;
    for (int i = 1; i < results.size(); i++) {
      int order = results.get(i).orElseThrow().compareTo(results.get(i - 1).orElseThrow());
      rises += order > 0 ? 1 : 0;
      falls += order < 0 ? 1 : 0;
    }
    if (rises > 0 && falls > 0) {
      return UNKNOWN;
    }
    return rises > 0 ? this : falls > 0 ? turned() : UNKNOWN;
  }

  /** Multiplied or divided: turned by a negative number. */
  private Trend by(Expression factor) {
    return Extent.constant(factor).map(number -> number.signum() < 0).orElse(false)
        ? turned()
        : this;
  }

  private Trend turned() {
    return switch (this) {
      case GROWS -> FALLS;
      case FALLS -> GROWS;
      default -> this;
    };
  }

  private Trend and(Trend other) {
    if (this == LEVEL || this == other) {
      return other;
    }
    return other == LEVEL ? this : UNKNOWN;
  }
}
