package dev.rubric.internal.fact;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact percentages of numbers among the values of facts, see {@link Values}. */
public final class Rates {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rates() {}

  /** part / whole in percent; null when either is missing or the whole is not above 0. */
  public static @Nullable Fraction percent(@Nullable Object part, @Nullable Object whole) {
    if (part instanceof BigDecimal over && whole instanceof BigDecimal under) {
      return percent(over, under);
    }
    Fraction over = Values.number(part);
    Fraction under = Values.number(whole);
    return over == null || under == null || under.signum() <= 0
        ? null
        : over.times(Fraction.HUNDRED).dividedBy(under);
  }

  /** (value − base) / base in percent; null when either is missing or the base is not above 0. */
  public static @Nullable Fraction change(@Nullable Object value, @Nullable Object base) {
    if (value instanceof BigDecimal now && base instanceof BigDecimal before) {
      return percent(now.subtract(before), before);
    }
    Fraction now = Values.number(value);
    Fraction before = Values.number(base);
    return now == null || before == null ? null : percent(now.minus(before), before);
  }

  /** The common case, in which nothing is wrapped before the one division. */
  private static @Nullable Fraction percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0 ? null : Fraction.of(part.multiply(HUNDRED), whole);
  }

  /** Why there is no percentage of a base that is known. */
  public static Gap gap(Fraction base) {
    return base.signum() < 0 ? Gap.BASE_BELOW_ZERO : Gap.DIVIDED_BY_ZERO;
  }
}
