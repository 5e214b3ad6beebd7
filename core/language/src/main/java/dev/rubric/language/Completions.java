package dev.rubric.language;

import java.util.List;
import java.util.Objects;

/**
 * What can stand at a place.
 *
 * @param replaced the word that is begun there, which a choice takes the place of; not null
 * @param choices the choices, the usual ones first; may be empty
 */
public record Completions(Span replaced, List<Completion> choices) {
  /** Copies the list. */
  public Completions {
    Objects.requireNonNull(replaced, "replaced");
    choices = List.copyOf(choices);
  }
}
