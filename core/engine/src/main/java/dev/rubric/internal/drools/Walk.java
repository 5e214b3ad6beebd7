package dev.rubric.internal.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.PhreakPropagationContext;

/** Goes along with a fact of an indicator through what the rubric decides of it. */
final class Walk extends PhreakPropagationContext {
  private static final long serialVersionUID = 1L;

  private final transient List<Hearer> reached = new ArrayList<>();

  void reach(OpeningNode opening) {
    reached.addAll(opening.entered());
  }

  Hearer[] reached() {
    return reached.toArray(Hearer[]::new);
  }
}
