package dev.rubric.internal.sentence;

/** Unwinds to the rule that can't be read; its problem is already recorded. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable() {
    super(null, null, false, false);
  }
}
