package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.sentence.SentenceWords;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can stand in a file of sentences, by the part of the rule that it is in. */
final class SentenceHelp {
  private static final String ABOUT_INDICATOR = "指标 ";

  private SentenceHelp() {}

  static Completions complete(String text, int at, @Nullable Framework framework) {
    TextPlaces places = new TextPlaces(text);
    int start = places.start(places.line(at));
    int begun = at;
    while (begun > start && " 　，,「\t".indexOf(text.charAt(begun - 1)) < 0) {
      begun--;
    }
    String before = text.substring(start, begun);
    List<Completion> choices = new ArrayList<>();
    String part = part(text.substring(0, start), before);
    if (before.isBlank()) {
      parts(choices);
    }
    if (before.endsWith(ABOUT_INDICATOR)) {
      indicators(framework, choices);
    } else if (part.equals("当")) {
      conditions(framework, before.isBlank(), choices);
    } else if (part.equals("则")) {
      SentenceWords.statements().forEach(each -> choices.add(choice(WordKind.VERB, each)));
    }
    return new Completions(new Span(begun, at), choices);
  }

  private static void parts(List<Completion> choices) {
    SentenceWords.parts().forEach(each -> choices.add(choice(WordKind.KEYWORD, each)));
  }

  /** The part that the place is in: the last word that began one. */
  private static String part(String before, String line) {
    String part = "";
    for (String each : (before + line).split("\n", -1)) {
      String stripped = each.strip();
      for (String word : SentenceWords.parts()) {
        part = stripped.startsWith(word) ? word : part;
      }
    }
    return part;
  }

  private static void conditions(
      @Nullable Framework framework, boolean first, List<Completion> choices) {
    if (first) {
      for (String name : names(framework)) {
        choices.add(choice(WordKind.INDICATOR, ABOUT_INDICATOR + name));
      }
      SentenceWords.conditions().forEach(each -> choices.add(choice(WordKind.SNIPPET, each)));
      return;
    }
    SentenceWords.conditionWords().forEach(each -> choices.add(choice(WordKind.KEYWORD, each)));
    (framework == null
            ? Vocabulary.standard(FactWord.MEASURE)
            : Vocabulary.of(framework).fields(FactWord.MEASURE))
        .forEach(field -> choices.add(choice(WordKind.FIELD, field.zh())));
  }

  private static void indicators(@Nullable Framework framework, List<Completion> choices) {
    names(framework).forEach(name -> choices.add(choice(WordKind.INDICATOR, name)));
  }

  private static List<String> names(@Nullable Framework framework) {
    return framework == null
        ? List.of()
        : framework.indicators().stream().map(Indicator::name).toList();
  }

  private static Completion choice(WordKind kind, String words) {
    return new Completion(kind, words, words, words, Text.same(""));
  }
}
