package dev.rubric.internal.probe;

import dev.rubric.internal.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** The facts that a rule's patterns have matched so far, by slot. */
public final class Tuples {
  private Tuples() {}

  /** The facts so far and one more. */
  public static List<Fact> with(List<Fact> before, Fact fact) {
    List<Fact> all = new ArrayList<>(before);
    all.add(fact);
    return List.copyOf(all);
  }
}
