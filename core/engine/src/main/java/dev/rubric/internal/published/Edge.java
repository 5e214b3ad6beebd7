package dev.rubric.internal.published;

import dev.rubric.internal.number.Written;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One end of a band.
 *
 * @param text the value as rule files write it: {@code 90%}, {@code 目标值}
 * @param value its number, in the unit of the values where that is known; null for the target and
 *     the value of the year before
 * @param hold whether the value itself is in the band
 */
record Edge(String text, @Nullable BigDecimal value, Hold hold) {
  /** Whether a value at the end of a band is in it. */
  enum Hold {
    IN,
    OUT,
    /** 以上 and 以下: in, by the usage of laws (民法典第一千二百五十九条), unless another band takes it. */
    BY_LAW,
    UNSAID
  }

  /**
   * An end of a band.
   *
   * @param unit the unit of the values that are compared with it; null when it is not known
   */
  static Edge of(Written.Number number, Hold hold, @Nullable String unit) {
    String text =
        number.magnitude() == 0
            ? number.value().toPlainString()
            : number.written().toPlainString() + (number.magnitude() == 4 ? "万" : "亿");
    boolean odd = number.magnitude() != 0 && number.magnitude() != 4 && number.magnitude() != 8;
    return new Edge(
        (odd ? number.value().toPlainString() : text) + number.unit(),
        number.in(unit).orElse(number.value()),
        hold);
  }

  static Hold hold(Written.Bound bound) {
    return switch (bound) {
      case INCLUDED -> Hold.IN;
      case EXCLUDED -> Hold.OUT;
      case UNSAID -> Hold.UNSAID;
    };
  }

  /** The value without its unit. */
  String plain() {
    return value == null ? text : value.toPlainString();
  }

  boolean isPercent() {
    return text.endsWith("%");
  }

  /** The same value, as the end of the band on its other side. */
  Edge facing() {
    return with(hold == Hold.OUT ? Hold.IN : Hold.OUT);
  }

  Edge with(Hold other) {
    return new Edge(text, value, other);
  }

  boolean isOpen() {
    return hold == Hold.UNSAID || hold == Hold.BY_LAW;
  }

  /** Whether both are at the same value. */
  boolean meets(@Nullable Edge other) {
    if (other == null) {
      return false;
    }
    if (value == null || other.value == null) {
      return text.equals(other.text);
    }
    return value.compareTo(other.value) == 0;
  }

  /** Whether of two ends that meet none or both claim the bound. */
  static boolean isUnsettled(Edge low, @Nullable Edge high) {
    return high != null
        && ((low.isOpen() && high.isOpen()) || (low.hold() == Hold.IN && high.hold() == Hold.IN));
  }
}
