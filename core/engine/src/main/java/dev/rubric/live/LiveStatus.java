package dev.rubric.live;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a live rubric stands at one moment.
 *
 * @param version the version in service; not null
 * @param rolledBack whether an older version is in service than the one loaded last
 * @param failure why the folder's newest content can't be used; null when it can
 */
public record LiveStatus(RubricVersion version, boolean rolledBack, @Nullable LiveFailure failure) {
  /** Checks that the version is not null. */
  public LiveStatus {
    Objects.requireNonNull(version, "version");
  }
}
