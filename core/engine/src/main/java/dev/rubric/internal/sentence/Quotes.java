package dev.rubric.internal.sentence;

import java.util.Optional;

/** Names and texts in sentences: bare, or between 「」, “” or plain quotes. */
final class Quotes {
  /** A quoted text and what follows it. */
  record Quoted(String value, Phrase rest) {}

  private Quotes() {}

  /** The quoted text that the phrase begins with. */
  static Optional<Quoted> leading(Phrase phrase) {
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    return switch (phrase.text().charAt(0)) {
      case '「' -> upTo(phrase, '」');
      case '“' -> upTo(phrase, '”');
      case '"' -> plain(phrase);
      default -> Optional.empty();
    };
  }

  /** The text, when the phrase is nothing but a quoted text. */
  static Optional<String> whole(Phrase phrase) {
    return leading(phrase).filter(quoted -> quoted.rest().strip().isEmpty()).map(Quoted::value);
  }

  private static Optional<Quoted> upTo(Phrase phrase, char closing) {
    int end = phrase.text().indexOf(closing);
    return end < 0
        ? Optional.empty()
        : Optional.of(new Quoted(phrase.text().substring(1, end), phrase.from(end + 1)));
  }

  private static Optional<Quoted> plain(Phrase phrase) {
    StringBuilder value = new StringBuilder();
    String text = phrase.text();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return Optional.of(new Quoted(value.toString(), phrase.from(i + 1)));
      }
      boolean escape = c == '\\' && i + 1 < text.length();
      value.append(escape ? text.charAt(++i) : c);
    }
    return Optional.empty();
  }

  /** A text as a sentence writes it: between 「」 unless it holds such a bracket itself. */
  static String quoted(String value) {
    boolean brackets = value.indexOf('「') >= 0 || value.indexOf('」') >= 0;
    return brackets
        ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : "「" + value + "」";
  }

  /** A name as a sentence writes it: bare when no one can mistake where it ends. */
  static String name(String value) {
    boolean bare = !value.isEmpty() && value.codePoints().allMatch(Character::isLetterOrDigit);
    return bare ? value : quoted(value);
  }
}
