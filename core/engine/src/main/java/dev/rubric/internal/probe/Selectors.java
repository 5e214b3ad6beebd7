package dev.rubric.internal.probe;

import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Set;

/** Tells the conditions that pick a fact by its name from those that judge its values. */
public final class Selectors {
  private static final Set<Domain> NAMES =
      Set.of(Domain.INDICATOR, Domain.SECTION, Domain.GROUP, Domain.BUDGET_LINE, Domain.EVENT);

  private Selectors() {}

  /** Whether the condition only says which fact is meant. */
  public static boolean isSelector(PatternProbe pattern, ConditionProbe condition) {
    return condition.fixed()
        || (condition.condition() instanceof Comparison comparison
            && comparison.comparator() == Comparator.EQUAL
            && comparison.left() instanceof Expression.Field field
            && comparison.right() instanceof Expression.Words
            && pattern
                .field(field.name())
                .map(word -> NAMES.contains(word.domain()))
                .orElse(false));
  }

  /** Whether what the rubric alone decides lets the pattern match a fact of this measure. */
  public static boolean mayMatch(PatternProbe pattern, MeasureFact measure) {
    return pattern.conditions().stream()
        .filter(ConditionProbe::fixed)
        .allMatch(condition -> admits(pattern, condition, measure));
  }

  /** Whether a condition that the rubric alone decides keeps the pattern from any measure. */
  public static boolean narrows(
      PatternProbe pattern, ConditionProbe condition, List<MeasureFact> measures) {
    return !pattern.fact().hasIndicator()
        || !measures.stream().allMatch(measure -> admits(pattern, condition, measure));
  }

  private static boolean admits(
      PatternProbe pattern, ConditionProbe condition, MeasureFact measure) {
    Fact fact = FactSheet.blank(pattern.fact().type(), measure);
    return condition.truth().apply(fact) == Truth.TRUE;
  }
}
