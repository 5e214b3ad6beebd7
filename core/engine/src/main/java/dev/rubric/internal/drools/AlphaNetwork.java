package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.FactWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;

/**
 * Rules about one fact each, matched by Drools without a session.
 *
 * <p>Drools builds the network of their conditions, shares equal ones and hashes those on names, as
 * for any rule. Its last nodes are replaced: instead of queueing a match on the agenda of a session
 * they hand it to the ledger at once. And its first ones, which ask what an indicator is called,
 * are passed once for each indicator when the rubric is loaded, see {@link Entrance}. Nothing is
 * lost by that, since rules have neither order nor effects on facts, and nothing in the network is
 * written to while it matches.
 */
final class AlphaNetwork {
  private final Map<Class<?>, Entrance> entrances = new HashMap<>();

  AlphaNetwork(List<CompiledRule> rules, FrameworkIndex index) {
    Map<String, CompiledRule> byName = new HashMap<>();
    rules.forEach(rule -> byName.put(RuleModel.name(rule), rule));
    InternalRuleBase base = (InternalRuleBase) RuleModel.build(rules);
    Openings openings = new Openings(rules);
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
      for (FactWord kind : FactWord.values()) {
        if (node.getObjectType() instanceof ClassObjectType type
            && type.getClassType() == kind.type()) {
          endInStatements(node, byName);
          entrances.put(kind.type(), entrance(node, kind, openings, index));
        }
      }
    }
  }

  private static Entrance entrance(
      ObjectTypeNode node, FactWord kind, Openings openings, FrameworkIndex index) {
    if (!kind.hasIndicator()) {
      return Entrance.whole(node);
    }
    openings.cut(node);
    return Entrance.ofLines(node, kind.type(), index);
  }

  private static void endInStatements(ObjectSource source, Map<String, CompiledRule> rules) {
    for (NetworkNode sink : source.getObjectSinkPropagator().getSinks().clone()) {
      if (sink instanceof AlphaTerminalNode end) {
        source.removeObjectSink(end);
        source.addObjectSink(new StatingNode(end, rules(end, rules)));
      } else {
        endInStatements((ObjectSource) sink, rules);
      }
    }
  }

  private static List<CompiledRule> rules(AlphaTerminalNode end, Map<String, CompiledRule> rules) {
    List<CompiledRule> ending = new ArrayList<>();
    for (NetworkNode sink : end.getSinks()) {
      ending.add(rules.get(((TerminalNode) sink).getRule().getName()));
    }
    return ending;
  }

  void evaluate(List<? extends Fact> facts, Statements statements) {
    Hearing hearing = new Hearing(statements);
    Class<?> kind = null;
    Entrance entrance = null;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (fact.getClass() != kind) {
        kind = fact.getClass();
        entrance = entrances.get(kind);
      }
      if (entrance != null) {
        entrance.enter(fact, hearing);
      }
    }
  }
}
