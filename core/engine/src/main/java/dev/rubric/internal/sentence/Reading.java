package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.rule.Expression;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of sentences share.
 *
 * @param framework the rubric's framework, for names without blanks around them and for units; null
 *     when it is not known
 */
record Reading(@Nullable Framework framework, Diagnostics diagnostics) {
  /** A name and what follows it. */
  record Named(String name, Location at, Phrase rest) {}

  Unreadable fail(String code, Location at, String zh, String en) {
    diagnostics.error(code, at, zh, en);
    return new Unreadable();
  }

  /** The sentence is none that is known; the nearest that is will be named. */
  Unreadable unknown(Phrase phrase, List<String> examples) {
    Optional<String> nearest = Examples.nearest(phrase.text(), examples, diagnostics);
    return fail(
        "unknown-sentence",
        phrase.at(),
        "不认识的句子 "
            + phrase.text()
            + nearest.map(example -> "；是不是 " + example + "？").orElse("；例如 " + examples.get(0)),
        "unknown sentence "
            + phrase.text()
            + nearest
                .map(example -> "; did you mean " + example + "?")
                .orElse("; an example is " + examples.get(0)));
  }

  /** A value: a quoted text, or a value of the rule language with × and ÷ as people write them. */
  Expression expression(Phrase phrase) {
    Phrase stripped = phrase.strip();
    Optional<String> words = stripped.startsWith("\"") ? Optional.empty() : Quotes.whole(stripped);
    if (words.isPresent()) {
      return new Expression.Words(words.get(), stripped.at());
    }
    Diagnostics found = new Diagnostics();
    Optional<Expression> read =
        Fragments.expression(narrowed(stripped.text()), stripped.at(), found);
    for (Diagnostic problem : found.all()) {
      diagnostics.add(
          new Diagnostic(
              problem.severity(), problem.code(), problem.location(), about(stripped, problem)));
    }
    return read.orElseThrow(Unreadable::new);
  }

  private static Text about(Phrase value, Diagnostic problem) {
    return Text.of(
        "读不懂的数值 " + value.text() + "：" + problem.message().in(Language.ZH),
        "unreadable value " + value.text() + ": " + problem.message().in(Language.EN));
  }

  private static String narrowed(String text) {
    StringBuilder narrow = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      quoted ^= c == '"' && !escaped;
      narrow.append(quoted ? c : narrowed(c));
    }
    return narrow.toString();
  }

  private static char narrowed(char c) {
    return switch (c) {
      case '×' -> '*';
      case '÷' -> '/';
      case '（' -> '(';
      case '）' -> ')';
      case '，' -> ',';
      case '\u3000' -> ' ';
      default -> c;
    };
  }

  /**
   * The name that the phrase begins with: quoted, up to a blank, or the longest that is known.
   *
   * @param known the names there are; may be empty
   */
  Optional<Named> name(Phrase phrase, List<String> known) {
    Phrase stripped = phrase.strip();
    Optional<Named> quoted =
        Quotes.leading(stripped).map(found -> named(found.value(), stripped, found.rest()));
    if (quoted.isPresent()) {
      return quoted;
    }
    int end = 0;
    while (end < stripped.text().length() && !Phrase.isBlank(stripped.text().charAt(end))) {
      end++;
    }
    String bare = stripped.text().substring(0, end);
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    String name = known.contains(bare) ? bare : longest(bare, known).orElse(bare);
    return Optional.of(named(name, stripped, stripped.from(name.length())));
  }

  private static Named named(String name, Phrase phrase, Phrase rest) {
    return new Named(name, phrase.at(), rest.strip());
  }

  private static Optional<String> longest(String text, List<String> known) {
    return known.stream().filter(text::startsWith).max(Comparator.comparingInt(String::length));
  }

  /** The framework's indicators; none when it is not known. */
  List<String> indicators() {
    return framework == null
        ? List.of()
        : framework.indicators().stream().map(indicator -> indicator.name()).toList();
  }
}
