package dev.rubric.internal.fact;

import dev.rubric.submission.BudgetLine;
import org.jspecify.annotations.Nullable;

/** The amounts of one budget line; exists only for reported lines. */
public final class BudgetFact extends Fact {
  private final BudgetLine budget;

  BudgetFact(int ordinal, BudgetLine budget) {
    super(ordinal);
    this.budget = budget;
  }

  /** The line as reported. */
  public BudgetLine budget() {
    return budget;
  }

  @Override
  public @Nullable MeasureFact measure() {
    return null;
  }
}
