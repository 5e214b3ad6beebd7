package dev.rubric.change.internal.impact;

import dev.rubric.check.internal.space.Role;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Whether a rule reads more than the facts that its patterns are about. */
final class HiddenReads {
  private final List<CompiledPattern> patterns;

  private HiddenReads(List<CompiledPattern> patterns) {
    this.patterns = patterns;
  }

  /** Aggregates read rows, and facts lend values of the unit. */
  static boolean areIn(Role role) {
    List<Expression> all = new ArrayList<>();
    boolean bound = false;
    HiddenReads reads = new HiddenReads(role.rule().patterns());
    for (Pattern pattern : role.rule().rule().patterns()) {
      pattern.conditions().stream().map(Condition::allOperands).forEach(all::addAll);
      bound |= pattern.bindings().stream().anyMatch(each -> reads.isOfUnit(each.field()));
    }
    role.rule().rule().calls().forEach(call -> all.addAll(call.arguments()));
    return bound || all.stream().anyMatch(reads::isHidden);
  }

  private boolean isHidden(Expression expression) {
    boolean here =
        expression instanceof Expression.Aggregate
            || (expression instanceof Expression.Field field && isOfUnit(field.name()))
            || (expression instanceof Expression.VariableField member && isOfUnit(member.field()));
    return here || expression.parts().stream().anyMatch(this::isHidden);
  }

  private boolean isOfUnit(String field) {
    return patterns.stream()
        .anyMatch(pattern -> pattern.field(field).filter(word -> word.isOfUnit()).isPresent());
  }
}
