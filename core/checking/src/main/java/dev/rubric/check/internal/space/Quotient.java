package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.util.Optional;

/** A quotient of linear forms, such as a rate; missing where {@code under} is 0. */
record Quotient(Affine over, Affine under) {
  static Quotient of(Affine form) {
    return new Quotient(form, Affine.ONE);
  }

  static Quotient of(BigDecimal number) {
    return of(Affine.of(number));
  }

  boolean isConstant() {
    return over.isConstant() && under.isConstant();
  }

  Optional<Quotient> plus(Quotient other) {
    if (under.equals(other.under)) {
      return Optional.of(new Quotient(over.plus(other.over), under));
    }
    Optional<Affine> left = over.times(other.under);
    Optional<Affine> right = other.over.times(under);
    return quotient(left.flatMap(a -> right.map(a::plus)), under.times(other.under));
  }

  Optional<Quotient> times(Quotient other) {
    return quotient(over.times(other.over), under.times(other.under));
  }

  Optional<Quotient> dividedBy(Quotient other) {
    return quotient(over.times(other.under), under.times(other.over));
  }

  private static Optional<Quotient> quotient(Optional<Affine> top, Optional<Affine> bottom) {
    return top.flatMap(over -> bottom.map(under -> new Quotient(over, under)));
  }

  Quotient negated() {
    return new Quotient(over.times(BigDecimal.ONE.negate()), under);
  }
}
