package dev.rubric.samples.finance.standard;

import dev.rubric.Rubric;
import dev.rubric.store.Published;
import java.util.Objects;

/**
 * A publication with its rubric: taken once for work that must be of one version.
 *
 * @param published who published it, when and why; not null
 * @param rubric what was published; not null
 */
public record Standard(Published published, Rubric rubric) {
  /** Checks that nothing is null. */
  public Standard {
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(rubric, "rubric");
  }

  /** The number of the publication. */
  public int number() {
    return published.number();
  }
}
