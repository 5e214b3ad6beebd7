package dev.rubric.check.internal.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What an expression comes to: on each part of the space one of a few quotients of linear forms.
 *
 * @param all the quotients it can be
 */
record Pieces(List<Fraction> all) {
  static final int MOST = 16;

  Pieces {
    all = List.copyOf(all);
  }

  static Pieces of(Fraction fraction) {
    return new Pieces(List.of(fraction));
  }

  /**
   * Every piece of one with every piece of the other; empty when one such pair has no such form.
   */
  Optional<Pieces> with(
      Pieces other, BiFunction<Fraction, Fraction, Optional<Fraction>> operation) {
    List<Fraction> combined = new ArrayList<>();
    for (Fraction left : all) {
      for (Fraction right : other.all) {
        Optional<Fraction> piece = operation.apply(left, right);
        if (piece.isEmpty()) {
          return Optional.empty();
        }
        combined.add(piece.get());
      }
    }
    return combined.size() > MOST ? Optional.empty() : Optional.of(new Pieces(combined));
  }

  Pieces negated() {
    return new Pieces(all.stream().map(Fraction::negated).toList());
  }

  Pieces or(Pieces other) {
    List<Fraction> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Pieces(both);
  }
}
