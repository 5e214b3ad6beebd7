package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how far a silent rule came: the facts that met most of its conditions. */
final class NearMiss {
  private record Attempt(int depth, int missedNames, int missed, List<Text> reasons) {
    boolean beats(@Nullable Attempt other) {
      if (other == null || depth != other.depth) {
        return other == null || depth > other.depth;
      }
      return missedNames != other.missedNames
          ? missedNames < other.missedNames
          : missed < other.missed;
    }
  }

  private final List<PatternProbe> patterns;
  private final List<Fact> facts;
  private final int slot;
  private final @Nullable MeasureFact about;
  private @Nullable Attempt best;

  private NearMiss(
      List<PatternProbe> patterns, List<Fact> facts, int slot, @Nullable MeasureFact about) {
    this.patterns = patterns;
    this.facts = facts;
    this.slot = slot;
    this.about = about;
  }

  /**
   * Why the rule is silent; empty when it speaks.
   *
   * @param slot the slot whose fact has to be of that measure; −1 for any
   */
  static List<Text> of(
      Scorer scorer, CompiledRule rule, List<Fact> facts, int slot, @Nullable MeasureFact about) {
    NearMiss search = new NearMiss(scorer.probes(rule), facts, slot, about);
    search.walk(0, List.of());
    return search.best == null ? List.of() : search.best.reasons();
  }

  private void walk(int depth, List<Fact> before) {
    if (depth == patterns.size()) {
      keep(new Attempt(depth, 0, 0, List.of()));
      return;
    }
    PatternProbe probe = patterns.get(depth);
    List<Fact> candidates = facts.stream().filter(fact -> isCandidate(probe, fact)).toList();
    if (probe.pattern().quantifier() == Quantifier.EACH) {
      each(depth, before, probe, candidates);
    } else {
      existence(depth, before, probe, candidates);
    }
  }

  private boolean isCandidate(PatternProbe probe, Fact fact) {
    boolean bound = about != null && probe.slot() == slot;
    boolean each = probe.pattern().quantifier() == Quantifier.EACH;
    return probe.fact().type().isInstance(fact) && (!bound || !each || fact.measure() == about);
  }

  private void each(int depth, List<Fact> before, PatternProbe probe, List<Fact> candidates) {
    if (candidates.isEmpty()) {
      String zh = probe.fact().zh();
      String en = probe.fact().en();
      keep(new Attempt(depth, 0, 0, List.of(Text.of("没有填报" + zh, "no " + en + " is reported"))));
    }
    for (Fact fact : candidates) {
      List<Fact> tuple = Tuples.with(before, fact);
      List<ConditionProbe> missed = missed(probe, tuple::get);
      if (missed.isEmpty()) {
        walk(depth + 1, tuple);
      } else {
        keep(attempt(depth, probe, missed, tuple::get));
      }
    }
  }

  private void existence(int depth, List<Fact> before, PatternProbe probe, List<Fact> candidates) {
    boolean some =
        candidates.stream()
            .anyMatch(fact -> missed(probe, Tuples.with(before, fact)::get).isEmpty());
    boolean wanted = probe.pattern().quantifier() == Quantifier.SOME;
    if (some == wanted) {
      walk(depth + 1, before);
      return;
    }
    String zh = probe.fact().zh();
    String en = probe.fact().en();
    Text reason =
        wanted
            ? Text.of("没有符合条件的" + zh, "no " + en + " matches")
            : Text.of("有符合条件的" + zh, "there is a matching " + en);
    keep(new Attempt(depth, 0, 0, List.of(reason)));
  }

  private static List<ConditionProbe> missed(PatternProbe probe, Facts tuple) {
    return probe.conditions().stream()
        .filter(condition -> condition.truth().apply(tuple) != Truth.TRUE)
        .toList();
  }

  private static Attempt attempt(
      int depth, PatternProbe probe, List<ConditionProbe> missed, Facts tuple) {
    List<Text> reasons = new ArrayList<>();
    missed.forEach(condition -> reasons.add(ConditionWords.why(condition, tuple)));
    int names = (int) missed.stream().filter(each -> Selectors.isSelector(probe, each)).count();
    return new Attempt(depth, names, missed.size(), reasons);
  }

  private void keep(Attempt attempt) {
    best = attempt.beats(best) ? attempt : best;
  }
}
