package dev.rubric.internal.source;

import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.Optional;

/** Where the standards that a rubric builds on are found, by name and version. */
@FunctionalInterface
public interface Standards {
  /** Nowhere. */
  Standards NONE = (name, version, diagnostics) -> Optional.empty();

  /**
   * The files of a standard; empty when there is none of that name, or it can't be read, which is
   * reported.
   *
   * @param version tells two versions apart that lie side by side; the caller checks that it is the
   *     right one
   */
  Optional<RubricFiles> find(String name, String version, Diagnostics diagnostics);

  /** These, or where they have none, those. */
  default Standards or(Standards others) {
    return (name, version, diagnostics) ->
        find(name, version, diagnostics).or(() -> others.find(name, version, diagnostics));
  }
}
