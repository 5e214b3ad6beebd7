package dev.rubric.spreadsheet.internal.guard;

/** What stands at the ends of a cell and can't be seen is lost without a loss. */
public final class Ends {
  private Ends() {}

  /** The text without blanks and invisible characters at its ends. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isNothing(text.charAt(start))) {
      start++;
    }
    while (start < end && isNothing(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isNothing(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
