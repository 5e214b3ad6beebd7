package dev.rubric.change.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Numbers that would give a higher score if they were others. With one step less in any of them it
 * would not be enough.
 *
 * @param moves one or two of them
 * @param score the score, or the total, that they would give; not null
 */
public record Way(List<Move> moves, BigDecimal score) {
  /** Copies the list. */
  public Way {
    moves = List.copyOf(Objects.requireNonNull(moves, "moves"));
    Objects.requireNonNull(score, "score");
  }
}
