package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules that Drools fires in a session: any rule can be, and each submission has its own. */
final class SessionNetwork {
  private static final String STATEMENTS = "statements";

  private final KieBase base;
  private final Set<Class<?>> kinds = new HashSet<>();

  SessionNetwork(List<CompiledRule> rules) {
    this.base = RuleModel.build(rules);
    for (CompiledRule rule : rules) {
      rule.patterns().forEach(pattern -> kinds.add(pattern.fact().type()));
    }
  }

  void evaluate(List<? extends Fact> facts, Statements statements) {
    if (kinds.isEmpty()) {
      return;
    }
    KieSession session = base.newKieSession();
    try {
      session.getGlobals().set(STATEMENTS, statements);
      for (Fact fact : facts) {
        if (kinds.contains(fact.getClass())) {
          session.insert(fact);
        }
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  static Statements statements(Drools drools) {
    return (Statements) drools.getRuntime(KieSession.class).getGlobals().get(STATEMENTS);
  }
}
