package dev.rubric.scorecard;

import dev.rubric.text.Characters;

/** Keeps the words of rules and submissions from breaking the layout or steering the terminal. */
final class OneLine {
  private OneLine() {}

  /** The text in one line, with what can't be seen in the form of {@code \\u001b}. */
  static String of(String text) {
    return Characters.visibleInLine(text);
  }
}
