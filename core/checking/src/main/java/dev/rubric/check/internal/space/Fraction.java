package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.util.Optional;

/** A quotient of linear forms, such as a rate; missing where {@code under} is 0. */
record Fraction(Affine over, Affine under) {
  static Fraction of(Affine form) {
    return new Fraction(form, Affine.ONE);
  }

  static Fraction of(BigDecimal number) {
    return of(Affine.of(number));
  }

  Optional<Fraction> plus(Fraction other) {
    if (under.equals(other.under)) {
      return Optional.of(new Fraction(over.plus(other.over), under));
    }
    Optional<Affine> left = over.times(other.under);
    Optional<Affine> right = other.over.times(under);
    return quotient(left.flatMap(a -> right.map(a::plus)), under.times(other.under));
  }

  Optional<Fraction> times(Fraction other) {
    return quotient(over.times(other.over), under.times(other.under));
  }

  Optional<Fraction> dividedBy(Fraction other) {
    return quotient(over.times(other.under), under.times(other.over));
  }

  private static Optional<Fraction> quotient(Optional<Affine> top, Optional<Affine> bottom) {
    return top.flatMap(over -> bottom.map(under -> new Fraction(over, under)));
  }

  Fraction negated() {
    return new Fraction(over.times(BigDecimal.ONE.negate()), under);
  }
}
