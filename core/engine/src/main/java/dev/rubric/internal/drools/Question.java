package dev.rubric.internal.drools;

import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import java.util.function.Function;
import org.drools.model.functions.Predicate1;

/** A condition on one fact, as Drools asks it: what is not known to be true does not hold. */
record Question(Function<Facts, Truth> truth) implements Predicate1<Fact> {
  private static final long serialVersionUID = 1L;

  boolean holds(Fact fact) {
    return truth.apply(fact) == Truth.TRUE;
  }

  @Override
  public boolean test(Fact fact) {
    return holds(fact);
  }
}
