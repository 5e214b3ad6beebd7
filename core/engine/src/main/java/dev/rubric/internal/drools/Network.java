package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import java.util.List;
import org.drools.model.Drools;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules of one rubric as a Drools network; immutable and thread-safe. */
public final class Network {
  private static final String STATEMENTS = "statements";

  private final KieBase base;

  /** Builds the network of these rules. */
  public Network(List<CompiledRule> rules) {
    ModelImpl model = new ModelImpl();
    RuleModel builder = new RuleModel();
    rules.forEach(rule -> model.addRule(builder.rule(rule)));
    this.base = KieBaseBuilder.createKieBaseFromModel(model);
    NetworkGuard.check(base);
  }

  /** Lets every rule speak that matches these facts, each match once. */
  public void evaluate(List<? extends Fact> facts, Statements statements) {
    KieSession session = base.newKieSession();
    try {
      session.getGlobals().set(STATEMENTS, statements);
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  static Statements statements(Drools drools) {
    return (Statements) drools.getRuntime(KieSession.class).getGlobals().get(STATEMENTS);
  }
}
