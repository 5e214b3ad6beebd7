package dev.rubric.internal.published;

import dev.rubric.internal.published.Edge.Hold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Extent of(String other) {
    return new Extent(other, low, high);
  }

  /** Whether its ends are numbers, and not the target or the value of a year. */
  boolean hasNumbers() {
    return (low == null || low.value() != null) && (high == null || high.value() != null);
  }

  boolean isSingle() {
    return low != null && low.meets(high);
  }

  /** Whether it has one end only, which a target has. */
  boolean isHalf() {
    return (low == null) != (high == null);
  }

  boolean isPercent() {
    return (low == null || low.isPercent()) && (high == null || high.isPercent());
  }

  /** Where both hold; empty when they are about something else, or end on the same side. */
  Optional<Extent> and(Extent other) {
    boolean apart = isHalf() && other.isHalf() && (low == null) != (other.low == null);
    if (!apart || !field.equals(other.field)) {
      return Optional.empty();
    }
    Extent both =
        new Extent(field, low == null ? other.low : low, high == null ? other.high : high);
    boolean empty =
        both.low != null
            && both.high != null
            && both.low.value() != null
            && both.high.value() != null
            && both.low.value().compareTo(both.high.value()) >= 0;
    return empty ? Optional.empty() : Optional.of(both);
  }

  /** What lies on the other side of its only end. */
  Extent beyond() {
    return low != null
        ? new Extent(field, null, low.facing())
        : new Extent(field, high == null ? null : high.facing(), null);
  }

  /** Whether a number is in it; false where an end has no number. */
  boolean holds(BigDecimal number) {
    return within(low, number, 1) && within(high, number, -1);
  }

  private static boolean within(@Nullable Edge edge, BigDecimal number, int side) {
    if (edge == null) {
      return true;
    }
    if (edge.value() == null) {
      return false;
    }
    int order = number.compareTo(edge.value()) * side;
    return order > 0 || (order == 0 && edge.hold() != Hold.OUT);
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

  /** The same in the wording of standards, each bound with 含 or 不含. */
  String wording() {
    if (isSingle() && low != null) {
      return field + "等于" + low.text();
    }
    String from = low == null ? "" : low.text() + bound(low);
    String to = high == null ? "" : high.text() + bound(high);
    if (low != null && high != null) {
      return field + from + "至" + to;
    }
    return field + (low != null ? from + "以上" : to + "以下");
  }

  private static String bound(Edge edge) {
    return edge.hold() == Hold.OUT ? "(不含)" : "(含)";
  }
}
