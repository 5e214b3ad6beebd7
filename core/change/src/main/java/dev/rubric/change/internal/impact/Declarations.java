package dev.rubric.change.internal.impact;

import dev.rubric.framework.Framework;

/** Whether a rubric reads more than the built-in facts. */
final class Declarations {
  private Declarations() {}

  static boolean areAny(Framework framework) {
    return !framework.declarations().items().isEmpty()
        || !framework.declarations().lists().isEmpty()
        || !framework.declarations().derived().isEmpty();
  }
}
