package dev.rubric.internal.drools;

import dev.rubric.internal.compile.Against;
import dev.rubric.internal.fact.Fact;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A node of the network that asks its condition of the fact at once, without the layers that serve
 * conditions on several facts and on values inside them. It takes the place of Drools' own.
 */
final class AskingNode extends AlphaNode implements Hearer {
  private static final long serialVersionUID = 1L;

  private final transient Question condition;
  private final transient Hearer[] behind;

  AskingNode(AlphaNode replaced, LambdaConstraint constraint) {
    this.id = replaced.getId();
    this.hashcode = replaced.hashCode();
    this.constraint = constraint;
    Predicate1<?> wrapped = constraint.getEvaluator().getConstraint().getPredicate1();
    this.condition = (Question) ((IntrospectableLambda) wrapped).getLambda();
    setObjectSinkPropagator(replaced.getObjectSinkPropagator());
    this.behind = Hearer.behind(replaced.getObjectSinkPropagator());
  }

  @Override
  public void assertObject(
      InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
    if (condition.holds((Fact) handle.getObject())) {
      sink.propagateAssertObject(handle, context, session);
    }
  }

  @Override
  public void hear(Fact fact, Hearing hearing) {
    if (condition.holds(fact)) {
      for (Hearer hearer : behind) {
        hearer.hear(fact, hearing);
      }
    }
  }

  /** What is reached when the condition holds. */
  Hearer[] behind() {
    return behind;
  }

  /** The condition, when it holds a value against a number; else null. */
  @Nullable Against against() {
    return condition.truth() instanceof Against against ? against : null;
  }

  /** What Drools calls its condition. */
  String name() {
    return ((LambdaConstraint) constraint).getEvaluator().getId();
  }
}
