package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a count of steps turns from one number to the next, as far as that makes a difference
 * to a score: once the steps come to more points than there are, more of them change nothing.
 */
final class StepBorders {
  private static final int MOST_STEPS = 400;
  private static final Pieces HUNDRED = Pieces.of(BigDecimal.valueOf(100));

  private final Borders borders;
  private @Nullable Need implied;
  private @Nullable BigDecimal most;

  StepBorders(Borders borders) {
    this.borders = borders;
  }

  /**
   * The points that a consequence states.
   *
   * @param expression as the rule writes it
   * @param value what steps count that name nothing
   * @param weight how many points there are
   */
  Optional<Pieces> points(Expression expression, Need value, BigDecimal weight) {
    implied = value;
    most = weight;
    Optional<Pieces> pieces = points(expression);
    most = null;
    return pieces;
  }

  /** Steps that stand below nothing but sums with numbers, least or largest keep their bound. */
  private Optional<Pieces> points(Expression expression) {
    BigDecimal bound = most;
    if (bound != null
        && expression instanceof Expression.Arithmetic sum
        && sum.left() instanceof Expression.Decimal number
        && (sum.operator() == Expression.Operator.MINUS
            || sum.operator() == Expression.Operator.PLUS)) {
      most = bound.add(number.value().abs());
      Optional<Pieces> right = points(sum.right());
      Pieces left = Pieces.of(number.value());
      boolean minus = sum.operator() == Expression.Operator.MINUS;
      return right.flatMap(each -> left.with(minus ? each.negated() : each, Quotient::plus));
    }
    boolean kept = isSteps(expression) || isLeastOrLargest(expression);
    if (!kept) {
      most = null;
    }
    return borders.pieces(expression);
  }

  private static boolean isSteps(Expression expression) {
    return expression instanceof Expression.Function call
        && Word.find(FunctionWord.values(), call.name())
            .map(word -> word.isStep() || word == FunctionWord.PER_STEP)
            .orElse(false);
  }

  private static boolean isLeastOrLargest(Expression expression) {
    return expression instanceof Expression.Function call
        && Word.find(FunctionWord.values(), call.name())
            .map(word -> word == FunctionWord.MIN || word == FunctionWord.MAX)
            .orElse(false)
        && call.arguments().stream()
            .allMatch(each -> isSteps(each) || each instanceof Expression.Decimal);
  }

  /** The points for the steps of a function that counts them; empty when they can't be told. */
  Optional<Pieces> pieces(Expression.Function call) {
    FunctionWord word = Word.find(FunctionWord.values(), call.name()).orElseThrow();
    List<Expression> numbers =
        call.arguments().stream().filter(each -> !(each instanceof Expression.Words)).toList();
    int last = numbers.size() - 1;
    Optional<Pieces> step = borders.pieces(numbers.get(last - 1));
    Optional<Pieces> points = borders.pieces(numbers.get(last));
    Optional<Pieces> distance =
        word == FunctionWord.PER_STEP ? borders.pieces(numbers.get(0)) : beyond(word, numbers);
    if (step.isEmpty() || points.isEmpty() || distance.isEmpty()) {
      return Optional.empty();
    }
    if (leftOver(call) == StepWord.PRO_RATA) {
      boolean sound = borders.meet(distance.get(), Pieces.ZERO);
      Optional<Pieces> rate = distance.get().with(points.get(), Quotient::times);
      return sound
          ? rate.flatMap(each -> each.with(step.get(), Quotient::dividedBy))
              .map(each -> each.or(Pieces.ZERO))
          : Optional.empty();
    }
    return counted(distance.get(), step.get(), points.get());
  }

  private static StepWord leftOver(Expression.Function call) {
    Expression last = call.arguments().get(call.arguments().size() - 1);
    return last instanceof Expression.Words words
        ? Word.find(StepWord.values(), words.value()).orElse(StepWord.WHOLE)
        : StepWord.WHOLE;
  }

  /** How far the value is beyond the limit, in its own unit or in percent of the limit. */
  private Optional<Pieces> beyond(FunctionWord word, List<Expression> numbers) {
    Need own = implied;
    boolean named = numbers.size() == 4;
    Optional<Pieces> value =
        named
            ? borders.pieces(numbers.get(0))
            : own == null ? Optional.empty() : borders.field(own);
    Optional<Pieces> limit = borders.pieces(numbers.get(named ? 1 : 0));
    if (value.isEmpty() || limit.isEmpty() || !borders.meet(value.get(), limit.get())) {
      return Optional.empty();
    }
    Pieces from = word.isOver() ? limit.get() : value.get();
    Pieces to = word.isOver() ? value.get() : limit.get();
    Optional<Pieces> far = to.with(from.negated(), Quotient::plus);
    if (!word.isPercent()) {
      return far.map(each -> each.or(Pieces.ZERO));
    }
    boolean sound = borders.meet(limit.get(), Pieces.ZERO);
    Optional<Pieces> percent =
        far.flatMap(each -> each.with(HUNDRED, Quotient::times))
            .flatMap(each -> each.with(limit.get(), Quotient::dividedBy));
    return sound ? percent.map(each -> each.or(each.negated()).or(Pieces.ZERO)) : Optional.empty();
  }

  private Optional<Pieces> counted(Pieces distance, Pieces step, Pieces points) {
    BigDecimal bound = most;
    List<BigDecimal> sizes = new ArrayList<>();
    for (Quotient each : points.all()) {
      if (!each.isConstant() || points.stepped()) {
        return Optional.empty();
      }
      Fraction size = Fraction.of(each.over().constant(), each.under().constant());
      if (size.signum() > 0 && bound != null) {
        sizes.add(Fraction.of(bound).dividedBy(size).round(0, RoundingMode.CEILING));
      }
    }
    if (bound == null || sizes.size() != points.all().size() || step.stepped()) {
      return Optional.empty();
    }
    int count = sizes.stream().mapToInt(BigDecimal::intValue).max().orElse(0) + 1;
    if (count > MOST_STEPS) {
      return Optional.empty();
    }
    for (int i = 0; i <= count; i++) {
      Pieces times = Pieces.of(BigDecimal.valueOf(i));
      Optional<Pieces> turn = step.with(times, Quotient::times);
      if (turn.isEmpty() || !borders.meet(distance, turn.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(Pieces.STEPS);
  }
}
