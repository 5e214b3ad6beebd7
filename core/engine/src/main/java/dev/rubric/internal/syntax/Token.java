package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;

/**
 * A piece of a rule file.
 *
 * @param text the characters of a name, number or symbol; the contents of a string
 * @param length how many characters of the file it takes
 */
public record Token(Kind kind, String text, Location location, int length) {
  /** What it is. */
  public enum Kind {
    /** A word: of the language, a field, a variable. */
    NAME,
    /** A number without a sign. */
    NUMBER,
    /** A text in quotes. */
    STRING,
    /** An operator or a bracket. */
    SYMBOL,
    /** A character that no rule uses. */
    STRAY,
    /** Something whose problem is already reported. */
    REPORTED,
    /** Where the file ends. */
    END_OF_FILE
  }

  /** Whether it is this symbol or word. */
  public boolean is(String symbolOrName) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
  }

  /** The place right behind it. */
  Location end() {
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
