package dev.rubric.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One act of publication (发布) in a store's history, which is never changed.
 *
 * @param number counts the publications of the store, from 1
 * @param hash the content hash of the rubric, {@code sha256:…}; not null
 * @param name the rubric's name; not null
 * @param version the rubric's own version; not null
 * @param at when it was published; not null
 * @param publication who, why, and from when to when; not null
 */
public record Published(
    int number, String hash, String name, String version, Instant at, Publication publication) {
  /** Checks that nothing is null. */
  public Published {
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(publication, "publication");
  }
}
