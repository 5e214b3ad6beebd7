package dev.rubric.internal.fact;

/** The facts that the patterns of a rule matched, by slot. */
public interface Facts {
  /** The facts of a rule that relates several. */
  static Facts of(Fact... facts) {
    return slot -> facts[slot];
  }

  /** The fact in that slot, from 0. */
  Fact at(int slot);
}
