package dev.rubric.language;

import dev.rubric.internal.syntax.Token;
import dev.rubric.internal.syntax.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A word or sign of a rule file, as the engine reads it, with its part of the text.
 *
 * @param token the word
 * @param span where it stands
 */
record Piece(Token token, Span span) {
  /** All of a text, the end of the file last. */
  static List<Piece> of(String file, String text) {
    TextPlaces places = new TextPlaces(text);
    List<Piece> pieces = new ArrayList<>();
    for (Token token : Tokens.of(file, text)) {
      int from = places.offset(token.location());
      pieces.add(new Piece(token, new Span(from, places.plus(from, token.length()))));
    }
    return pieces;
  }

  boolean is(String word) {
    return token.is(word);
  }

  boolean isName() {
    return token.kind() == Token.Kind.NAME;
  }

  boolean isVariable() {
    return isName() && token.text().startsWith("$");
  }

  boolean isText() {
    return token.kind() == Token.Kind.STRING;
  }

  String text() {
    return token.text();
  }

  /** The words of a text, without its quotes. */
  Span inside() {
    return isText() && span.to() - span.from() >= 2
        ? new Span(span.from() + 1, span.to() - 1)
        : span;
  }
}
