package dev.rubric.internal.drools;

import dev.rubric.internal.fact.Fact;
import java.util.Collection;
import java.util.List;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.definition.type.FactType;

/**
 * The second guard behind the grammar: looks at what Drools is about to run, and lets nothing pass
 * but conditions and consequences that were handed over as ready-made functions, on our own facts.
 *
 * <p>If the grammar ever had a gap, what came through it would be code, a declaration or a source
 * of data in the network, and is found here. No word of a rule becomes a class, so there is no
 * generated code to look through.
 */
final class NetworkGuard {
  private NetworkGuard() {}

  /**
   * Passes a network that can only score.
   *
   * @throws IllegalStateException naming what else it could do; a defect of this library
   */
  static void check(KieBase base) {
    for (KiePackage each : base.getKiePackages()) {
      none("functions", each.getFunctionNames());
      none("globals", each.getGlobalVariables());
      none("queries", each.getQueries());
      for (FactType type : each.getFactTypes()) {
        own(type.getFactClass());
      }
      for (Rule rule : each.getRules()) {
        check((RuleImpl) rule);
      }
    }
  }

  private static void none(String what, Collection<?> found) {
    if (!found.isEmpty()) {
      throw refused(what + " " + found);
    }
  }

  private static void check(RuleImpl rule) {
    boolean plain =
        rule.getSalience() == SalienceInteger.DEFAULT_SALIENCE
            && rule.getTimer() == null
            && rule.getCalendars() == null
            && rule.getDateEffective() == null
            && rule.getDateExpires() == null
            && rule.getActivationGroup() == null
            && rule.getRuleFlowGroup() == null
            && rule.isMainAgendaGroup()
            && !rule.isNoLoop()
            && !rule.isLockOnActive()
            && !rule.getAutoFocus()
            && rule.getParent() == null;
    if (!plain) {
      throw refused("an attribute of the rule " + rule.getName());
    }
    if (!(rule.getConsequence() instanceof LambdaConsequence)) {
      throw refused("the consequence of the rule " + rule.getName());
    }
    check(rule.getLhs());
  }

  private static void check(GroupElement group) {
    for (RuleConditionElement element : group.getChildren()) {
      if (element instanceof GroupElement inner) {
        check(inner);
      } else if (element instanceof Pattern pattern) {
        check(pattern);
      } else {
        throw refused("the condition " + element);
      }
    }
  }

  private static void check(Pattern pattern) {
    if (!(pattern.getObjectType() instanceof ClassObjectType type)) {
      throw refused("facts of " + pattern.getObjectType());
    }
    own(type.getClassType());
    if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
      throw refused("a source of facts in " + pattern);
    }
    List<Constraint> constraints = pattern.getConstraints();
    for (Constraint constraint : constraints) {
      if (!(constraint instanceof LambdaConstraint)) {
        throw refused("the constraint " + constraint);
      }
    }
  }

  private static void own(Class<?> type) {
    if (!Fact.class.isAssignableFrom(type)) {
      throw refused("facts of " + type);
    }
  }

  private static IllegalStateException refused(String what) {
    return new IllegalStateException("a network that can do more than score: " + what);
  }
}
