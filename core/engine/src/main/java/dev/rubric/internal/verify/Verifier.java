package dev.rubric.internal.verify;

import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.List;

/** Looks through rules that compile for what can be seen to be wrong. */
public final class Verifier {
  private Verifier() {}

  /** Reports what is wrong with any of the rules. */
  public static void check(Framework framework, List<CompiledRule> rules, Diagnostics diagnostics) {
    Scored scored = new Scored(framework);
    StepsCheck steps = new StepsCheck(diagnostics);
    ScaleCheck scales = new ScaleCheck(framework, scored, diagnostics);
    CapCheck caps = new CapCheck(framework, diagnostics);
    for (CompiledRule rule : rules) {
      RuleNames names = new RuleNames(rule);
      new PercentCheck(rule, names, scored, diagnostics).check();
      steps.check(rule);
      scales.check(rule);
      caps.check(rule);
      for (int i = 0; i < rule.calls().size(); i++) {
        new PointsCheck(rule, i, names, scored, diagnostics).check();
      }
    }
  }
}
