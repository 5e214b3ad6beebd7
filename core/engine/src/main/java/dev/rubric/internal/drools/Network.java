package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one rubric as a Drools network; immutable and thread-safe.
 *
 * <p>Most rules ask about one fact alone. Those need nothing but Drools' network of conditions,
 * which has no state: see {@link AlphaNetwork}. Rules that relate facts, or ask whether there is
 * one, need a session's memory, see {@link SessionNetwork}, unless they name each of those facts:
 * see {@link NamedNetwork}.
 */
public final class Network {
  private final AlphaNetwork single;
  private final NamedNetwork named;
  private final SessionNetwork related;

  /** Builds the network of these rules, for the indicators of their framework. */
  public Network(List<CompiledRule> rules, FrameworkIndex index) {
    List<CompiledRule> single = new ArrayList<>();
    List<CompiledRule> named = new ArrayList<>();
    List<CompiledRule> related = new ArrayList<>();
    for (CompiledRule rule : rules) {
      List<CompiledRule> others = NamedNetwork.names(rule) ? named : related;
      (asksOneFact(rule) ? single : others).add(rule);
    }
    this.single = new AlphaNetwork(single, index);
    this.named = new NamedNetwork(named);
    this.related = new SessionNetwork(related);
  }

  private static boolean asksOneFact(CompiledRule rule) {
    if (rule.patterns().size() != 1) {
      return false;
    }
    CompiledPattern only = rule.patterns().get(0);
    return only.quantifier() == Quantifier.EACH && only.tests().stream().noneMatch(Test::joined);
  }

  /** Lets every rule speak that matches these facts, each match once. */
  public void evaluate(List<? extends Fact> facts, Statements statements) {
    single.evaluate(facts, statements);
    named.evaluate(facts, statements);
    related.evaluate(facts, statements);
  }
}
