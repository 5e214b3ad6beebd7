package dev.rubric.internal.sentence;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sentences speak of a kind of fact.
 *
 * @param fact the kind
 * @param key the field that the name behind the kind's word is compared with; null when it has none
 * @param implied the field that a comparison without a field is about; null when it has none
 * @param variable the variable that stands for it when a sentence needs one
 */
record FactPhrase(FactWord fact, @Nullable String key, @Nullable String implied, String variable) {
  static FactPhrase of(FactWord fact) {
    return switch (fact) {
      case MEASURE -> new FactPhrase(fact, "指标", "实际完成值", "$m");
      case ITEM -> new FactPhrase(fact, "指标", null, "$i");
      case EVIDENCE -> new FactPhrase(fact, "指标", null, "$v");
      case BUDGET -> new FactPhrase(fact, "科目", null, "$b");
      case SELF_SCORE -> new FactPhrase(fact, "一级指标", null, "$s");
      case EVENT -> new FactPhrase(fact, "名称", "次数", "$e");
      case UNIT -> new FactPhrase(fact, null, null, "$u");
    };
  }

  /**
   * The kind of fact that the text begins with, in Chinese; 要点数 is a field of an indicator and no
   * kind of fact, though 要点 is one.
   */
  static Optional<FactPhrase> leading(String text) {
    return Arrays.stream(FactWord.values())
        .filter(fact -> text.startsWith(fact.zh()) && fact.zh().length() >= longestField(text))
        .max(Comparator.comparingInt(fact -> fact.zh().length()))
        .map(FactPhrase::of);
  }

  private static int longestField(String text) {
    return Vocabulary.standard(FactWord.MEASURE).stream()
        .map(FieldWord::zh)
        .filter(text::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** The kind of fact that a rule calls so. */
  static Optional<FactPhrase> written(String name) {
    return Word.find(FactWord.values(), name).map(FactPhrase::of);
  }
}
