package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import org.drools.core.common.PhreakPropagationContext;

/** Goes along with the facts of one submission and takes what is stated of them to its ledger. */
final class Hearing extends PhreakPropagationContext {
  private static final long serialVersionUID = 1L;

  private final transient Statements statements;

  Hearing(Statements statements) {
    this.statements = statements;
  }

  void state(CompiledRule rule, Fact fact) {
    statements.add(rule, fact);
  }
}
