package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.UnitFact;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.scorecard.Finding;
import dev.rubric.text.Text;
import java.util.List;

/**
 * Reported values that can't be true: each is a finding, and what a rule states on such a value is
 * not scored.
 */
final class Doubts {
  private Doubts() {}

  /** Whether what the rule states rests on one of the doubtful facts. */
  static boolean touch(CompiledRule rule, Facts facts, List<Fact> doubtful) {
    for (CompiledPattern pattern : rule.patterns()) {
      for (Fact fact : doubtful) {
        boolean reads =
            pattern.quantifier() == Quantifier.EACH
                ? facts.at(pattern.slot()) == fact
                : isAbout(pattern, fact);
        if (reads) {
          return true;
        }
      }
    }
    return borrow(rule, doubtful);
  }

  /** Conditions on other facts may name what is the unit's own. */
  private static boolean borrow(CompiledRule rule, List<Fact> doubtful) {
    return rule.readsOfUnit(UnitFact.DOUBTFUL)
        && doubtful.stream().anyMatch(UnitFact.class::isInstance);
  }

  /** A pattern that only asks whether there is such a fact names it, when it names one at all. */
  private static boolean isAbout(CompiledPattern pattern, Fact fact) {
    return pattern.fact().type().isInstance(fact)
        && pattern.tests().stream()
            .filter(test -> test.index() != null && !test.joined())
            .allMatch((Test test) -> test.holds(fact));
  }

  /** A finding for each doubtful fact, at the place where it was reported. */
  static void findings(List<Fact> doubtful, List<Finding> findings) {
    for (Fact fact : doubtful) {
      Text doubt = fact.doubt();
      if (doubt != null) {
        findings.add(new Finding(Severity.ERROR, doubt, null, fact.reportedAt(), null, List.of()));
      }
    }
  }
}
