package dev.rubric.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of plain characters whose columns line up where Chinese takes two columns a character.
 */
final class Columns {
  /** On which side a column leaves its blanks. */
  enum Align {
    LEFT,
    RIGHT
  }

  private final List<Align> aligns;
  private final int[] widths;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with a column for each of these. */
  Columns(List<Align> aligns) {
    this.aligns = List.copyOf(aligns);
    this.widths = new int[aligns.size()];
  }

  /** Adds a row with a cell for each column. */
  void row(List<String> cells) {
    List<String> row = cells.stream().map(OneLine::of).toList();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
    }
    rows.add(row);
  }

  /** Adds a line across the table. */
  void rule() {
    rows.add(List.of());
  }

  /** The lines of the table, all of the same display width. */
  List<String> lines() {
    return rows.stream().map(row -> row.isEmpty() ? ruleLine() : line(row)).toList();
  }

  private String line(List<String> row) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> cell(row.get(i), i))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String cell(String text, int column) {
    String blanks = " ".repeat(widths[column] - DisplayWidth.of(text));
    return aligns.get(column) == Align.LEFT ? text + blanks : blanks + text;
  }

  /** Of ASCII only: box-drawing characters are double width in some Chinese terminals. */
  private String ruleLine() {
    return Arrays.stream(widths)
        .mapToObj("-"::repeat)
        .collect(Collectors.joining("-+-", "+-", "-+"));
  }
}
