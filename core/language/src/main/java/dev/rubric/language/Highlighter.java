package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.syntax.Token;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.ReceiverWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a text, each to be shown as what it is. */
final class Highlighter {
  private static final Set<String> KEYWORDS =
      Set.of(
          "rule", "when", "then", "end", "not", "exists", "in", "true", "false", "null", "是", "否",
          "空", "basis", "依据");

  private final String text;
  private final Set<String> indicators;
  private final List<Highlight> found = new ArrayList<>();

  private Highlighter(String text, @Nullable Framework framework) {
    this.text = text;
    this.indicators =
        framework == null
            ? Set.of()
            : framework.indicators().stream().map(Indicator::name).collect(Collectors.toSet());
  }

  /** The words of a rule file, in order. */
  static List<Highlight> rules(String file, String text, @Nullable Framework framework) {
    Highlighter highlighter = new Highlighter(text, framework);
    highlighter.rules(Piece.of(file, text));
    return List.copyOf(highlighter.found);
  }

  /** The words of a document, in order. */
  static List<Highlight> document(String file, String text, @Nullable Framework framework) {
    Highlighter highlighter = new Highlighter(text, framework);
    highlighter.remarks();
    Documents.parse(file, text, new Diagnostics())
        .ifPresent(node -> highlighter.node(node, new TextPlaces(text)));
    highlighter.found.sort(Comparator.comparing(each -> each.span().from()));
    return List.copyOf(highlighter.found);
  }

  private void rules(List<Piece> pieces) {
    int behind = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      comments(behind, piece.span().from());
      behind = piece.span().to();
      WordKind kind = kind(pieces, i);
      if (kind != null && piece.span().to() > piece.span().from()) {
        found.add(new Highlight(piece.span(), kind));
      }
    }
  }

  private void comments(int from, int to) {
    int at = from;
    while (at < to) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = comment(at, end < 0 || end > to ? to : end);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = comment(at, end < 0 || end > to ? to : end + 2);
      } else {
        at++;
      }
    }
  }

  private int comment(int from, int to) {
    found.add(new Highlight(new Span(from, to), WordKind.COMMENT));
    return to;
  }

  private @Nullable WordKind kind(List<Piece> pieces, int i) {
    Token token = pieces.get(i).token();
    return switch (token.kind()) {
      case STRING -> indicators.contains(token.text()) ? WordKind.INDICATOR : WordKind.TEXT;
      case NUMBER -> WordKind.NUMBER;
      case NAME -> name(pieces, i);
      default -> null;
    };
  }

  private static WordKind name(List<Piece> pieces, int i) {
    String word = pieces.get(i).text();
    boolean called = i + 1 < pieces.size() && pieces.get(i + 1).is("(");
    boolean member = i > 0 && pieces.get(i - 1).is(".");
    if (member) {
      return called && Word.find(VerbWord.values(), word).isPresent()
          ? WordKind.VERB
          : WordKind.FIELD;
    }
    if (KEYWORDS.contains(word)) {
      return WordKind.KEYWORD;
    }
    if (word.startsWith("$")) {
      return WordKind.VARIABLE;
    }
    if (Word.find(ReceiverWord.values(), word).isPresent()) {
      return WordKind.VERB;
    }
    boolean fact = called && Word.find(FactWord.values(), word).isPresent();
    return fact ? WordKind.FACT : called ? WordKind.FUNCTION : WordKind.FIELD;
  }

  private void remarks() {
    TextPlaces places = new TextPlaces(text);
    for (int line = 0, last = places.line(text.length()); line <= last; line++) {
      int start = places.start(line);
      int end = Math.max(start, places.end(line));
      if (text.substring(start, end).stripLeading().startsWith("#")) {
        comment(start, end);
      }
    }
  }

  private void node(Node node, TextPlaces places) {
    if (node instanceof Node.Scalar scalar) {
      boolean number = scalar.kind() == Node.Kind.NUMBER;
      WordKind kind = number ? WordKind.NUMBER : words(scalar.text());
      shown(scalar.text(), places.offset(scalar.location()), kind);
    } else if (node instanceof Node.Listing list) {
      list.items().forEach(each -> node(each, places));
    } else if (node instanceof Node.Mapping map) {
      for (Node.Member member : map.members()) {
        WordKind kind = indicators.contains(member.key()) ? WordKind.INDICATOR : WordKind.KEYWORD;
        shown(member.key(), places.offset(member.keyLocation()), kind);
        node(member.value(), places);
      }
    }
  }

  private WordKind words(String scalar) {
    return indicators.contains(scalar) ? WordKind.INDICATOR : WordKind.TEXT;
  }

  /** A quoted word begins behind its quote; what is folded over lines is left plain. */
  private void shown(String word, int at, WordKind kind) {
    for (int from = at; from <= at + 1 && !word.isEmpty(); from++) {
      if (text.startsWith(word, from)) {
        found.add(new Highlight(new Span(from, from + word.length()), kind));
        return;
      }
    }
  }
}
