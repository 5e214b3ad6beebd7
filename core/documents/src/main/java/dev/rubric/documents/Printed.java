package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.util.List;
import java.util.Objects;

/**
 * A cell of a form as it is printed.
 *
 * @param text what it shows, without blanks around it; not null
 * @param at where it stands; the first cell of a merged range; not null
 * @param doubts what is to be said of it, such as that it is the stored result of a formula
 */
public record Printed(String text, Location at, List<Diagnostic> doubts) {
  /** Checks that nothing is null. */
  public Printed {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(at, "at");
    doubts = List.copyOf(Objects.requireNonNull(doubts, "doubts"));
  }

  /** A cell that raises no doubt. */
  public Printed(String text, Location at) {
    this(text, at, List.of());
  }

  /** Whether it says nothing: empty, or a dash or slash for “none”. */
  public boolean isBlank() {
    return text.replaceAll("[\\s　/／—–\\-－＿_…·*＊]+", "").isEmpty();
  }

  /** The same place with another text. */
  public Printed with(String other) {
    return new Printed(other, at, doubts);
  }
}
