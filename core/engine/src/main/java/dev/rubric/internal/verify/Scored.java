package dev.rubric.internal.verify;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import java.util.IdentityHashMap;
import java.util.List;

/** Which indicators rules can be about, whichever way a rule names them. */
final class Scored {
  private final Framework framework;
  private final Reach reach;
  private final IdentityHashMap<CompiledPattern, List<Indicator>> known = new IdentityHashMap<>();

  Scored(Framework framework) {
    this.framework = framework;
    this.reach = new Reach(framework);
  }

  /** The indicators whose lines a call can state something of; empty when it is about no line. */
  List<Indicator> by(CompiledRule rule, CompiledCall call) {
    String name = call.name();
    if (call.verb().target() != Target.LINE) {
      return List.of();
    }
    return call.slot() < 0 && name != null
        ? framework.indicator(name).stream().toList()
        : indicators(rule.pattern(call.slot()));
  }

  /** The indicators that a pattern may be about; empty when it is about none. */
  List<Indicator> indicators(CompiledPattern pattern) {
    return pattern.fact().hasIndicator()
        ? known.computeIfAbsent(pattern, this::reached)
        : List.of();
  }

  private List<Indicator> reached(CompiledPattern pattern) {
    return reach.measures(pattern).stream().map(MeasureFact::indicator).toList();
  }
}
