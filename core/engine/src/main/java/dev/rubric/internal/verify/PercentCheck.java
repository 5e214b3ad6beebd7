package dev.rubric.internal.verify;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.verify.Percent.Kind;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reports ratios where percentages are meant: {@code 预算执行率 >= 0.95}. */
final class PercentCheck {
  private static final int PLACES = 2;

  private final CompiledRule rule;
  private final RuleNames names;
  private final Scored scored;
  private final Percent percent;
  private final Diagnostics diagnostics;

  PercentCheck(CompiledRule rule, RuleNames names, Scored scored, Diagnostics diagnostics) {
    this.rule = rule;
    this.names = names;
    this.scored = scored;
    this.percent = new Percent(scored, names);
    this.diagnostics = diagnostics;
  }

  void check() {
    for (int i = 0; i < rule.patterns().size(); i++) {
      int index = i;
      rule.rule().patterns().get(i).conditions().forEach(each -> condition(index, each));
    }
    for (Call call : rule.rule().calls()) {
      call.arguments().stream()
          .flatMap(each -> each.all().stream())
          .forEach(each -> consequence(call, each));
    }
  }

  private void condition(int index, Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      compared(index, comparison.left(), comparison.right());
      compared(index, comparison.right(), comparison.left());
    } else if (condition instanceof Condition.Membership membership) {
      membership.choices().forEach(choice -> compared(index, membership.value(), choice));
    } else {
      condition.parts().forEach(part -> condition(index, part));
    }
    condition.operands().stream()
        .flatMap(each -> each.all().stream())
        .forEach(
            each -> {
              ranges(index, each);
              rows(each);
            });
  }

  /** The rows that count are told by numbers on the scale of their column. */
  private void rows(Expression expression) {
    if (expression instanceof Expression.Aggregate aggregate && aggregate.where() != null) {
      rows(aggregate.list(), aggregate.where());
    }
  }

  private void rows(String list, Condition where) {
    if (where instanceof Condition.Comparison comparison) {
      percent.column(list, comparison.left()).ifPresent(kind -> number(kind, comparison.right()));
      percent.column(list, comparison.right()).ifPresent(kind -> number(kind, comparison.left()));
    } else if (where instanceof Condition.Membership among) {
      percent
          .column(list, among.value())
          .ifPresent(kind -> among.choices().forEach(each -> number(kind, each)));
    }
    where.parts().forEach(part -> rows(list, part));
  }

  /** The range of a distance is on the scale of what lies in it or out of it. */
  private void ranges(int index, Expression expression) {
    if (expression instanceof Expression.Function call && is(FunctionWord.OUTSIDE, call)) {
      percent
          .of(index, call.arguments().get(0))
          .ifPresent(kind -> call.arguments().stream().skip(1).forEach(each -> number(kind, each)));
    }
  }

  private static boolean is(FunctionWord word, Expression.Function call) {
    return word.isWritten(call.name());
  }

  private void compared(int index, Expression value, Expression with) {
    percent.of(index, value).ifPresent(kind -> number(kind, with));
  }

  private void consequence(Call call, Expression expression) {
    Steps.of(expression).ifPresent(steps -> limit(call, steps));
    if (expression instanceof Expression.Function function
        && is(FunctionWord.INTERPOLATE, function)) {
      points(function.arguments());
    }
    if (expression instanceof Expression.Function function) {
      bounds(function);
    }
    ranges(RuleNames.CONSEQUENCE, expression);
    rows(expression);
  }

  private void limit(Call call, Steps steps) {
    Optional<Kind> kind =
        steps.value().isPresent()
            ? percent.of(RuleNames.CONSEQUENCE, steps.value().get())
            : about(call).flatMap(percent::ofValue);
    kind.ifPresent(known -> number(known, steps.limit()));
  }

  private Optional<CompiledPattern> about(Call call) {
    return call.arguments().get(0) instanceof Expression.Variable variable
        ? names.fact(variable.name())
        : Optional.empty();
  }

  /** Of the points on a percentage, the last one says on which scale all of them are. */
  private void points(List<Expression> arguments) {
    Expression last = arguments.get(arguments.size() - 2);
    boolean descending = Extent.constant(last).map(number -> number.signum() <= 0).orElse(true);
    if (!descending) {
      percent.of(RuleNames.CONSEQUENCE, arguments.get(0)).ifPresent(kind -> number(kind, last));
    }
  }

  /** Of the bounds of bands, the highest says on which scale all of them are. */
  private void bounds(Expression.Function bands) {
    List<Expression> arguments = bands.arguments();
    boolean upTo = is(FunctionWord.BANDS_UP_TO, bands);
    if (upTo || is(FunctionWord.BANDS, bands)) {
      Expression highest = arguments.get(upTo ? (arguments.size() - 1) / 2 * 2 - 1 : 1);
      percent.of(RuleNames.CONSEQUENCE, arguments.get(0)).ifPresent(kind -> number(kind, highest));
    }
  }

  private void number(Kind kind, Expression written) {
    Extent.constant(written)
        .filter(kind::isRatio)
        .filter(number -> !isDeclaredSmall())
        .ifPresent(number -> report(number, written));
  }

  /** Whether every indicator that the rule scores has small percentages, as the rubric says. */
  private boolean isDeclaredSmall() {
    List<Indicator> scores =
        rule.calls().stream().flatMap(call -> scored.by(rule, call).stream()).toList();
    return !scores.isEmpty() && scores.stream().allMatch(Indicator::smallPercent);
  }

  private void report(BigDecimal number, Expression written) {
    String found = Numbers.exact(number);
    String meant = Numbers.exact(number.movePointRight(PLACES));
    diagnostics.error(
        "percent-as-ratio",
        written.location(),
        "比率按 0–100 计，这里写的是 "
            + found
            + "；是不是 "
            + meant
            + "？数值确实这样小的，请在 rubric.yaml 该指标或数据项里写明 小数百分比: 是",
        "rates are on the scale 0–100, and this says "
            + found
            + "; did you mean "
            + meant
            + "? If such small values are meant, say smallPercent: true at the indicator or"
            + " data item in rubric.yaml");
  }
}
