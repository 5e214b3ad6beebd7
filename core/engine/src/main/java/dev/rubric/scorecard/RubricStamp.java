package dev.rubric.scorecard;

import java.util.Objects;

/**
 * Which rubric and which library made a scorecard.
 *
 * @param name the rubric's name; not null
 * @param version the rubric's version; not null
 * @param title the rubric's title; not null
 * @param hash {@code sha256:} and the hexadecimal digest of the rubric's files; not null
 * @param engine the library's version; not null
 */
public record RubricStamp(String name, String version, String title, String hash, String engine) {
  /** Checks that nothing is null. */
  public RubricStamp {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(engine, "engine");
  }
}
