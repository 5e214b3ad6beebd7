package dev.rubric.change.report;

import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one indicator that two rubrics score differently.
 *
 * @param where which reports, in words; not null
 * @param before what the earlier rubric gives; not null
 * @param after what the later rubric gives; not null
 * @param change by how many points the later score is higher: a number, or a formula that is 0 at
 *     most at single values; null where one of them has no score, or no single formula was found
 * @param witness the smallest of the reports looked at; not null
 */
public record ScoreDiff(
    Text where, Side before, Side after, @Nullable Text change, Witness witness) {
  /** Checks what must not be null. */
  public ScoreDiff {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(witness, "witness");
  }
}
