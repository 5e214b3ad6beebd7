package dev.rubric.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decimals for people: exact, without idle zeros and never with an exponent. */
final class Decimals {
  private Decimals() {}

  /** {@code 4.50} as {@code 4.5}. */
  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
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
