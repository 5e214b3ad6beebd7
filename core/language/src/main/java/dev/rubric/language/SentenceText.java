package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.sentence.SentenceWords;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a file of sentences, each as what it is. Sentences have no blanks between words, so
 * that of several words that begin at a place the longest is meant.
 */
final class SentenceText {
  private final String text;
  private final Map<String, WordKind> kinds = new HashMap<>();
  private final List<String> words;
  private final List<Highlight> found = new ArrayList<>();

  private SentenceText(String text, @Nullable Framework framework) {
    this.text = text;
    SentenceWords.statementWords().forEach(word -> kinds.put(word, WordKind.VERB));
    SentenceWords.conditionWords().forEach(word -> kinds.put(word, WordKind.KEYWORD));
    for (FactWord fact : FactWord.values()) {
      fields(framework, fact).forEach(field -> kinds.put(field.zh(), WordKind.FIELD));
    }
    for (FactWord fact : FactWord.values()) {
      kinds.put(fact.zh(), WordKind.FACT);
    }
    if (framework != null) {
      framework.indicators().stream()
          .map(Indicator::name)
          .forEach(name -> kinds.put(name, WordKind.INDICATOR));
    }
    this.words =
        kinds.keySet().stream()
            .filter(word -> word.length() > 1 || kinds.get(word) != WordKind.VERB)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private static List<FieldWord> fields(@Nullable Framework framework, FactWord fact) {
    return framework == null ? Vocabulary.standard(fact) : Vocabulary.of(framework).fields(fact);
  }

  /** The words of a text, in order. */
  static List<Highlight> highlights(String text, @Nullable Framework framework) {
    SentenceText sentences = new SentenceText(text, framework);
    TextPlaces places = new TextPlaces(text);
    for (int line = 0, last = places.line(text.length()); line <= last; line++) {
      sentences.line(places.start(line), places.end(line));
    }
    return List.copyOf(sentences.found);
  }

  private void line(int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    if (text.startsWith("//", at)) {
      add(at, end, WordKind.COMMENT);
      return;
    }
    for (String part : SentenceWords.parts()) {
      int behind = at + part.length();
      if (text.startsWith(part, at)
          && (behind >= end || !Character.isLetter(text.charAt(behind)))) {
        add(at, behind, WordKind.KEYWORD);
        words(behind, end);
        return;
      }
    }
    words(at, end);
  }

  private void words(int start, int end) {
    int at = start;
    while (at < end) {
      at = word(at, end);
    }
  }

  private int word(int at, int end) {
    char c = text.charAt(at);
    int quote = "「“\"".indexOf(c);
    if (quote >= 0) {
      int close = text.indexOf("」”\"".charAt(quote), at + 1);
      return add(at, close < 0 || close >= end ? end : close + 1, WordKind.TEXT);
    }
    if (c >= '0' && c <= '9') {
      int to = at;
      while (to < end && (Character.isDigit(text.charAt(to)) || text.charAt(to) == '.')) {
        to++;
      }
      return add(at, to, WordKind.NUMBER);
    }
    for (String word : words) {
      if (at + word.length() <= end && text.startsWith(word, at)) {
        return add(at, at + word.length(), kinds.getOrDefault(word, WordKind.TEXT));
      }
    }
    return at + 1;
  }

  private int add(int from, int to, WordKind kind) {
    found.add(new Highlight(new Span(from, to), kind));
    return to;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u3000';
  }
}
