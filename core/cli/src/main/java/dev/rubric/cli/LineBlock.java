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

  boolean isTooLong() {
    return bytes.length == 0;
  }

  /** The lines that are not blank, without their line ends. */
  List<byte[]> lines() {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    while (from < bytes.length) {
      int end = ByteSearch.find(bytes, (byte) '\n', from, bytes.length);
      int to = end < 0 ? bytes.length : end;
      if (!isBlank(from, to)) {
        lines.add(Arrays.copyOfRange(bytes, from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  private boolean isBlank(int from, int to) {
    int at = from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at == to;
  }
}
