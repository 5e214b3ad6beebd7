package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the facts that one compiled rule matches, without a network, so that a changed rule costs
 * nothing but itself. It finds what the network finds, which a test holds.
 */
public final class Matcher {
  private final CompiledRule rule;
  private final List<Fact> facts;
  private final List<List<Fact>> found = new ArrayList<>();

  private Matcher(CompiledRule rule, List<Fact> facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /** Every combination of facts that the rule matches, by slot. */
  public static List<List<Fact>> matches(CompiledRule rule, List<Fact> facts) {
    Matcher matcher = new Matcher(rule, facts);
    matcher.match(0, List.of());
    return matcher.found;
  }

  private void match(int next, List<Fact> before) {
    if (next == rule.patterns().size()) {
      found.add(before);
      return;
    }
    CompiledPattern pattern = rule.patterns().get(next);
    if (pattern.quantifier() == Quantifier.EACH) {
      for (Fact fact : facts) {
        if (holds(pattern, before, fact)) {
          match(next + 1, with(before, fact));
        }
      }
    } else {
      boolean some = facts.stream().anyMatch(fact -> holds(pattern, before, fact));
      if (some == (pattern.quantifier() == Quantifier.SOME)) {
        match(next + 1, before);
      }
    }
  }

  private static boolean holds(CompiledPattern pattern, List<Fact> before, Fact fact) {
    if (!pattern.fact().type().isInstance(fact)) {
      return false;
    }
    Facts tuple = with(before, fact)::get;
    for (Test test : pattern.tests()) {
      if (!test.holds(tuple)) {
        return false;
      }
    }
    return true;
  }

  static List<Fact> with(List<Fact> before, Fact fact) {
    List<Fact> all = new ArrayList<>(before);
    all.add(fact);
    return List.copyOf(all);
  }
}
