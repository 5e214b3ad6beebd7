package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Printed;
import java.util.List;

/**
 * A cell of a grid. Every cell of a merged range is the same object, which stands at its first.
 *
 * @param row the first row that it covers, from 0
 * @param column the first column that it covers, from 0
 */
public record GridCell(String text, Location at, int row, int column, List<Diagnostic> doubts) {
  /** What it shows. */
  public Printed printed() {
    return new Printed(text, at, doubts);
  }

  /** Its text without any blanks. */
  public String plain() {
    return text.replaceAll("[\\s\\u3000]+", "");
  }
}
