package dev.rubric.table;

import dev.rubric.diagnostic.Location;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param text what it shows, numbers exact; empty when it is blank; not null
 * @param location where it stands; not null
 */
public record Cell(String text, Location location) {
  /** Checks that nothing is null. */
  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
  }
}
