package dev.rubric.internal.drools;

import dev.rubric.internal.fact.Fact;
import java.util.Arrays;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;

/** What a fact of a submission reaches by itself, without a handle that Drools makes of it. */
interface Hearer {
  void hear(Fact fact, Hearing hearing);

  /** What is behind a node: a few nodes one by one, and many as Drools indexed them. */
  static Hearer[] behind(ObjectSinkPropagator sinks) {
    return sinks.size() < Openings.INDEXED_FROM
        ? of(sinks.getSinks())
        : new Hearer[] {
          (fact, hearing) ->
              sinks.propagateAssertObject(InternalFactHandle.dummyFactHandleOf(fact), hearing, null)
        };
  }

  /** Nodes of this package. */
  static Hearer[] of(ObjectSink[] sinks) {
    return Arrays.stream(sinks).map(Hearer.class::cast).toArray(Hearer[]::new);
  }
}
