package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;

/**
 * A piece of a rule file.
 *
 * @param text the characters of a name, number or symbol; the contents of a string
 */
record Token(Kind kind, String text, Location location) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    /** A character that no rule uses. */
    STRAY,
    /** Something whose problem is already reported. */
    REPORTED,
    END_OF_FILE
  }

  boolean is(String symbolOrName) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
  }

  /** The place right behind it. */
  Location end() {
    int quotes = kind == Kind.STRING ? 2 : 0;
    int length = text.codePointCount(0, text.length()) + quotes;
    return location.plus(length);
  }

  /** How a message quotes it. */
  String quoted() {
    return switch (kind) {
      case END_OF_FILE -> "文件末尾";
      case STRING -> "\"" + text + "\"";
      default -> text;
    };
  }

  String quotedInEnglish() {
    return kind == Kind.END_OF_FILE ? "the end of the file" : quoted();
  }
}
