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
    END_OF_FILE
  }

  boolean is(String symbolOrName) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
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
