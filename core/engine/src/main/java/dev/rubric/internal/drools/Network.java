package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of one rubric as a Drools network; immutable and thread-safe.
 *
 * <p>Most rules ask about one fact alone. Those need nothing but Drools' network of conditions,
 * which has no state: see {@link AlphaNetwork}. Rules that relate facts, or ask whether there is
 * one, need a session's memory: see {@link SessionNetwork}.
 */
public final class Network {
  private final AlphaNetwork single;
  private final SessionNetwork related;

  /** Builds the network of these rules, for the indicators of their framework. */
  public Network(List<CompiledRule> rules, FrameworkIndex index) {
    Map<Boolean, List<CompiledRule>> split =
        rules.stream().collect(Collectors.partitioningBy(Network::asksOneFact));
    this.single = new AlphaNetwork(split.getOrDefault(true, List.of()), index);
    this.related = new SessionNetwork(split.getOrDefault(false, List.of()));
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
    related.evaluate(facts, statements);
  }
}
