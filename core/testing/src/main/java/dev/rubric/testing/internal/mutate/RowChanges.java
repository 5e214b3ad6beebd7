package dev.rubric.testing.internal.mutate;

import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;

/** Changes to what is asked of the rows of an aggregate. */
final class RowChanges {
  private final Changes changes;

  private RowChanges(Changes changes) {
    this.changes = changes;
  }

  static void collect(Condition where, Changes changes) {
    new RowChanges(changes).condition(where);
  }

  private void condition(Condition condition) {
    if (condition instanceof Comparison comparison) {
      Comparator other = ConditionChanges.other(comparison.comparator());
      changes.condition(
          comparison,
          new Comparison(comparison.left(), other, comparison.right(), comparison.location()));
    } else if (condition instanceof Condition.Negation not) {
      changes.condition(not, not.part());
    }
    condition.operands().forEach(each -> ExpressionChanges.collect(each, changes));
    condition.parts().forEach(this::condition);
  }
}
