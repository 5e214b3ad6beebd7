package dev.rubric.internal.compile;

/** Holds, does not hold, or can't be said because a value is missing (Kleene's strong logic). */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It can't be said. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Truth negated() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
