package dev.rubric.check.internal.space;

import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An exact linear form over axes: {@code target × 0.9 + 3}.
 *
 * @param coefficients how often it counts each axis, never 0
 * @param constant what it adds
 */
record Affine(Map<Axis, BigDecimal> coefficients, BigDecimal constant) {
  static final Affine ONE = of(BigDecimal.ONE);

  static Affine of(BigDecimal constant) {
    return new Affine(Map.of(), constant);
  }

  static Affine of(Axis axis) {
    return new Affine(Map.of(axis, BigDecimal.ONE), BigDecimal.ZERO);
  }

  boolean isConstant() {
    return coefficients.isEmpty();
  }

  Set<Axis> axes() {
    return coefficients.keySet();
  }

  BigDecimal coefficient(Axis axis) {
    return coefficients.getOrDefault(axis, BigDecimal.ZERO);
  }

  Affine plus(Affine other) {
    Map<Axis, BigDecimal> sum = new LinkedHashMap<>(coefficients);
    other.coefficients.forEach((axis, count) -> sum.merge(axis, count, BigDecimal::add));
    sum.values().removeIf(count -> count.signum() == 0);
    return new Affine(sum, constant.add(other.constant));
  }

  Affine minus(Affine other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  Affine times(BigDecimal factor) {
    Map<Axis, BigDecimal> product = new LinkedHashMap<>();
    if (factor.signum() != 0) {
      coefficients.forEach((axis, count) -> product.put(axis, count.multiply(factor)));
    }
    return new Affine(product, constant.multiply(factor));
  }

  /** The product, when it is linear. */
  Optional<Affine> times(Affine other) {
    if (isConstant()) {
      return Optional.of(other.times(constant));
    }
    return other.isConstant() ? Optional.of(times(other.constant)) : Optional.empty();
  }

  /** What it comes to; null when one of its axes has no number. */
  @Nullable BigDecimal value(Map<Axis, Object> values) {
    BigDecimal sum = constant;
    for (Map.Entry<Axis, BigDecimal> each : coefficients.entrySet()) {
      if (!(values.get(each.getKey()) instanceof BigDecimal number)) {
        return null;
      }
      sum = sum.add(number.multiply(each.getValue()));
    }
    return sum;
  }

  /** What it comes to without one of its axes. */
  Affine without(Axis axis) {
    return minus(of(axis).times(coefficient(axis)));
  }

  /** Whether it is 0 at a decimal of this axis whatever decimals the others are. */
  boolean endsAlong(Axis axis) {
    BigDecimal count = coefficient(axis);
    return count.signum() == 0 || Fraction.of(BigDecimal.ONE, count).isDecimal();
  }

  /** Where two forms that both count an axis give it the same root: a form without that axis. */
  Affine meets(Affine other, Axis axis) {
    return without(axis)
        .times(other.coefficient(axis))
        .minus(other.without(axis).times(coefficient(axis)));
  }

  /**
   * A spelling that is the same for forms that are 0 in the same places: whole numbers in lowest
   * terms, the first of them above 0.
   */
  String spelling() {
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    int scale = constant.scale();
    for (BigDecimal each : coefficients.values()) {
      scale = Math.max(scale, each.scale());
    }
    int places = Math.max(scale, 0);
    coefficients.forEach((axis, count) -> terms.put(axis.toString(), whole(count, places)));
    BigInteger common = whole(constant, places);
    for (BigInteger each : terms.values()) {
      common = common.gcd(each);
    }
    BigInteger sign =
        terms.isEmpty() || terms.get(terms.firstKey()).signum() > 0
            ? BigInteger.ONE
            : BigInteger.ONE.negate();
    BigInteger divisor = (common.signum() == 0 ? BigInteger.ONE : common).multiply(sign);
    return terms.entrySet().stream()
            .map(each -> each.getKey() + "*" + each.getValue().divide(divisor))
            .collect(Collectors.joining("+"))
        + "+"
        + whole(constant, places).divide(divisor);
  }

  private static BigInteger whole(BigDecimal number, int places) {
    return number.setScale(places).unscaledValue();
  }
}
