package dev.rubric.documents.internal.grid;

import java.util.regex.Pattern;

/** Spaces and other characters that can't be seen, in cells that people fill in. */
public final class Spaces {
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Spaces() {}

  /** The text with a plain space for each no-break space and the like. */
  static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, ' ');
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static boolean isSpecial(char c) {
    return c > ' ' && c != '\u3000' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** The text without spaces and characters that show nothing. */
  public static String without(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
