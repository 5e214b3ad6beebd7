package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score that the unit gave itself for one section (自评得分).
 *
 * @param section the first-level indicator; not null
 * @param score the points; not null
 * @param provenance where it is stated; null when not given
 * @param location where the submission file states it; null for a submission built in memory
 */
public record SelfScore(
    String section,
    BigDecimal score,
    @Nullable Provenance provenance,
    @Nullable Location location) {
  /** Checks what must not be null. */
  public SelfScore {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(score, "score");
  }
}
