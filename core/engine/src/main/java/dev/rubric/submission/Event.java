package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.NumberLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and earns or costs points outside the indicators (事项), such as a
 * provincial commendation or a serious breach of discipline.
 *
 * @param name one of the rubric's event names; not null
 * @param count how often it happened, 0 or more; not null
 * @param provenance where it is stated; null when not given
 * @param location where the submission file states it; null for a submission built in memory
 */
public record Event(
    String name, BigDecimal count, @Nullable Provenance provenance, @Nullable Location location) {
  /** Brings the name and the count into the form that files give them. */
  public Event {
    name = Plain.text(name, "name");
    count = NumberLimits.plain(Objects.requireNonNull(count, "count"));
  }

  /** An event that happened so often, for a submission built in memory. */
  public static Event of(String name, BigDecimal count) {
    return new Event(name, count, null, null);
  }

  /**
   * The same from an exact decimal such as {@code 2}; throws NumberFormatException if it is none.
   */
  public static Event of(String name, String count) {
    Objects.requireNonNull(name, "name");
    return of(name, Plain.decimal(count, "count"));
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
