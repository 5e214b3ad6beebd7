package dev.rubric.internal.verify;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.util.stream.Stream;

/** Reports steps that lead nowhere or the wrong way: {@code 每低百分点(90, 1, -1)}. */
final class StepsCheck {
  private final Diagnostics diagnostics;

  StepsCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(CompiledRule rule) {
    Stream<Expression> asked =
        rule.rule().patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .flatMap(StepsCheck::operands);
    Stream<Expression> stated =
        rule.rule().calls().stream().flatMap(call -> call.arguments().stream());
    Stream.concat(asked, stated).flatMap(each -> each.all().stream()).forEach(this::step);
  }

  private static Stream<Expression> operands(Condition condition) {
    return Stream.concat(
        condition.operands().stream(), condition.parts().stream().flatMap(StepsCheck::operands));
  }

  private void step(Expression expression) {
    Steps.of(expression).ifPresent(steps -> step(steps.step(), steps.points()));
    if (expression instanceof Expression.Function function
        && FunctionWord.PER_STEP.isWritten(function.name())) {
      step(function.arguments().get(1), function.arguments().get(2));
    }
  }

  private void step(Expression step, Expression points) {
    isAboveZero(step, "bad-step", "步长必须大于 0", "the step must be above 0");
    isAboveZero(points, "negative-points", "每步的分值必须大于 0", "the points of a step must be above 0");
  }

  private void isAboveZero(Expression written, String code, String zh, String en) {
    Fraction most = Extent.of(written, field -> Extent.ANY).high();
    if (most != null && most.signum() <= 0) {
      diagnostics.error(code, written.location(), zh, en);
    }
  }
}
