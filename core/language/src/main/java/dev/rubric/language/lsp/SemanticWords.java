package dev.rubric.language.lsp;

import dev.rubric.language.Highlight;
import dev.rubric.language.TextPlaces;
import dev.rubric.language.WordKind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** Words as the protocol lists them: each by its distance from the one before it. */
final class SemanticWords {
  /** The protocol's own types, of which every editor's themes know colours. */
  static final List<String> TYPES =
      List.of(
          SemanticTokenTypes.Keyword,
          SemanticTokenTypes.Type,
          SemanticTokenTypes.Property,
          SemanticTokenTypes.Function,
          SemanticTokenTypes.Method,
          SemanticTokenTypes.Variable,
          SemanticTokenTypes.EnumMember,
          SemanticTokenTypes.String,
          SemanticTokenTypes.Number,
          SemanticTokenTypes.Comment);

  private SemanticWords() {}

  private static String type(WordKind kind) {
    return switch (kind) {
      case KEYWORD, SNIPPET -> SemanticTokenTypes.Keyword;
      case FACT -> SemanticTokenTypes.Type;
      case FIELD -> SemanticTokenTypes.Property;
      case FUNCTION -> SemanticTokenTypes.Function;
      case VERB -> SemanticTokenTypes.Method;
      case VARIABLE -> SemanticTokenTypes.Variable;
      case INDICATOR -> SemanticTokenTypes.EnumMember;
      case TEXT -> SemanticTokenTypes.String;
      case NUMBER -> SemanticTokenTypes.Number;
      case COMMENT -> SemanticTokenTypes.Comment;
    };
  }

  /** A word that goes over several lines is one for each. */
  static List<Integer> of(List<Highlight> words, String text) {
    TextPlaces places = new TextPlaces(text);
    List<Integer> data = new ArrayList<>();
    int line = 0;
    int column = 0;
    for (Highlight word : words) {
      for (int at = word.span().from(); at < word.span().to(); ) {
        int own = places.line(at);
        int end = Math.min(word.span().to(), places.end(own));
        int start = at - places.start(own);
        if (end > at) {
          data.addAll(
              List.of(
                  own - line,
                  own == line ? start - column : start,
                  end - at,
                  TYPES.indexOf(type(word.kind())),
                  0));
          line = own;
          column = start;
        }
        at = Math.max(end, places.start(own + 1));
      }
    }
    return data;
  }
}
