package dev.rubric.internal.fact;

/** The facts that the patterns of a rule matched, by slot. */
public interface Facts {
  /** The fact in that slot, from 0. */
  Fact at(int slot);
}
