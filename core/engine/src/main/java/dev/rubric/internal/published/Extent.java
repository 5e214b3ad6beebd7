package dev.rubric.internal.published;

import dev.rubric.internal.published.Edge.Hold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a band lies.
 *
 * @param field what is compared, as rule files call it; empty for the actual value
 * @param low its lower end; null when it has none
 * @param high its upper end; null when it has none
 */
record Extent(String field, @Nullable Edge low, @Nullable Edge high) {
  Extent withLow(@Nullable Edge other) {
    return new Extent(field, other, high);
  }

  Extent withHigh(@Nullable Edge other) {
    return new Extent(field, low, other);
  }

  boolean isSingle() {
    return low != null && low.meets(high);
  }

  /**
   * The conditions as rule files write them.
   *
   * @param highFirst whether the upper end is the limit that steps are counted from
   */
  String sentence(boolean highFirst) {
    List<String> said = new ArrayList<>();
    String about = field.isEmpty() ? "" : field + " ";
    if (isSingle() && low != null) {
      return about + "等于 " + low.text();
    }
    if (low != null) {
      said.add(about + (low.hold() == Hold.OUT ? "超过 " : "不低于 ") + low.text());
    }
    if (high != null) {
      said.add(
          highFirst ? 0 : said.size(),
          about + (high.hold() == Hold.OUT ? "低于 " : "不超过 ") + high.text());
    }
    return String.join("，", said);
  }
}
