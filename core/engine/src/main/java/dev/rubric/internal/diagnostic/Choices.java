package dev.rubric.internal.diagnostic;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The right words in a place, each in both languages, and what to say of one that is none of them:
 * the one that was most likely meant, or else the few nearest in the reader's language.
 *
 * @param words the right words, the usual ones first
 */
public record Choices(List<Text> words) {
  private static final int FEW = 8;

  /** Copies the list. */
  public Choices {
    words = List.copyOf(words);
  }

  /** Names, which are the same in every language. */
  public static Choices of(Collection<String> names) {
    return new Choices(names.stream().map(name -> Text.of(name, name)).toList());
  }

  /** These words, and then others. */
  public Choices and(Choices others) {
    return new Choices(Stream.concat(words.stream(), others.words.stream()).toList());
  }

  /** How each may be written, in either language. */
  public List<String> spellings() {
    return words.stream()
        .flatMap(word -> Stream.of(word.in(Language.ZH), word.in(Language.EN)))
        .distinct()
        .toList();
  }

  /** What follows “there is no such word” in a message; in bounded time. */
  public Text advice(String word) {
    return advice(word, Nearest.to(word, spellings()));
  }

  /** The same within the time that one load may take for such advice. */
  public Text advice(String word, Diagnostics diagnostics) {
    return advice(word, diagnostics.nearest(word, spellings()));
  }

  private Text advice(String word, Optional<String> nearest) {
    if (words.isEmpty()) {
      return Text.of("；这里没有可用的", "; there is none here");
    }
    return nearest
        .filter(choice -> !Nearest.isTied(word, choice, others(choice)))
        .map(choice -> Text.of("；是不是 " + choice + "？", "; did you mean " + choice + "?"))
        .orElseGet(() -> Text.of(few(word, Language.ZH), few(word, Language.EN)));
  }

  /** The few that are likest in any language, in the reader's. */
  private List<String> nearest(String word, Language language) {
    return Nearest.ranked(word, spellings()).stream()
        .flatMap(
            spelling ->
                words.stream()
                    .filter(
                        each ->
                            each.in(Language.ZH).equals(spelling)
                                || each.in(Language.EN).equals(spelling))
                    .limit(1))
        .map(each -> each.in(language))
        .distinct()
        .limit(FEW)
        .toList();
  }

  /** How the words that mean something else are written. */
  private List<String> others(String choice) {
    return words.stream()
        .filter(
            each -> !each.in(Language.ZH).equals(choice) && !each.in(Language.EN).equals(choice))
        .flatMap(each -> Stream.of(each.in(Language.ZH), each.in(Language.EN)))
        .toList();
  }

  private String few(String word, Language language) {
    List<String> all = words.stream().map(each -> each.in(language)).distinct().toList();
    List<String> few = all.size() <= FEW ? all : nearest(word, language);
    int more = all.size() - few.size();
    if (language == Language.ZH) {
      return "；可用的有：" + String.join("、", few) + (more == 0 ? "" : " 等 " + all.size() + " 个");
    }
    return "; known: " + String.join(", ", few) + (more == 0 ? "" : " and " + more + " more");
  }
}
