package dev.rubric.internal.load;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.drools.Network;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.inherit.Lineage;
import dev.rubric.internal.probe.Probes;
import dev.rubric.internal.settle.TargetUse;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.RuleFile;
import java.util.List;

/**
 * A sound rubric with all that was made of it, so that the next load can keep what did not change.
 *
 * @param lineage what it was read from: itself and the standards it builds on
 * @param index its framework
 * @param vocabulary what its rules may name
 * @param rules its rules as written
 * @param compiled its rules ready to match
 * @param warnings what is odd about it
 * @param network its rules as Drools runs them
 * @param targets by which targets its rules judge
 * @param probes its rules, open to questions
 */
public record Loaded(
    Lineage lineage,
    FrameworkIndex index,
    Vocabulary vocabulary,
    List<RuleFile> rules,
    List<CompiledRule> compiled,
    List<Diagnostic> warnings,
    Network network,
    TargetUse targets,
    Probes probes) {
  /** Copies the lists. */
  public Loaded {
    rules = List.copyOf(rules);
    compiled = List.copyOf(compiled);
    warnings = List.copyOf(warnings);
  }
}
