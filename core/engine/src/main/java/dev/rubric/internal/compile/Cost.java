package dev.rubric.internal.compile;

import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.internal.framework.NamedIndicators;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.rule.Expression;
import java.util.HashMap;
import java.util.Map;

/**
 * How much work formulas are at most, in operations on one submission: bounds it before it starts.
 */
final class Cost {
  /** From here on a value is worked out once and remembered, so that others can build on it. */
  private static final long REMEMBERED_FROM = 50;

  private final Framework framework;
  private final Map<String, Long> known = new HashMap<>();

  Cost(Framework framework) {
    this.framework = framework;
  }

  /** The operations that an expression takes once. */
  long of(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return known.getOrDefault(field.name(), 1L);
    }
    if (expression instanceof Expression.Aggregate aggregate) {
      return rows(aggregate.list()) * (1 + sum(aggregate.reads()));
    }
    return 1 + sum(expression.parts());
  }

  private long sum(Iterable<Expression> all) {
    long sum = 0;
    for (Expression each : all) {
      sum += of(each);
    }
    return sum;
  }

  /**
   * Takes down what a derived value takes.
   *
   * @return whether it is so much that it should be worked out only once
   */
  boolean isDear(String name, long cost) {
    known.put(name, cost < REMEMBERED_FROM ? cost : 1L);
    return cost >= REMEMBERED_FROM;
  }

  private long rows(String list) {
    if (FactWord.BUDGET.isWritten(list)) {
      return framework.budgetLines().size();
    } else if (FactWord.EVENT.isWritten(list)) {
      return framework.events().size();
    }
    if (framework.declarations().comparisons().stream()
        .anyMatch(each -> each.name().equals(list))) {
      return 1;
    }
    return FactWord.ITEM.isWritten(list) ? SubmissionCheck.MOST_ITEMS : DataList.MOST_ROWS;
  }

  /** How many facts have a value of that owner. */
  long facts(Owner owner) {
    return switch (owner) {
      case UNIT, ROW -> 1;
      case INDICATOR ->
          framework.indicators().size()
              + (framework.leavesIndicatorsOpen() ? NamedIndicators.MOST : 0);
      case BUDGET_LINE -> framework.budgetLines().size();
    };
  }
}
