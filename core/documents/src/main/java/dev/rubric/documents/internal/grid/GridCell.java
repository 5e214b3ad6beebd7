package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import java.util.List;

/**
 * A cell of a grid. Every cell of a merged range is the same object, which stands at its first.
 *
 * @param written what it holds, without blanks of any kind around it
 * @param row the first row that it covers, from 0
 * @param column the first column that it covers, from 0
 */
public record GridCell(String written, Location at, int row, int column, List<Diagnostic> doubts) {
  /** What it shows: special spaces, which web pages are full of, are spaces. */
  public String text() {
    return Spaces.plain(written);
  }

  /** What it shows. */
  public Printed printed() {
    return new Printed(text(), at, doubts);
  }

  /** The same as a name, in which a special space is no space. */
  public Printed named() {
    return new Printed(written, at, doubts);
  }

  /** Its text without anything that can't be seen. */
  public String plain() {
    return Spaces.without(written);
  }
}
