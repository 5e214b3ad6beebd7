package dev.rubric.text;

import java.util.Locale;
import java.util.Objects;

/**
 * Which characters a text may hold, and how people are shown those that it may not.
 *
 * <p>A rule, a name or a value is made of what can be seen: letters, digits, marks, punctuation,
 * symbols, the plain space, the ideographic space (U+3000), tabs and line ends. Everything else
 * could make two texts look the same, or one text look other than it is, and is refused: controls
 * and format characters (zero width, direction), no-break and other special spaces, line and
 * paragraph separators, variation selectors, letters that show nothing, lone surrogates, private
 * use and unassigned characters. A carriage return is a line end only before a line feed.
 */
public final class Characters {
  /** The most characters that a message quotes of one text. */
  public static final int LONGEST_SHOWN = 2_000;

  /** The most that the name of a unit (单位) may have, in a file or through the API. */
  public static final int LONGEST_UNIT = 200;

  private static final int REFUSED_SPACES = 1 << Character.SPACE_SEPARATOR;
  private static final int REFUSED =
      REFUSED_SPACES
          | 1 << Character.CONTROL
          | 1 << Character.FORMAT
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR
          | 1 << Character.SURROGATE
          | 1 << Character.PRIVATE_USE
          | 1 << Character.UNASSIGNED;

  private Characters() {}

  /** Whether a text may hold the character; a carriage return may only stand before a line feed. */
  public static boolean isAllowed(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ' || codePoint == '\n' || codePoint == '\t';
    }
    if (isIdeographBlock(codePoint)) {
      return true;
    }
    return codePoint == 0x3000
        || ((REFUSED >> Character.getType(codePoint) & 1) == 0 && !showsNothing(codePoint));
  }

  /** Rare characters in names of people and places are newer than the Java that reads them. */
  private static boolean isIdeographBlock(int c) {
    return (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x20000 && c <= 0x3FFFD && (c & 0xFFFF) <= 0xFFFD);
  }

  /** Letters and marks that are drawn as nothing, by Unicode's Default_Ignorable_Code_Point. */
  private static boolean showsNothing(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /**
   * Where the first character stands that a text may not hold; -1 when there is none.
   *
   * @param from where to begin to look, as an index of the text; 0 or more
   */
  public static int firstRefused(CharSequence text, int from) {
    Objects.requireNonNull(text, "text");
    if (from < 0) {
      throw new IllegalArgumentException("from: " + from + " is below 0");
    }
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF)) {
        continue;
      }
      int whole = Character.codePointAt(text, i);
      if (!isAllowed(whole) && !isLineEnd(text, i)) {
        return i;
      }
      i += Character.charCount(whole) - 1;
    }
    return -1;
  }

  /**
   * Whether a text is made of usual characters only, of which none has another form: then it is in
   * the normal form NFC. Another text may be so too, which takes longer to see.
   */
  public static boolean isUsualForm(String text) {
    Objects.requireNonNull(text, "text");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && (c < 0x2E80 || c > 0xABFF) && (c < 0xFF00 || c > 0xFFEF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineEnd(CharSequence text, int at) {
    return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }

  /** What a character is, with its code point: {@code 零宽字符 U+200B}. */
  public static Text name(int codePoint) {
    String code = "U+%04X".formatted(codePoint);
    String name = Character.getName(codePoint);
    String english = name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")";
    return Text.of(kind(codePoint) + " " + code, code + english);
  }

  private static String kind(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> "控制字符";
      case Character.SPACE_SEPARATOR -> "特殊空格";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "换行符";
      case Character.SURROGATE -> "不成对的代理字符";
      case Character.PRIVATE_USE -> "自造字区的字符";
      case Character.UNASSIGNED -> "未定义的字符";
      default -> "看不见的字符";
    };
  }

  /** The text without white space of any kind at its ends. */
  public static String trimmed(String text) {
    Objects.requireNonNull(text, "text");
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * The text as people are shown it: with what it may not hold in the form of {@code \u001b}, and
   * shortened in the middle when nobody would read it to the end. Line ends stay.
   */
  public static String shown(String text) {
    Objects.requireNonNull(text, "text");
    return visible(shortened(text), false);
  }

  /** The same in one line: a line end becomes {@code \n}, a tab {@code \t}. */
  public static String shownInLine(String text) {
    Objects.requireNonNull(text, "text");
    return visible(shortened(text), true);
  }

  /**
   * The text with what can't be seen in the form of {@code \u001b}, which means the same in JSON;
   * line ends and tabs stay.
   */
  public static String visible(String text) {
    Objects.requireNonNull(text, "text");
    return visible(text, false);
  }

  /** The same in one line: a line end becomes {@code \\n}, a tab {@code \\t}. */
  public static String visibleInLine(String text) {
    Objects.requireNonNull(text, "text");
    return visible(text, true);
  }

  private static String visible(String text, boolean inLine) {
    int refused = firstShown(text, 0, inLine);
    if (refused < 0) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    int done = 0;
    while (refused >= 0) {
      visible.append(text, done, refused);
      int codePoint = text.codePointAt(refused);
      done = refused + Character.charCount(codePoint);
      escape(codePoint, visible);
      refused = firstShown(text, done, inLine);
    }
    return visible.append(text, done, text.length()).toString();
  }

  private static int firstShown(String text, int from, boolean inLine) {
    int refused = firstRefused(text, from);
    int end = refused < 0 ? text.length() : refused;
    for (int i = from; inLine && i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || c == '\r') {
        return i;
      }
    }
    return refused;
  }

  private static void escape(int codePoint, StringBuilder to) {
    switch (codePoint) {
      case '\n' -> to.append("\\n");
      case '\t' -> to.append("\\t");
      case '\r' -> to.append("\\r");
      default -> {
        for (char unit : Character.toChars(codePoint)) {
          to.append("\\u%04x".formatted((int) unit));
        }
      }
    }
  }

  /** At most {@link #LONGEST_SHOWN} characters: the beginning and the end of a longer text. */
  public static String shortened(String text) {
    Objects.requireNonNull(text, "text");
    return shortened(text, LONGEST_SHOWN);
  }

  /**
   * At most about so many characters: the beginning and the end of a longer text.
   *
   * @param most 0 or more
   */
  public static String shortened(String text, int most) {
    Objects.requireNonNull(text, "text");
    if (most < 0) {
      throw new IllegalArgumentException("most: " + most + " is below 0");
    }
    if (text.length() <= most) {
      return text;
    }
    int half = most / 2;
    int head = half - (half > 0 && Character.isHighSurrogate(text.charAt(half - 1)) ? 1 : 0);
    int start = text.length() - half;
    int tail = start + (half > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0);
    return text.substring(0, head) + "…(" + (tail - head) + ")…" + text.substring(tail);
  }
}
