package dev.rubric.check.internal.check;

import dev.rubric.check.report.Check;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.verify.Steps;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;

/** Looks for percentage points of what is not in percent. */
final class Units {
  private Units() {}

  static void check(Study study, Finder finder) {
    Indicator indicator = study.indicator();
    if (indicator.unitOfMeasure() == null || indicator.isPercent()) {
      return;
    }
    for (CompiledRule rule : study.rules()) {
      for (Call call : rule.rule().calls()) {
        for (Expression argument : call.arguments()) {
          argument.all().forEach(each -> check(indicator, rule, each, finder));
        }
      }
    }
  }

  private static void check(
      Indicator indicator, CompiledRule rule, Expression written, Finder finder) {
    Steps.of(written)
        .filter(Steps::isPoints)
        .filter(steps -> isOfValue(rule, steps))
        .ifPresent(steps -> report(indicator, steps, written, finder));
  }

  private static boolean isOfValue(CompiledRule rule, Steps steps) {
    return steps
        .value()
        .map(
            value ->
                new RuleNames(rule)
                    .read(RuleNames.CONSEQUENCE, value)
                    .map(read -> read.field().en().equals("value"))
                    .orElse(false))
        .orElse(true);
  }

  private static void report(Indicator indicator, Steps steps, Expression written, Finder finder) {
    String unit = String.valueOf(indicator.unitOfMeasure());
    String way = steps.over() ? "每超" : "每低";
    String english = steps.over() ? "Over" : "Under";
    finder.add(
        Check.NOT_PERCENT,
        written.location(),
        Text.of(
            "指标 "
                + indicator.name()
                + " 的计量单位是 "
                + unit
                + "，没有百分点；按目标值的百分比计的写 "
                + way
                + "百分比，按"
                + unit
                + "计的写 "
                + way
                + "数量",
            "the indicator "
                + indicator.name()
                + " is in "
                + unit
                + ", which has no percentage points; write perPercent"
                + english
                + " for percent of the target, perUnit"
                + english
                + " for units"),
        indicator.location());
  }
}
