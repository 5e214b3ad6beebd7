package dev.rubric.cli;

import dev.rubric.internal.batch.ByteSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some whole lines of a file in a row.
 *
 * @param bytes the lines with their line ends; empty for a line that is too long to be kept
 * @param start where the block begins
 * @param end where the next one begins
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record LineBlock(byte[] bytes, Position start, Position end) {
  /**
   * A place between two lines of a file.
   *
   * @param offset the bytes before it
   * @param lines the lines before it
   * @param checksum the CRC-32C of the bytes before it
   */
  record Position(long offset, long lines, long checksum) {
    static final Position START = new Position(0, 0, 0);
  }

  /**
   * A line that is not blank.
   *
   * @param number its number in the whole input, from 1
   * @param json what it holds, without its line end; empty for one that is too long to be kept
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
  record Line(long number, byte[] json) {
    boolean isTooLong() {
      return json.length == 0;
    }
  }

  boolean isTooLong() {
    return bytes.length == 0;
  }

  /** The lines that are not blank. */
  List<Line> lines() {
    long number = start.lines();
    if (isTooLong()) {
      return List.of(new Line(number + 1, bytes));
    }
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < bytes.length) {
      number++;
      int end = ByteSearch.find(bytes, (byte) '\n', from, bytes.length);
      int to = end < 0 ? bytes.length : end;
      if (!isBlank(from, to)) {
        lines.add(new Line(number, Arrays.copyOfRange(bytes, from, to)));
      }
      from = to + 1;
    }
    return lines;
  }

  /** Whether it holds no submission. */
  boolean isBlank() {
    int from = 0;
    while (from < bytes.length && (bytes[from] == '\n' || isWhite(bytes[from]))) {
      from++;
    }
    return from == bytes.length && !isTooLong();
  }

  private static boolean isWhite(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private boolean isBlank(int from, int to) {
    int at = from;
    while (at < to && isWhite(bytes[at])) {
      at++;
    }
    return at == to;
  }
}
