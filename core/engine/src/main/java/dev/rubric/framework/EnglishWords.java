package dev.rubric.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The English words for what a rubric and the national forms call in Chinese. */
final class EnglishWords {
  /** Levels and budget lines of 财预〔2020〕10号 and of the department budgets. */
  private static final Map<String, String> NATIONAL =
      Map.ofEntries(
          Map.entry("达成年度指标", "target of the year achieved"),
          Map.entry("部分达成并具有一定效果", "partly achieved, with some effect"),
          Map.entry("未达成且效果较差", "not achieved, with little effect"),
          Map.entry("合计", "total"),
          Map.entry("基本支出", "basic expenditure"),
          Map.entry("人员经费", "personnel expenditure"),
          Map.entry("公用经费", "public expenditure"),
          Map.entry("项目支出", "project expenditure"),
          Map.entry("重点项目支出", "key project expenditure"),
          Map.entry("三公经费", "three-public expenses"),
          Map.entry("政府采购", "government procurement"));

  private EnglishWords() {}

  static String of(String chineseName, Map<String, String> own) {
    String english = own.get(chineseName);
    return english == null ? NATIONAL.getOrDefault(chineseName, chineseName) : english;
  }

  /** The sentence with each name in English that stands alone, not inside another Chinese word. */
  static String sentence(String english, Map<String, String> own) {
    if (english.codePoints().noneMatch(Character::isIdeographic)) {
      return english;
    }
    Map<String, String> words = new HashMap<>(NATIONAL);
    words.putAll(own);
    String names =
        words.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<!\\p{IsHan})(?:" + names + ")(?!\\p{IsHan})")
        .matcher(english)
        .replaceAll(
            found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
  }
}
