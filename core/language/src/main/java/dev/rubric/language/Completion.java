package dev.rubric.language;

import dev.rubric.text.Text;
import java.util.Objects;

/**
 * Something that can stand at a place.
 *
 * @param kind what it is; not null
 * @param label what a list shows and typing is held against; not null
 * @param other the word in the other language, which typing finds as well; equal to the label where
 *     there is none; not null
 * @param insert what is put in; not null
 * @param meaning what it says; empty where its name says all; not null
 */
public record Completion(WordKind kind, String label, String other, String insert, Text meaning) {
  /** Checks that nothing is null. */
  public Completion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(insert, "insert");
    Objects.requireNonNull(meaning, "meaning");
  }
}
