package dev.rubric.internal.number;

import dev.rubric.rule.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comparisons around a number: {@code ≥90%}, {@code 不少于100}, {@code 90%（含）以上}. */
final class SignWords {
  /** What is left of a text without its sign; the sign is null when there was none. */
  record Cut(String rest, @Nullable Comparator sign) {}

  /** The longest first. */
  private static final List<Map.Entry<String, Comparator>> BEFORE =
      List.of(
          Map.entry(">=", Comparator.AT_LEAST),
          Map.entry("<=", Comparator.AT_MOST),
          Map.entry("!=", Comparator.NOT_EQUAL),
          Map.entry("==", Comparator.EQUAL),
          Map.entry(">", Comparator.MORE),
          Map.entry("<", Comparator.LESS),
          Map.entry("=", Comparator.EQUAL),
          Map.entry("大于等于", Comparator.AT_LEAST),
          Map.entry("大于或等于", Comparator.AT_LEAST),
          Map.entry("高于或等于", Comparator.AT_LEAST),
          Map.entry("多于或等于", Comparator.AT_LEAST),
          Map.entry("达到或超过", Comparator.AT_LEAST),
          Map.entry("小于等于", Comparator.AT_MOST),
          Map.entry("小于或等于", Comparator.AT_MOST),
          Map.entry("低于或等于", Comparator.AT_MOST),
          Map.entry("少于或等于", Comparator.AT_MOST),
          Map.entry("不少于", Comparator.AT_LEAST),
          Map.entry("不低于", Comparator.AT_LEAST),
          Map.entry("不小于", Comparator.AT_LEAST),
          Map.entry("至少", Comparator.AT_LEAST),
          Map.entry("达到", Comparator.AT_LEAST),
          Map.entry("未超过", Comparator.AT_MOST),
          Map.entry("未超出", Comparator.AT_MOST),
          Map.entry("不超出", Comparator.AT_MOST),
          Map.entry("不超过", Comparator.AT_MOST),
          Map.entry("不高于", Comparator.AT_MOST),
          Map.entry("不大于", Comparator.AT_MOST),
          Map.entry("不多于", Comparator.AT_MOST),
          Map.entry("至多", Comparator.AT_MOST),
          Map.entry("未达到", Comparator.LESS),
          Map.entry("达不到", Comparator.LESS),
          Map.entry("未达", Comparator.LESS),
          Map.entry("不及", Comparator.LESS),
          Map.entry("达", Comparator.AT_LEAST),
          Map.entry("不足", Comparator.LESS),
          Map.entry("不满", Comparator.LESS),
          Map.entry("不到", Comparator.LESS),
          Map.entry("低于", Comparator.LESS),
          Map.entry("少于", Comparator.LESS),
          Map.entry("小于", Comparator.LESS),
          Map.entry("超过", Comparator.MORE),
          Map.entry("高于", Comparator.MORE),
          Map.entry("大于", Comparator.MORE),
          Map.entry("多于", Comparator.MORE),
          Map.entry("超出", Comparator.MORE),
          Map.entry("等于", Comparator.EQUAL),
          Map.entry("为", Comparator.EQUAL));

  private static final String INCLUDED = "\\(含[^()]{0,8}\\)";
  private static final String EXCLUDED = "\\(不含[^()]{0,8}\\)";

  private SignWords() {}

  static Cut before(String text) {
    for (Map.Entry<String, Comparator> each : BEFORE) {
      if (text.startsWith(each.getKey())) {
        return bounded(text.substring(each.getKey().length()).strip(), each.getValue());
      }
    }
    return new Cut(text, null);
  }

  /** 大于 90%（含） is not less than 90%; other signs say themselves whether the number is in. */
  private static Cut bounded(String number, Comparator sign) {
    if (bound(number) != Written.Bound.INCLUDED
        || (sign != Comparator.MORE && sign != Comparator.LESS)) {
      return new Cut(number, sign);
    }
    return new Cut(
        withoutBound(number), sign == Comparator.MORE ? Comparator.AT_LEAST : Comparator.AT_MOST);
  }

  /** 以上, 以下 and 以内 include the number, unless it is said that they do not. */
  static Cut behind(String text) {
    boolean out = text.matches(".*" + EXCLUDED + ".*");
    String plain = text.replaceAll(INCLUDED + "|" + EXCLUDED, "");
    for (String up : List.of("及以上", "或以上", "以上", "之上")) {
      if (plain.endsWith(up)) {
        return cut(plain, up, out ? Comparator.MORE : Comparator.AT_LEAST);
      }
    }
    for (String down : List.of("及以下", "或以下", "以下", "之下", "及以内", "以内", "之内")) {
      if (plain.endsWith(down)) {
        return cut(plain, down, out ? Comparator.LESS : Comparator.AT_MOST);
      }
    }
    return new Cut(text, null);
  }

  private static Cut cut(String text, String word, Comparator sign) {
    return new Cut(text.substring(0, text.length() - word.length()).strip(), sign);
  }

  /** Whether the bound before or behind a range is in it, and the bound without that word. */
  static Written.Bound bound(String text) {
    if (text.matches(".*" + EXCLUDED)) {
      return Written.Bound.EXCLUDED;
    }
    return text.matches(".*" + INCLUDED) ? Written.Bound.INCLUDED : Written.Bound.UNSAID;
  }

  static String withoutBound(String text) {
    return text.replaceAll("(" + INCLUDED + "|" + EXCLUDED + ")$", "").strip();
  }
}
