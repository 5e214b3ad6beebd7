package dev.rubric.check.internal.space;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.fact.Rates;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Where a part of an axis begins or ends.
 *
 * @param value the number
 * @param isDecimal whether the number is a finite decimal, which a submission can report
 * @param form what it is in terms of other axes, over {@code divisor}
 */
record Bound(BigDecimal value, boolean isDecimal, Affine form, BigDecimal divisor) {
  static Bound of(BigDecimal value) {
    return new Bound(value, true, Affine.of(value), BigDecimal.ONE);
  }

  /** Where a form that comes to {@code dividend} is, after its division. */
  static Bound of(BigDecimal dividend, Affine form, BigDecimal divisor) {
    try {
      return new Bound(dividend.divide(divisor), true, form, divisor);
    } catch (ArithmeticException endless) {
      return new Bound(dividend.divide(divisor, Rates.CONTEXT), false, form, divisor);
    }
  }

  /** The number, or what it is in terms of other axes: {@code 目标值 × 0.9}. */
  String words(Language language) {
    if (form.isConstant() || form.axes().size() > 1) {
      return Numbers.show(value);
    }
    Map.Entry<Axis, BigDecimal> only = form.coefficients().entrySet().iterator().next();
    BigDecimal factor;
    BigDecimal rest;
    try {
      factor = only.getValue().divide(divisor);
      rest = form.constant().divide(divisor);
    } catch (ArithmeticException endless) {
      return Numbers.show(value);
    }
    String name = only.getKey().label().in(language);
    String product =
        factor.compareTo(BigDecimal.ONE) == 0 ? name : name + " × " + Numbers.exact(factor);
    if (rest.signum() == 0) {
      return product;
    }
    return product + (rest.signum() < 0 ? " − " : " + ") + Numbers.exact(rest.abs());
  }
}
