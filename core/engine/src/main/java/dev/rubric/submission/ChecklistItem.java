package dev.rubric.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of a checklist indicator (要点).
 *
 * @param name the requirement; not null
 * @param satisfied whether it is met
 * @param provenance where that is stated; null when not given
 */
public record ChecklistItem(String name, boolean satisfied, @Nullable Provenance provenance) {
  /** Checks that the name is not null. */
  public ChecklistItem {
    Objects.requireNonNull(name, "name");
  }
}
