package dev.rubric.change.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What would give a higher score if it were reported otherwise: numbers, of which one step less in
 * any would not be enough, and what is no number.
 *
 * @param moves the numbers
 * @param answers what is no number; one or two with the numbers
 * @param score the score, or the total, that they would give together; not null
 */
public record Way(List<Move> moves, List<Answer> answers, BigDecimal score) {
  /** Copies the lists. */
  public Way {
    moves = List.copyOf(Objects.requireNonNull(moves, "moves"));
    answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
    Objects.requireNonNull(score, "score");
  }

  /** By numbers alone. */
  public Way(List<Move> moves, BigDecimal score) {
    this(moves, List.of(), score);
  }
}
