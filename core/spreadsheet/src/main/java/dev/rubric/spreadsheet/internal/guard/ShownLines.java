package dev.rubric.spreadsheet.internal.guard;

/** How many lines a text takes in a cell whose lines are broken. */
public final class ShownLines {
  private ShownLines() {}

  /**
   * The lines, at least 1.
   *
   * @param width the width of the cell in characters of half an em, of which a Chinese one takes 2
   */
  public static int of(String text, int width) {
    int room = Math.max(2, width - 2);
    return Math.max(
        1, text.lines().mapToInt(line -> 1 + Math.max(0, width(line) - 1) / room).sum());
  }

  private static int width(String line) {
    return line.codePoints().map(each -> each < 0x1100 ? 1 : 2).sum();
  }
}
