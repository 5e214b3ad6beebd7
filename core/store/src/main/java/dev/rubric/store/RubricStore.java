package dev.rubric.store;

import dev.rubric.Rubric;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * Every published version of rubrics, for ever, by content hash.
 *
 * <p>Implementations are thread-safe, and several processes may share one place. What was published
 * can't be changed or taken back, only followed by another publication.
 */
public interface RubricStore {
  /**
   * Keeps a rubric, with the standards it builds on, and notes its publication.
   *
   * @return the publication as noted; publishing the same content again is another publication of
   *     the same hash
   * @throws IllegalStateException when the rubric was made in memory and has no files
   * @throws UnsupportedOperationException when the store can only be read
   * @throws StoreException when it can't be written; nothing is published then
   */
  Published publish(Rubric rubric, Publication publication);

  /**
   * All publications, the first one first; may be empty.
   *
   * @throws StoreException when it can't be read
   */
  List<Published> history();

  /**
   * The rubric of that hash, loaded and found to have that hash.
   *
   * @throws NoSuchElementException when the store has none
   * @throws StoreException when it can't be read, or is not what was published
   */
  Rubric rubric(String hash);

  /** Whether the store has the rubric of that hash. */
  default boolean has(String hash) {
    Objects.requireNonNull(hash, "hash");
    return history().stream().anyMatch(each -> each.hash().equals(hash));
  }

  /**
   * The publication of that rubric that is in force on that day: the last one whose days include
   * it.
   *
   * @param name the rubric's name
   */
  default Optional<Published> inForce(String name, LocalDate day) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(name, "name");
    return history().stream()
        .filter(each -> each.name().equals(name) && each.publication().on(day))
        .reduce((before, after) -> after);
  }
}
