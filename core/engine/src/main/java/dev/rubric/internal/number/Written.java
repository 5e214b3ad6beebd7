package dev.rubric.internal.number;

import dev.rubric.rule.Comparator;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text says where a number is expected. */
public sealed interface Written {
  /** How far a reading can be relied on. */
  enum Certainty {
    /** Written as a program writes it: {@code -1200.5}. */
    PLAIN,
    /** Written otherwise, with one meaning only: {@code 1,200}, {@code 九十}, {@code 1.2万}. */
    CLEAR,
    /** One slip away from a number: {@code l90}. Good for advice, never for a score. */
    SLIP
  }

  /**
   * A number.
   *
   * @param value what it comes to in its unit, magnitude included: 1200000 for {@code 120万元}
   * @param unit the unit behind it, without the magnitude: {@code 元}, {@code %}; empty when none
   * @param magnitude the power of ten that was written as a word: 4 for 万; 0 when none was
   * @param sign the comparison that stands with it; null when none does
   * @param certainty how far the reading can be relied on
   */
  @SuppressWarnings("JavaLangClash") // it is always named with what it is written in
  record Number(
      BigDecimal value, String unit, int magnitude, @Nullable Comparator sign, Certainty certainty)
      implements Written {
    /** The number before the word of its magnitude: 120 for {@code 120万元}. */
    public BigDecimal written() {
      return tidy(value.movePointLeft(magnitude));
    }

    /**
     * The number as values in that unit are given; empty when its own unit is another one.
     *
     * @param other the unit of an indicator, such as 万元; null when it has none
     */
    public Optional<BigDecimal> in(@Nullable String other) {
      return UnitName.of(other == null ? "" : other).from(this);
    }

    Number with(Certainty less) {
      return new Number(value, unit, magnitude, sign, less);
    }

    Number with(@Nullable Comparator other) {
      return new Number(value, unit, magnitude, other, certainty);
    }
  }

  /** Whether a bound belongs to its range. */
  enum Bound {
    /** （含）. */
    INCLUDED,
    /** （不含）. */
    EXCLUDED,
    /** Nothing is said of it. */
    UNSAID
  }

  /** Two numbers and what lies between them, the lower one first. */
  record Range(Number low, Bound lowBound, Number high, Bound highBound) implements Written {}

  /** A day, or a month without its day. */
  record Day(LocalDate first, boolean wholeMonth) implements Written {}

  /**
   * No number, and why.
   *
   * @param reason what is wrong and what to write, in words that follow “found X”
   */
  record Refused(Text reason) implements Written {}

  /** Without zeros at the end and without an exponent. */
  static BigDecimal tidy(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
