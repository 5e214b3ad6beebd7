package dev.rubric.samples.finance.score;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.SealedBundle;
import java.util.Objects;

/**
 * A score with its seal.
 *
 * @param card the scorecard; not null
 * @param seal what proves it; not null
 */
public record Scored(Scorecard card, SealedBundle seal) {
  /** Checks that nothing is null. */
  public Scored {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(seal, "seal");
  }
}
