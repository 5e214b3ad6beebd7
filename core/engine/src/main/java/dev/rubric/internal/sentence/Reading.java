package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
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
  /** The code of a sentence that is none. */
  static final String UNKNOWN = "unknown-sentence";

  /** A name and what follows it. */
  record Named(String name, Location at, Phrase rest) {}

  Reading with(Diagnostics others) {
    return new Reading(framework, others);
  }

  Unreadable fail(String code, Location at, String zh, String en) {
    return fail(Diagnostic.error(code, at, zh, en));
  }

  Unreadable fail(Diagnostic problem) {
    diagnostics.add(problem);
    return new Unreadable();
  }

  /** The field of that name, built in or declared. */
  Optional<FieldWord> field(FactPhrase fact, String name) {
    return Vocabulary.field(framework, fact.fact(), name);
  }

  /** The sentence is none that is known; some that are will be named, as no advice. */
  Unreadable unknown(Phrase phrase, Examples kind) {
    String zh = kind.kind().in(Language.ZH);
    String en = kind.kind().in(Language.EN);
    return fail(
        UNKNOWN,
        phrase.at(),
        "不认识的%s %s；%s的写法如 %s，全部写法见手册的“中文句子”".formatted(zh, phrase.text(), zh, kind.some()),
        "unknown %s %s; a %s reads like %s; all of them are in the manual"
            .formatted(en, phrase.text(), en, kind.some()));
  }

  /** The sentence is one slip away from one that is known. */
  Unreadable misspelt(Phrase phrase, Examples kind, String meant) {
    return fail(
        UNKNOWN,
        phrase.at(),
        "不认识的%s %s；是不是 %s？".formatted(kind.kind().in(Language.ZH), phrase.text(), meant),
        "unknown %s %s; did you mean %s?"
            .formatted(kind.kind().in(Language.EN), phrase.text(), meant));
  }

  /** A value: a quoted text, or a value of the rule language with × and ÷ as people write them. */
  Expression expression(Phrase phrase) {
    Phrase stripped = phrase.strip();
    Optional<String> words = stripped.startsWith("\"") ? Optional.empty() : Quotes.whole(stripped);
    if (words.isPresent()) {
      return new Expression.Words(words.get(), stripped.at());
    }
    Optional<Expression> number = number(stripped);
    if (number.isPresent()) {
      return number.get();
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

  /** A number that people write otherwise than programs: 九十, 1,200, ９０. */
  private static Optional<Expression> number(Phrase phrase) {
    return NumberText.read(phrase.text()) instanceof Written.Number number
            && number.certainty() == Written.Certainty.CLEAR
            && number.unit().isEmpty()
            && number.sign() == null
            && number.value().signum() >= 0
        ? Optional.of(new Expression.Decimal(number.value(), phrase.at()))
        : Optional.empty();
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
