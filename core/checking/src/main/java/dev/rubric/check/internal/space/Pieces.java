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
record Pieces(List<Quotient> all) {
  static final int MOST = 16;

  Pieces {
    all = List.copyOf(all);
  }

  static Pieces of(Quotient quotient) {
    return new Pieces(List.of(quotient));
  }

  /**
   * Every piece of one with every piece of the other; empty when one such pair has no such form.
   */
  Optional<Pieces> with(
      Pieces other, BiFunction<Quotient, Quotient, Optional<Quotient>> operation) {
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
    return combined.size() > MOST ? Optional.empty() : Optional.of(new Pieces(combined));
  }

  Pieces negated() {
    return new Pieces(all.stream().map(Quotient::negated).toList());
  }

  Pieces or(Pieces other) {
    List<Quotient> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Pieces(both);
  }
}
