package dev.rubric.check.internal.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What an expression comes to: on each part of the space one of a few quotients of linear forms.
 *
 * @param all the quotients it can be
 * @param stepped whether it is one number on each part, counted in steps, that the quotients do not
 *     tell
 */
record Pieces(List<Quotient> all, boolean stepped) {
  /** A number of steps. */
  static final Pieces STEPS = new Pieces(List.of(Quotient.of(BigDecimal.ZERO)), true);

  static final Pieces ZERO = of(Quotient.of(BigDecimal.ZERO));

  static final int MOST = 16;

  Pieces {
    all = List.copyOf(all);
  }

  static Pieces of(Quotient quotient) {
    return new Pieces(List.of(quotient), false);
  }

  static Pieces of(List<Quotient> quotients) {
    return new Pieces(quotients, false);
  }

  static Pieces of(BigDecimal number) {
    return of(Quotient.of(number));
  }

  /** Whether it is one number on each part, so that nothing changes within. */
  boolean isLevel() {
    return all.stream().allMatch(Quotient::isConstant);
  }

  /** Whether some quotient divides by what can vary. */
  boolean divides() {
    return all.stream().anyMatch(quotient -> !quotient.under().isConstant());
  }

  /**
   * Every piece of one with every piece of the other; empty when one such pair has no such form.
   */
  Optional<Pieces> with(
      Pieces other, BiFunction<Quotient, Quotient, Optional<Quotient>> operation) {
    if (stepped || other.stepped) {
      return isLevel() && other.isLevel() ? Optional.of(STEPS) : Optional.empty();
    }
    List<Quotient> combined = new ArrayList<>();
    for (Quotient left : all) {
      for (Quotient right : other.all) {
        Optional<Quotient> piece = operation.apply(left, right);
        if (piece.isEmpty()) {
          return Optional.empty();
        }
        combined.add(piece.get());
      }
    }
    return combined.size() > MOST ? Optional.empty() : Optional.of(of(combined));
  }

  Pieces negated() {
    return new Pieces(all.stream().map(Quotient::negated).toList(), stepped);
  }

  Pieces or(Pieces other) {
    List<Quotient> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Pieces(both, stepped || other.stepped);
  }
}
