package dev.rubric.internal.fact;

import dev.rubric.diagnostic.Location;
import dev.rubric.submission.BudgetLine;
import org.jspecify.annotations.Nullable;

/** The amounts of one budget line; exists only for reported lines. */
public final class BudgetFact extends Fact {
  private final BudgetLine budget;

  BudgetFact(int ordinal, BudgetLine budget) {
    super(ordinal, Plausibility.doubt(budget));
    this.budget = budget;
  }

  /** The line as reported. */
  public BudgetLine budget() {
    return budget;
  }

  @Override
  public @Nullable Location reportedAt() {
    return budget.location();
  }

  @Override
  public @Nullable MeasureFact measure() {
    return null;
  }
}
