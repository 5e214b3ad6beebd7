package dev.rubric.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file the file's name as the user knows it, relative to the rubric's folder where it is
 *     inside one; not null
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column in characters, from 1; 0 when the whole line is meant
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** Checks the ranges. */
  public Location {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column are not negative: " + line + ":" + column);
    }
  }

  /** The whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  /** A whole line. */
  public static Location of(String file, int line) {
    return new Location(file, line, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
