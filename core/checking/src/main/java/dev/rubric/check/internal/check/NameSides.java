package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.Steps;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rule's name says a value is held against: 不超过300, 90%（含）以上, 低于目标值. */
record NameSides(
    String words, boolean over, @Nullable Boolean included, Optional<BigDecimal> limit) {
  private record Side(boolean over, boolean included) {}

  private static final Map<String, Side> BEFORE =
      Map.ofEntries(
          Map.entry("不超过", new Side(false, true)),
          Map.entry("不高于", new Side(false, true)),
          Map.entry("不多于", new Side(false, true)),
          Map.entry("不大于", new Side(false, true)),
          Map.entry("超过", new Side(true, false)),
          Map.entry("高于", new Side(true, false)),
          Map.entry("多于", new Side(true, false)),
          Map.entry("大于", new Side(true, false)),
          Map.entry("不低于", new Side(true, true)),
          Map.entry("不少于", new Side(true, true)),
          Map.entry("不小于", new Side(true, true)),
          Map.entry("达到", new Side(true, true)),
          Map.entry("未达到", new Side(false, false)),
          Map.entry("不足", new Side(false, false)),
          Map.entry("低于", new Side(false, false)),
          Map.entry("少于", new Side(false, false)),
          Map.entry("小于", new Side(false, false)));

  private static final String LIMIT = "(\\d{1,12}(?:\\.\\d{1,6})?|目标值|上年)";
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?<!每)(?<!每[^，。；]{1,2})"
              + "(不超过|不高于|不多于|不大于|不低于|不少于|不小于|未达到|超过|高于|多于|大于|达到|不足|低于|少于|小于)"
              + LIMIT
              + "(?![\\d.])");
  private static final Pattern SUFFIX =
      Pattern.compile(LIMIT + "[^\\d，。；（(得扣至到]{0,3}(?:[（(]含[）)])?(及?以上|及?以下|以内)");

  /** All of a name. */
  static List<NameSides> of(String name) {
    List<NameSides> sides = new ArrayList<>();
    Matcher prefix = PREFIX.matcher(name);
    while (prefix.find()) {
      Side side = BEFORE.get(prefix.group(1));
      if (side != null) {
        sides.add(
            new NameSides(prefix.group(), side.over(), side.included(), number(prefix.group(2))));
      }
    }
    Matcher suffix = SUFFIX.matcher(name);
    while (suffix.find()) {
      boolean over = suffix.group(2).endsWith("上");
      sides.add(new NameSides(suffix.group(), over, null, number(suffix.group(1))));
    }
    return sides;
  }

  private static Optional<BigDecimal> number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Optional.of(new BigDecimal(words))
        : Optional.empty();
  }

  /** Whether a condition sets a limit at the same place. */
  boolean isAt(Limit other) {
    if (limit.isEmpty()) {
      return other.value() instanceof Expression.Field field && isNamed(field.name());
    }
    return Extent.constant(other.value())
        .map(number -> number.compareTo(limit.get()) == 0)
        .orElse(false);
  }

  private boolean isNamed(String field) {
    return words.contains("上年")
        ? field.startsWith("上年") || field.startsWith("lastYear")
        : field.equals("目标值") || field.equals("target");
  }

  /** Whether it says where steps begin to be counted, and the side on which they are not. */
  boolean isAcross(Steps steps) {
    return steps.over() != over
        && limit.isPresent()
        && Extent.constant(steps.limit())
            .filter(number -> number.compareTo(limit.get()) == 0)
            .isPresent();
  }

  /** Whether it says what the condition says. */
  boolean agrees(Limit other) {
    return over == other.over() && (included == null || included == other.included());
  }
}
