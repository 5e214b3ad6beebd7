package dev.rubric.internal.sentence;

import dev.rubric.rule.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words for comparisons; the first of each is the one that is written. */
final class Comparing {
  /** A comparison in a phrase, and where its word stands. */
  record Found(Comparator comparator, int start, int end) {}

  private static final Map<Comparator, List<String>> WORDS = new EnumMap<>(Comparator.class);

  static {
    WORDS.put(
        Comparator.AT_MOST,
        List.of(
            "不超过", "不大于", "不高于", "不多于", "不超出", "小于等于", "小于或等于", "至多", "≤", "≦", "<=", "＜＝", "＜="));
    WORDS.put(
        Comparator.AT_LEAST,
        List.of("不低于", "不少于", "不小于", "达到", "大于等于", "大于或等于", "至少", "≥", "≧", ">=", "＞＝", "＞="));
    WORDS.put(Comparator.MORE, List.of("超过", "高于", "大于", "多于", ">", "＞"));
    WORDS.put(Comparator.LESS, List.of("低于", "少于", "小于", "不足", "不满", "不到", "未达到", "<", "＜"));
    WORDS.put(Comparator.EQUAL, List.of("为", "等于", "是", "==", "=", "＝", "═"));
    WORDS.put(Comparator.NOT_EQUAL, List.of("不为", "不等于", "不是", "!=", "≠", "！="));
  }

  private Comparing() {}

  static String word(Comparator comparator) {
    return WORDS.getOrDefault(comparator, List.of(comparator.symbol())).get(0);
  }

  /** The first comparison outside quotes and parentheses; the longest word that stands there. */
  static Optional<Found> first(Phrase phrase) {
    for (int i = 0; i < phrase.text().length(); i++) {
      Found found = phrase.isOutside(i) ? at(phrase.text(), i) : null;
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Found at(String text, int index) {
    Found longest = null;
    for (Map.Entry<Comparator, List<String>> entry : WORDS.entrySet()) {
      for (String word : entry.getValue()) {
        boolean longer = longest == null || word.length() > longest.end() - longest.start();
        if (longer && text.startsWith(word, index)) {
          longest = new Found(entry.getKey(), index, index + word.length());
        }
      }
    }
    return longest;
  }
}
