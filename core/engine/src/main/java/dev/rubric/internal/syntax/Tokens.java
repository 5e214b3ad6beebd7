package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.List;

/** The words and signs of a rule file, for those who show or complete it. */
public final class Tokens {
  private Tokens() {}

  /**
   * All of them, the end of the file last, whatever is wrong with the text. What lies between two
   * is blank or a comment.
   */
  public static List<Token> of(String file, String text) {
    return new Lexer(Location.of(file), text, new Diagnostics()).tokens();
  }
}
