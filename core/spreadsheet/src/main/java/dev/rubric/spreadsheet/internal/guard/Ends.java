package dev.rubric.spreadsheet.internal.guard;

import dev.rubric.text.Characters;

/**
 * The white space around what a cell of a rule table says. What rules may not hold stays, so that
 * it is refused like anywhere else; a cell of nothing but white space of any kind is empty.
 */
public final class Ends {
  private static final String WHITE = " \t\n\u3000";

  private Ends() {}

  /** The text without the white space at its ends that a rule may hold. */
  public static String trimmed(String text) {
    if (Characters.trimmed(text).isEmpty()) {
      return "";
    }
    int start = 0;
    int end = text.length();
    while (isWhite(text.charAt(start))) {
      start++;
    }
    while (isWhite(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isWhite(char c) {
    return WHITE.indexOf(c) >= 0;
  }
}
