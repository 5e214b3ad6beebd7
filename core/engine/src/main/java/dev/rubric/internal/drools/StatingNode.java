package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.Fact;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.LeftInputAdapterNode;

/** Ends the conditions of one or more rules: what gets here, these rules speak of. */
final class StatingNode extends LeftInputAdapterNode implements Hearer {
  private static final long serialVersionUID = 1L;

  private final transient CompiledRule[] rules;

  StatingNode(AlphaTerminalNode replaced, List<CompiledRule> rules) {
    this.id = replaced.getId();
    this.rules = rules.toArray(CompiledRule[]::new);
  }

  @Override
  public void assertObject(
      InternalFactHandle fact, PropagationContext hearing, ReteEvaluator session) {
    hear((Fact) fact.getObject(), (Hearing) hearing);
  }

  @Override
  public void hear(Fact fact, Hearing hearing) {
    for (CompiledRule rule : rules) {
      hearing.state(rule, fact);
    }
  }
}
