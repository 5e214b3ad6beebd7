package dev.rubric.testing.internal.mutate;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.probe.Selectors;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Condition.Membership;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spelling;
import java.util.List;

/** Changes to the conditions of a rule. */
final class ConditionChanges {
  private final PatternProbe pattern;
  private final List<MeasureFact> blank;
  private final Changes changes;

  private ConditionChanges(PatternProbe pattern, List<MeasureFact> blank, Changes changes) {
    this.pattern = pattern;
    this.blank = blank;
    this.changes = changes;
  }

  static void collect(Scorer scorer, CompiledRule rule, Changes changes) {
    for (PatternProbe each : scorer.probes(rule)) {
      ConditionChanges own = new ConditionChanges(each, scorer.blank().measures(), changes);
      own.quantifier(each.pattern());
      each.conditions().forEach(own::condition);
    }
  }

  private void quantifier(Pattern own) {
    if (own.quantifier() == Quantifier.EACH) {
      return;
    }
    boolean none = own.quantifier() == Quantifier.NONE;
    Pattern other =
        new Pattern(
            none ? Quantifier.SOME : Quantifier.NONE,
            own.variable(),
            own.fact(),
            own.bindings(),
            own.conditions(),
            own.location());
    changes.pattern(own, other, none ? "not" : "exists", none ? "exists" : "not");
  }

  /** One of several conditions that all have to hold; where it always does, it isn't missed. */
  private void condition(ConditionProbe probe) {
    if (!probe.fixed() || Selectors.narrows(pattern, probe, blank)) {
      drop(probe.condition());
    }
    inside(probe);
  }

  private void alternative(ConditionProbe probe) {
    drop(probe.condition());
    inside(probe);
  }

  private void drop(Condition condition) {
    changes.drop(condition, condition.location(), "条件", "condition", Spelling.of(condition));
  }

  private void inside(ConditionProbe probe) {
    Condition condition = probe.condition();
    if (condition instanceof Comparison comparison) {
      comparison(probe, comparison);
    } else if (condition instanceof Membership membership) {
      membership(membership);
    } else if (condition instanceof Condition.Negation not) {
      changes.condition(not, not.part());
      probe.parts().forEach(this::inside);
    } else if (condition instanceof Condition.Any) {
      probe.parts().forEach(this::alternative);
    } else {
      probe.parts().forEach(this::condition);
    }
  }

  private void comparison(ConditionProbe probe, Comparison comparison) {
    if (!Selectors.isSelector(pattern, probe)) {
      changes.condition(
          comparison,
          new Comparison(
              comparison.left(),
              other(comparison.comparator()),
              comparison.right(),
              comparison.location()));
    }
    Threshold threshold = changes.threshold(comparison);
    if (threshold != null && threshold.constant() != null) {
      changes.number(threshold.limit(), threshold.constant(), threshold.step());
    }
    for (Expression side : List.of(comparison.left(), comparison.right())) {
      if (threshold == null || side != threshold.limit() || threshold.constant() == null) {
        ExpressionChanges.collect(side, changes);
      }
    }
  }

  /** With or without the limit itself; equal or not. */
  static Comparator other(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> Comparator.NOT_EQUAL;
      case NOT_EQUAL -> Comparator.EQUAL;
      case LESS -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.LESS;
      case MORE -> Comparator.AT_LEAST;
      case AT_LEAST -> Comparator.MORE;
    };
  }

  private void membership(Membership membership) {
    changes.condition(
        membership,
        new Membership(
            membership.value(),
            !membership.negated(),
            membership.choices(),
            membership.location()));
    if (membership.choices().size() > 1) {
      membership
          .choices()
          .forEach(each -> changes.drop(each, each.location(), "值", "value", Spelling.of(each)));
    }
  }
}
