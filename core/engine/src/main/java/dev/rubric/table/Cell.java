package dev.rubric.table;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param text what it shows, numbers exact; empty when it is blank; not null
 * @param location where it stands; not null
 * @param doubts what is to be said where the text is used, such as that it is the stored result of
 *     a formula; a cell that nobody uses raises none
 * @param note what people attached to it (批注); empty when nothing is; not null
 */
public record Cell(String text, Location location, List<Diagnostic> doubts, String note) {
  /** Checks that nothing is null. */
  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(location, "location");
    doubts = List.copyOf(Objects.requireNonNull(doubts, "doubts"));
  }

  /** A cell without a note. */
  public Cell(String text, Location location, List<Diagnostic> doubts) {
    this(text, location, doubts, "");
  }

  /** A cell that raises no doubt. */
  public Cell(String text, Location location) {
    this(text, location, List.of());
  }
}
