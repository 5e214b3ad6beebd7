package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.FactWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.EmptyObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/**
 * Rules about one fact each, matched by Drools without a session.
 *
 * <p>Drools builds the network of their conditions, shares equal ones and hashes those on names, as
 * for any rule. Its nodes are replaced by leaner ones: a condition is asked of the fact at once,
 * and a match is handed to the ledger instead of being queued on the agenda of a session.
 * Conditions on what an indicator is called are passed once for each indicator when the rubric is
 * loaded, see {@link Entrance}. Nothing is lost by that, since rules have neither order nor effects
 * on facts, and nothing in the network is written to while it matches.
 */
final class AlphaNetwork {
  private final Map<Class<?>, Entrance> entrances = new HashMap<>();

  AlphaNetwork(List<CompiledRule> rules, FrameworkIndex index) {
    Map<String, CompiledRule> byName = new HashMap<>();
    rules.forEach(rule -> byName.put(RuleModel.name(rule), rule));
    InternalRuleBase base = (InternalRuleBase) RuleModel.build(rules);
    Openings openings = new Openings(rules);
    List<MeasureFact> blanks = FactSheet.blanks(index);
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes()) {
      for (FactWord kind : FactWord.values()) {
        if (node.getObjectType() instanceof ClassObjectType type
            && type.getClassType() == kind.type()) {
          replaceNodes(node, byName);
          entrances.put(kind.type(), entrance(node, kind, openings, blanks));
        }
      }
    }
  }

  private static Entrance entrance(
      ObjectTypeNode node, FactWord kind, Openings openings, List<MeasureFact> blanks) {
    if (!kind.hasIndicator()) {
      return Entrance.whole(node);
    }
    openings.cut(node);
    return Entrance.ofLines(node, kind.type(), blanks);
  }

  private static void replaceNodes(ObjectSource source, Map<String, CompiledRule> rules) {
    ObjectSink[] sinks = source.getObjectSinkPropagator().getSinks().clone();
    source.setObjectSinkPropagator(EmptyObjectSinkAdapter.getInstance());
    for (ObjectSink sink : sinks) {
      source.addObjectSink(replacement(sink, rules));
    }
  }

  private static ObjectSink replacement(ObjectSink sink, Map<String, CompiledRule> rules) {
    if (sink instanceof AlphaTerminalNode end) {
      return new StatingNode(end, rules(end, rules));
    }
    if (sink instanceof AlphaNode node && node.getConstraint() instanceof LambdaConstraint asked) {
      replaceNodes(node, rules);
      return new AskingNode(node, asked);
    }
    throw new IllegalStateException("a node that is no condition: " + sink);
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
