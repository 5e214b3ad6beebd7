package dev.rubric.check.internal.check;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers that a rule's name may state: those the rule writes, and what they come to. */
final class NameFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NavigableSet<BigDecimal> known = new TreeSet<>();

  private NameFigures() {}

  /**
   * The numbers of a rule.
   *
   * @param scored the indicators whose lines it can state something of
   */
  static NavigableSet<BigDecimal> of(CompiledRule rule, List<Indicator> scored) {
    NameFigures figures = new NameFigures();
    expressions(rule).forEach(figures::written);
    for (int i = 0; i < rule.calls().size(); i++) {
      figures.stated(rule.calls().get(i), rule.rule().calls().get(i).arguments(), scored);
    }
    scored.stream().map(Indicator::target).forEach(figures::known);
    return figures.known;
  }

  /** The numbers that a rule writes itself. */
  static NavigableSet<BigDecimal> written(CompiledRule rule) {
    NavigableSet<BigDecimal> written = new TreeSet<>();
    expressions(rule)
        .flatMap(each -> each.all().stream())
        .flatMap(each -> Extent.constant(each).stream())
        .forEach(written::add);
    return written;
  }

  private static Stream<Expression> expressions(CompiledRule rule) {
    Stream<Expression> asked =
        rule.rule().patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .flatMap(NameFigures::operands);
    Stream<Expression> stated =
        rule.rule().calls().stream().flatMap(call -> call.arguments().stream());
    return Stream.concat(asked, stated);
  }

  private static Stream<Expression> operands(Condition condition) {
    return Stream.concat(
        condition.operands().stream(), condition.parts().stream().flatMap(NameFigures::operands));
  }

  private void known(@Nullable BigDecimal number) {
    if (number != null) {
      known.add(number.abs());
    }
  }

  private void written(Expression expression) {
    for (Expression each : expression.all()) {
      if (each instanceof Expression.Aggregate aggregate) {
        aggregate.reads().forEach(this::written);
      }
      Extent.constant(each).ifPresent(this::known);
      if (each instanceof Expression.Arithmetic arithmetic) {
        arithmetic.parts().forEach(this::factor);
      }
    }
  }

  /** {@code 目标值 * 0.9} is said as 90 % of the target or as 10 % below it. */
  private void factor(Expression part) {
    Extent.constant(part)
        .map(number -> number.multiply(HUNDRED))
        .ifPresent(
            percent -> {
              known(percent);
              known(percent.subtract(HUNDRED));
            });
  }

  /** Points that grow with what is counted are said of each 1 of it: 每天扣1分, 每1天扣0.5分. */
  private void counted(CompiledCall call, List<Expression> arguments) {
    boolean counted =
        call.verb() != VerbWord.SHARE
            && call.verb().kind() != null
            && arguments.stream()
                .filter(
                    each ->
                        Steps.within(each).findAny().isEmpty() && Extent.constant(each).isEmpty())
                .flatMap(each -> each.all().stream())
                .anyMatch(NameFigures::isCounted);
    if (counted) {
      known(BigDecimal.ONE);
    }
  }

  private static boolean isCounted(Expression part) {
    return part instanceof Expression.VariableField || part instanceof Expression.Aggregate;
  }

  private void stated(CompiledCall call, List<Expression> arguments, List<Indicator> scored) {
    counted(call, arguments);
    switch (call.verb()) {
      case FULL, RATED, RATED_WITHIN, DEDUCT, DEDUCT_LARGEST -> weights(scored);
      case NONE, VETO, VETO_SECTION, VETO_TOTAL -> known(BigDecimal.ZERO);
      case SHARE -> {
        weights(scored);
        Extent.constant(arguments.get(1))
            .ifPresentOrElse(percent -> shares(percent, scored), () -> known(HUNDRED));
      }
      case AWARD -> Extent.constant(arguments.get(1)).ifPresent(points -> points(points, scored));
      default -> {}
    }
  }

  private void weights(List<Indicator> scored) {
    scored.stream().map(Indicator::weight).forEach(this::known);
  }

  /** 80 % of the weight is also said as 20 % less, or in points. */
  private void shares(BigDecimal percent, List<Indicator> scored) {
    known(HUNDRED.subtract(percent));
    scored.stream()
        .map(indicator -> indicator.weight().multiply(percent).movePointLeft(2))
        .forEach(this::known);
  }

  private void points(BigDecimal points, List<Indicator> scored) {
    for (Indicator indicator : scored) {
      known(points.multiply(HUNDRED).divide(indicator.weight(), MathContext.DECIMAL64));
    }
  }
}
