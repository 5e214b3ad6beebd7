package dev.rubric.change.internal.difference;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.RubricFunctions;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.internal.function.Told;
import dev.rubric.change.report.FrameworkChange;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.RuleChange;
import dev.rubric.change.report.Verdict;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import java.util.ArrayList;
import java.util.List;

/** Compares two rubrics: frameworks, rules, and the lines as functions. */
public final class Difference {
  private Difference() {}

  /** What differs. */
  public static RubricDiff of(Rubric before, Rubric after) {
    RubricFunctions functions = RubricFunctions.of(before, after);
    return new RubricDiff(
        before.stamp(),
        after.stamp(),
        framework(functions.before(), functions.after()),
        rules(functions.before(), functions.after()),
        indicators(before.framework(), after.framework(), functions));
  }

  /** What the frameworks state otherwise. */
  public static List<FrameworkChange> framework(Speakers before, Speakers after) {
    return FrameworkChanges.of(before.framework(), after.framework());
  }

  /** Which rules are written otherwise. */
  public static List<RuleChange> rules(Speakers before, Speakers after) {
    return RuleChanges.of(before, after);
  }

  private static List<IndicatorDiff> indicators(
      Framework before, Framework after, RubricFunctions functions) {
    List<IndicatorDiff> all = new ArrayList<>();
    for (Indicator indicator : after.indicators()) {
      String name = indicator.name();
      all.add(
          functions
              .line(name)
              .map(Told::of)
              .orElseGet(
                  () ->
                      known(
                          name,
                          before.indicator(name).isPresent() ? Verdict.SAME : Verdict.ADDED)));
    }
    for (Indicator indicator : before.indicators()) {
      if (after.indicator(indicator.name()).isEmpty()) {
        all.add(known(indicator.name(), Verdict.REMOVED));
      }
    }
    return all;
  }

  private static IndicatorDiff known(String name, Verdict verdict) {
    return new IndicatorDiff(name, verdict, true, 0, List.of());
  }
}
