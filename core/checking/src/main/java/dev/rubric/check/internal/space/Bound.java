package dev.rubric.check.internal.space;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of an axis begins or ends.
 *
 * @param value the number; only a decimal is one that a submission can report
 * @param form what it is in terms of other axes, over {@code divisor}
 */
record Bound(Fraction value, Affine form, BigDecimal divisor) {
  static Bound of(BigDecimal value) {
    return new Bound(Fraction.of(value), Affine.of(value), BigDecimal.ONE);
  }

  /** Where a form that comes to {@code dividend} is, after its division. */
  static Bound of(BigDecimal dividend, Affine form, BigDecimal divisor) {
    return new Bound(Fraction.of(dividend, divisor), form, divisor);
  }

  /** The number that it is where other axes have these values; null when one of them has none. */
  @Nullable Fraction at(Map<Axis, Object> values) {
    BigDecimal dividend = form.value(values);
    return dividend == null ? null : Fraction.of(dividend, divisor);
  }

  /** The number, or what it is in terms of other axes: {@code 目标值 × 0.9}. */
  String words(Language language) {
    if (form.isConstant() || form.axes().size() > 1) {
      return value.shown();
    }
    Map.Entry<Axis, BigDecimal> only = form.coefficients().entrySet().iterator().next();
    Fraction factor = Fraction.of(only.getValue(), divisor);
    Fraction rest = Fraction.of(form.constant(), divisor);
    if (!factor.isDecimal() || !rest.isDecimal()) {
      return value.shown();
    }
    return words(only.getKey().label().in(language), factor.decimal(), rest.decimal());
  }

  private static String words(String name, BigDecimal factor, BigDecimal rest) {
    String product =
        factor.compareTo(BigDecimal.ONE) == 0 ? name : name + " × " + Numbers.exact(factor);
    if (rest.signum() == 0) {
      return product;
    }
    return product + (rest.signum() < 0 ? " − " : " + ") + Numbers.exact(rest.abs());
  }
}
