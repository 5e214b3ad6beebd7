package dev.rubric.internal.drools;

import dev.rubric.internal.fact.Fact;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/**
 * A node of the network that asks its condition of the fact at once, without the layers that serve
 * conditions on several facts and on values inside them. It takes the place of Drools' own.
 */
final class AskingNode extends AlphaNode {
  private static final long serialVersionUID = 1L;

  private final transient Predicate1<Fact> condition;

  @SuppressWarnings("unchecked") // the network only hands over facts of its kind
  AskingNode(AlphaNode replaced, LambdaConstraint constraint) {
    this.id = replaced.getId();
    this.hashcode = replaced.hashCode();
    this.constraint = constraint;
    this.condition =
        (Predicate1<Fact>)
            (Predicate1<?>) constraint.getEvaluator().getConstraint().getPredicate1();
    setObjectSinkPropagator(replaced.getObjectSinkPropagator());
  }

  @Override
  public void assertObject(
      InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
    if (holds((Fact) handle.getObject())) {
      sink.propagateAssertObject(handle, context, session);
    }
  }

  /** What Drools calls its condition. */
  String name() {
    return ((LambdaConstraint) constraint).getEvaluator().getId();
  }

  private boolean holds(Fact fact) {
    try {
      return condition.test(fact);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
