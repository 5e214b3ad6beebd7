package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.List;
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
  /** Brings the name and the points into the form that files give them. */
  public SelfScore {
    section = Plain.text(section, "section");
    score = NumberLimits.plain(Objects.requireNonNull(score, "score"));
  }

  /** The score of a section, for a submission built in memory. */
  public static SelfScore of(String section, BigDecimal score) {
    return new SelfScore(section, score, null, null);
  }

  /** What of the values no file could state, as {@link Measure#problems}; usually empty. */
  public List<Diagnostic> problems() {
    return ValueCheck.of(this);
  }

  /** Whether the other reports the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return Stated.same(this, other);
  }

  @Override
  public int hashCode() {
    return Stated.hash(this);
  }
}
