package dev.rubric.internal.fact;

import dev.rubric.diagnostic.Location;
import dev.rubric.submission.BudgetLine;
import org.jspecify.annotations.Nullable;

/** The amounts of one budget line; exists only for reported lines. */
public final class BudgetFact extends Fact {
  private final BudgetLine budget;

  private final @Nullable Object[] data;

  BudgetFact(int ordinal, UnitFact unit, BudgetLine budget, @Nullable Object[] data) {
    super(ordinal, unit, Plausibility.doubt(budget));
    this.budget = budget;
    this.data = data;
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

  @Override
  public @Nullable Object[] data() {
    return data;
  }
}
