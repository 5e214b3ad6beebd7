package dev.rubric.scorecard;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decimals for people: exact, without idle zeros and never with an exponent. */
final class Decimals {
  private static final Pattern LONG_FRACTION = Pattern.compile("-?\\d+\\.\\d{9,}");

  private Decimals() {}

  /** {@code 4.50} as {@code 4.5}. */
  static String plain(BigDecimal value) {
    return Fraction.plain(value);
  }

  /**
   * A value in words for people to read: a number with more digits behind the point than anybody
   * reports, which only arithmetic makes, is shortened, with a ≈.
   */
  static String brief(String words) {
    return LONG_FRACTION.matcher(words).matches()
        ? Fraction.of(new BigDecimal(words)).shown()
        : words;
  }

  /** The places that show all of these exactly. */
  static int places(Stream<@Nullable BigDecimal> values) {
    return values
        .filter(Objects::nonNull)
        .mapToInt(value -> value.stripTrailingZeros().scale())
        .reduce(0, Math::max);
  }

  /** The value with that many places, enough to show it exactly; nothing for null. */
  static String fixed(@Nullable BigDecimal value, int places) {
    return value == null ? "" : value.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** Whether both are numbers and not the same one. */
  static boolean differ(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left != null && right != null && left.compareTo(right) != 0;
  }
}
