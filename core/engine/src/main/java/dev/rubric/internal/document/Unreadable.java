package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;

/** Unwinds from a document that can't be read; its problem is already recorded. */
final class Unreadable extends RuntimeException {
  static final int DEEPEST = 64;

  /** How many keys, values, lists and maps one document may have. */
  static final int MOST_NODES = 1_000_000;

  private static final long serialVersionUID = 1L;

  private Unreadable() {
    super(null, null, false, false);
  }

  static Unreadable because(
      Diagnostics diagnostics, String code, Location where, String zh, String en) {
    return because(diagnostics, Diagnostic.error(code, where, zh, en));
  }

  static Unreadable because(Diagnostics diagnostics, Diagnostic problem) {
    diagnostics.add(problem);
    return new Unreadable();
  }

  static Unreadable tooMany(Diagnostics diagnostics, Location where) {
    return because(
        diagnostics,
        "too-large",
        where,
        "文件内容太多，到此处已有 " + MOST_NODES + " 个键和值",
        "the file holds too much, with " + MOST_NODES + " keys and values so far");
  }

  static Unreadable tooDeep(Diagnostics diagnostics, Location where) {
    return because(
        diagnostics,
        "too-deep",
        where,
        "嵌套超过 " + DEEPEST + " 层",
        "nested more than " + DEEPEST + " deep");
  }
}
