package dev.rubric.language;

import java.util.List;
import java.util.Objects;

/**
 * One rule in the forms in which its file does not have it.
 *
 * @param rule the rule's name; not null
 * @param span where it stands in its file; not null
 * @param others the rule in each other form; not null
 */
public record Wordings(String rule, Span span, List<Wording> others) {
  /** Copies the list. */
  public Wordings {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(span, "span");
    others = List.copyOf(others);
  }
}
