package dev.rubric.testing.internal.coverage;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.probe.Selectors;
import dev.rubric.internal.probe.Tuples;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.testing.coverage.ConditionCoverage;
import dev.rubric.testing.coverage.RuleCoverage;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Thresholds;
import dev.rubric.testing.internal.run.Scorer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what cases try of one rule. */
final class RuleTally {
  private static final class Outcomes {
    private final ConditionProbe probe;
    private final Set<Truth> now = EnumSet.noneOf(Truth.class);
    private int held;
    private int failed;

    Outcomes(ConditionProbe probe) {
      this.probe = probe;
    }

    void close() {
      held += now.contains(Truth.TRUE) ? 1 : 0;
      failed += now.contains(Truth.FALSE) ? 1 : 0;
      now.clear();
    }
  }

  private final CompiledRule rule;
  private final List<PatternProbe> patterns;
  private final IdentityHashMap<ConditionProbe, Outcomes> outcomes = new IdentityHashMap<>();
  private final List<Outcomes> inOrder = new ArrayList<>();
  private final List<ThresholdTally> thresholds;
  private final IdentityHashMap<PatternProbe, List<ThresholdTally>> ofPatterns =
      new IdentityHashMap<>();
  private final List<ThresholdTally> ofConsequences = new ArrayList<>();
  private int cases;

  RuleTally(Scorer scorer, CompiledRule rule) {
    this(scorer, rule, Thresholds.of(scorer, rule));
  }

  RuleTally(Scorer scorer, CompiledRule rule, List<Threshold> thresholds) {
    this.rule = rule;
    this.patterns = scorer.probes(rule);
    this.thresholds = thresholds.stream().map(ThresholdTally::new).toList();
    for (PatternProbe pattern : patterns) {
      pattern.conditions().forEach(condition -> register(pattern, condition));
      ofPatterns.put(pattern, new ArrayList<>());
    }
    this.thresholds.forEach(each -> list(each.threshold().pattern()).add(each));
  }

  private void register(PatternProbe pattern, ConditionProbe condition) {
    condition.parts().forEach(part -> register(pattern, part));
    if (condition.parts().isEmpty() && !Selectors.isSelector(pattern, condition)) {
      Outcomes counted = new Outcomes(condition);
      outcomes.put(condition, counted);
      inOrder.add(counted);
    }
  }

  CompiledRule rule() {
    return rule;
  }

  List<ThresholdTally> thresholds() {
    return thresholds;
  }

  /** Takes down one case. */
  void add(List<Fact> facts, boolean spoke) {
    cases += spoke ? 1 : 0;
    walk(0, List.of(), true, facts);
    inOrder.forEach(Outcomes::close);
    thresholds.forEach(ThresholdTally::close);
  }

  RuleCoverage coverage() {
    return new RuleCoverage(
        rule.rule(),
        cases,
        inOrder.stream()
            .map(each -> new ConditionCoverage(each.probe.condition(), each.held, each.failed))
            .toList(),
        thresholds.stream().map(ThresholdTally::coverage).toList());
  }

  /**
   * Follows the facts that the rule means, as its names of indicators, budget lines and events say.
   * Values are held against thresholds for all of them; outcomes of conditions are counted only as
   * long as everything before them holds, the way one reads.
   */
  private void walk(int depth, List<Fact> before, boolean alive, List<Fact> facts) {
    if (depth == patterns.size()) {
      compare(null, before::get);
      return;
    }
    PatternProbe pattern = patterns.get(depth);
    boolean each = pattern.pattern().quantifier() == Quantifier.EACH;
    boolean some = false;
    for (Fact fact : facts) {
      if (pattern.fact().type().isInstance(fact)) {
        List<Fact> tuple = Tuples.with(before, fact);
        if (isMeant(pattern, tuple::get)) {
          boolean holds = judge(pattern, tuple::get, alive);
          some |= holds;
          if (each) {
            walk(depth + 1, tuple, alive && holds, facts);
          }
        }
      }
    }
    if (!each) {
      boolean wanted = pattern.pattern().quantifier() == Quantifier.SOME;
      walk(depth + 1, before, alive && some == wanted, facts);
    }
  }

  private static boolean isMeant(PatternProbe pattern, Facts tuple) {
    return pattern.conditions().stream()
        .filter(condition -> Selectors.isSelector(pattern, condition))
        .allMatch(condition -> condition.truth().apply(tuple) == Truth.TRUE);
  }

  private boolean judge(PatternProbe pattern, Facts tuple, boolean alive) {
    compare(pattern, tuple);
    boolean holds = alive;
    for (ConditionProbe condition : pattern.conditions()) {
      if (holds) {
        note(condition, tuple);
      }
      holds = holds && condition.truth().apply(tuple) == Truth.TRUE;
    }
    return holds;
  }

  private void note(ConditionProbe condition, Facts tuple) {
    condition.parts().forEach(part -> note(part, tuple));
    Outcomes counted = outcomes.get(condition);
    if (counted != null) {
      counted.now.add(condition.truth().apply(tuple));
    }
  }

  private void compare(@Nullable PatternProbe pattern, Facts tuple) {
    for (ThresholdTally tally : list(pattern)) {
      tally.threshold().differences(tuple).forEach(tally::note);
    }
  }

  private List<ThresholdTally> list(@Nullable PatternProbe pattern) {
    return pattern == null ? ofConsequences : ofPatterns.get(pattern);
  }
}
