package dev.rubric.language;

import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * A name changed wherever it stands.
 *
 * @param edits the changes, file by file, in the order of the text; empty when it is refused
 * @param remarks why it is refused, or what it leaves to a person; may be empty
 */
public record Renaming(List<TextEdit> edits, List<Text> remarks) {
  /** Copies the lists. */
  public Renaming {
    edits = List.copyOf(Objects.requireNonNull(edits, "edits"));
    remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
  }

  /** Nothing is changed, for that reason. */
  static Renaming refused(String zh, String en) {
    return new Renaming(List.of(), List.of(Text.of(zh, en)));
  }
}
