package dev.rubric.internal.fact;

import org.jspecify.annotations.Nullable;

/**
 * Something a pattern can match. Each kind of fact has its own class, so that the network tells
 * them apart by type.
 */
public abstract class Fact implements Facts {
  private final int ordinal;

  Fact(int ordinal) {
    this.ordinal = ordinal;
  }

  /**
   * Its place among the facts of its submission, which follows from the framework and the
   * submission's content, never from the order of insertion.
   */
  public final int ordinal() {
    return ordinal;
  }

  /** The indicator it belongs to; null when it belongs to none. */
  public abstract @Nullable MeasureFact measure();

  /** A single fact stands for itself, so that a condition on one fact needs no tuple. */
  @Override
  public final Fact at(int slot) {
    return this;
  }
}
