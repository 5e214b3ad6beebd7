package dev.rubric.internal.probe;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of a rubric, whose conditions are opened to questions when somebody first asks. */
public final class Probes {
  private final Vocabulary vocabulary;
  private final List<CompiledRule> rules;
  private final Map<String, List<PatternProbe>> probes = new ConcurrentHashMap<>();

  /** Of these rules, each of a name of its own. */
  public Probes(Vocabulary vocabulary, List<CompiledRule> rules) {
    this.vocabulary = vocabulary;
    this.rules = List.copyOf(rules);
  }

  /** All of them, by file and line. */
  public List<CompiledRule> rules() {
    return rules;
  }

  /** The conditions of a rule, open to questions. */
  public List<PatternProbe> of(CompiledRule rule) {
    return probes.computeIfAbsent(
        rule.rule().name(), name -> SingleRule.probes(vocabulary, rule.rule()));
  }

  /** The call with which a rule could speak of this measure. */
  public Optional<CompiledCall> about(CompiledRule rule, MeasureFact measure) {
    return rule.calls().stream()
        .filter(call -> call.verb().target() == Target.LINE)
        .filter(
            call ->
                call.slot() < 0
                    ? call.isAbout(measure.indicator())
                    : mayMatch(rule, call.slot(), measure))
        .findFirst();
  }

  private boolean mayMatch(CompiledRule rule, int slot, MeasureFact measure) {
    return of(rule).stream()
        .filter(probe -> probe.slot() == slot)
        .filter(probe -> probe.pattern().quantifier() == Quantifier.EACH)
        .anyMatch(probe -> Selectors.mayMatch(probe, measure));
  }
}
