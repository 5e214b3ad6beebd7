package dev.rubric.diagnostic;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file: in a text, or in a table.
 *
 * @param file the file's name as the user knows it, relative to the rubric's folder where it is
 *     inside one; not null
 * @param line the line, or the row of a table, from 1, which also stands for a whole file or sheet;
 *     0 where there is no line to name, as of a folder or a file that is not opened
 * @param column the column in characters, or the column of a table, from 1; 0 without a line
 * @param sheet the sheet of a workbook; empty in a table without sheets; null in a text
 */
public record Location(String file, int line, int column, @Nullable String sheet)
    implements Comparable<Location>, Serializable {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparing(Location::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);
  private static final int LETTERS = 26;

  /** Checks the ranges. */
  public Location {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column are not negative: " + line + ":" + column);
    }
  }

  /** A place in a text. */
  public Location(String file, int line, int column) {
    this(file, line, column, null);
  }

  /** Where a file begins: the place of what is said of all of it. */
  public static Location of(String file) {
    return of(file, 1);
  }

  /** Where a line begins: the place of what is said of all of it. */
  public static Location of(String file, int line) {
    return new Location(file, line, 1);
  }

  /** What has no lines: a folder, an archive, a file that is not opened. */
  public static Location whole(String name) {
    Objects.requireNonNull(name, "name");
    return new Location(name, 0, 0);
  }

  /** The cell of a table, by its row and column, from 1. */
  public static Location cell(String file, String sheet, int row, int column) {
    return new Location(file, row, column, Objects.requireNonNull(sheet, "sheet"));
  }

  /** The place so many characters to the right in a text; a cell stays what it is. */
  public Location plus(int characters) {
    return isCell() ? this : new Location(file, line, column + characters);
  }

  /** Whether it is a place in a table. */
  public boolean isCell() {
    return sheet != null;
  }

  @Override
  public int compareTo(Location other) {
    Objects.requireNonNull(other, "other");
    return ORDER.compare(this, other);
  }

  /**
   * {@code file}, {@code file:line} or {@code file:line:column} of a text; {@code file, F12} or
   * {@code file, sheet!F12} of a table, as spreadsheet programs name a cell.
   */
  @Override
  public String toString() {
    if (sheet != null) {
      String cell = cellName();
      String place = sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + "!" + cell;
      return place.isEmpty() ? file : file + ", " + place;
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  private String cellName() {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.append(line == 0 ? "" : line).toString();
  }
}
