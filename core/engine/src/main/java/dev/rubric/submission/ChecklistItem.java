package dev.rubric.submission;

import org.jspecify.annotations.Nullable;

/**
 * One requirement of a checklist indicator (要点).
 *
 * @param name the requirement; not null
 * @param satisfied whether it is met
 * @param provenance where that is stated; null when not given
 */
public record ChecklistItem(String name, boolean satisfied, @Nullable Provenance provenance) {
  /** Brings the name into the form that files give it. */
  public ChecklistItem {
    name = Plain.text(name, "name");
  }
}
