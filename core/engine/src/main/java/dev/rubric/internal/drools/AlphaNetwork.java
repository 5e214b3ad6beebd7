package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.common.NetworkNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;

/**
 * Rules about one fact each, matched by Drools without a session.
 *
 * <p>Drools builds the network of their conditions, shares equal ones and hashes those on names, as
 * for any rule. Only its last nodes are replaced: instead of queueing a match on the agenda of a
 * session they hand it to the ledger at once. Nothing is lost by that, since rules have neither
 * order nor effects on facts, and nothing in the network is written to while it matches.
 */
final class AlphaNetwork {
  private final Map<Class<?>, ObjectSinkPropagator> entries = new HashMap<>();

  AlphaNetwork(List<CompiledRule> rules) {
    Map<String, CompiledRule> byName = new HashMap<>();
    rules.forEach(rule -> byName.put(RuleModel.name(rule), rule));
    InternalRuleBase base = (InternalRuleBase) RuleModel.build(rules);
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
      endInStatements(node, byName);
      if (node.getObjectType() instanceof ClassObjectType kind) {
        entries.put(kind.getClassType(), node.getObjectSinkPropagator());
      }
    }
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
    for (Fact fact : facts) {
      ObjectSinkPropagator entry = entries.get(fact.getClass());
      if (entry != null) {
        entry.propagateAssertObject(InternalFactHandle.dummyFactHandleOf(fact), hearing, null);
      }
    }
  }
}
