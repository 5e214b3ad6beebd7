package dev.rubric.testing.internal.limits;

import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rules and formulas speak of a field by name, in rows too. */
final class Mentions {
  private Mentions() {}

  /** The names of a derived value and of those that are worked out of it. */
  static Set<String> outOf(Framework framework, Derived derived) {
    Set<String> names = new HashSet<>();
    add(names, derived);
    List<Derived> all = framework.declarations().derived();
    int before;
    do {
      before = names.size();
      all.stream().filter(each -> any(each, names)).forEach(each -> add(names, each));
    } while (names.size() > before);
    return names;
  }

  private static void add(Set<String> names, Derived derived) {
    names.add(derived.name());
    if (derived.english() != null) {
      names.add(derived.english());
    }
  }

  private static boolean any(Derived derived, Set<String> names) {
    return Fragments.expression(derived.formula(), derived.location(), new Diagnostics())
        .filter(formula -> any(formula, names))
        .isPresent();
  }

  /** Whether a rule speaks of any of them. */
  static boolean any(Rule rule, Set<String> names) {
    boolean asks =
        rule.patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .map(Condition::allOperands)
            .flatMap(List::stream)
            .anyMatch(each -> any(each, names));
    boolean binds =
        rule.patterns().stream()
            .flatMap(pattern -> pattern.bindings().stream())
            .anyMatch(binding -> names.contains(binding.field()));
    return asks
        || binds
        || rule.calls().stream()
            .flatMap(call -> call.arguments().stream())
            .anyMatch(each -> any(each, names));
  }

  private static boolean any(Expression expression, Set<String> names) {
    for (Expression each : expression.all()) {
      boolean here =
          (each instanceof Expression.Field field && names.contains(field.name()))
              || (each instanceof Expression.VariableField member && names.contains(member.field()))
              || (each instanceof Expression.Aggregate rows
                  && rows.reads().stream().anyMatch(read -> any(read, names)));
      if (here) {
        return true;
      }
    }
    return false;
  }
}
