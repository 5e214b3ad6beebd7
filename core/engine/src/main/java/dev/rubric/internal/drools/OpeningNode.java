package dev.rubric.internal.drools;

import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSinkPropagator;

/** Stands between what the rubric alone decides and what needs a submission. */
final class OpeningNode extends LeftInputAdapterNode {
  private static final long serialVersionUID = 1L;

  private final transient ObjectSinkPropagator behind;

  OpeningNode(int id, ObjectSinkPropagator behind) {
    this.id = id;
    this.behind = behind;
  }

  /** Somebody who only walks goes no further; a fact of a submission does. */
  @Override
  public void assertObject(
      InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
    if (context instanceof Walk walk) {
      walk.reach(this);
    } else {
      behind.propagateAssertObject(fact, context, session);
    }
  }

  /** What a fact has to enter here. */
  List<Hearer> entered() {
    return List.of(Hearer.behind(behind));
  }
}
