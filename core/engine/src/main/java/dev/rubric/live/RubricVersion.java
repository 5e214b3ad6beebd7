package dev.rubric.live;

import dev.rubric.scorecard.RubricStamp;
import java.time.Instant;
import java.util.Objects;

/**
 * One version of a live rubric.
 *
 * @param number counts the versions of this live rubric since it was opened, from 1
 * @param stamp its name, its own version and its content hash; not null
 * @param loadedAt when it was loaded; not null
 */
public record RubricVersion(int number, RubricStamp stamp, Instant loadedAt) {
  /** Checks that nothing is null. */
  public RubricVersion {
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(loadedAt, "loadedAt");
  }
}
