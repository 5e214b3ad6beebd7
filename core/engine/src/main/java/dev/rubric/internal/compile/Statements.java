package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;

/** Takes down what rules state, in whatever order they happen to speak. */
public interface Statements {
  /**
   * A rule spoke.
   *
   * @param rule the rule
   * @param facts the facts it matched, by slot
   */
  void add(CompiledRule rule, Facts facts);
}
