package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
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
  /** Checks what must not be null. */
  public Event {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(count, "count");
  }
}
