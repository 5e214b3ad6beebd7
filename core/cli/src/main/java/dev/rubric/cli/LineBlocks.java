package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Position;
import dev.rubric.internal.batch.ByteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;

/** Cuts a stream into blocks of whole lines, in bounded memory whatever the length of a line. */
final class LineBlocks implements Iterator<LineBlock> {
  /** The most bytes of one line. */
  static final int LONGEST = 1024 * 1024;

  /** What is written of a block stays small enough for the collector to treat it as any array. */
  private static final int MOST_LINES = 32;

  private final InputStream in;
  private final CRC32C checksum = new CRC32C();
  private final byte[] buffer = new byte[2 * LONGEST];
  private int from;
  private int to;
  private boolean atEnd;
  private Position position = Position.START;
  private final Blanks blanks = new Blanks();

  LineBlocks(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the place where an earlier run stopped.
   *
   * @return whether the bytes before it are those that the earlier run read
   */
  boolean skipTo(Position place) {
    long left = place.offset();
    while (left > 0 && !isEmpty()) {
      int count = (int) Math.min(left, to - from);
      checksum.update(buffer, from, count);
      from += count;
      left -= count;
    }
    position = place;
    blanks.begin(place);
    return left == 0 && checksum.getValue() == place.checksum();
  }

  /**
   * Whether there is another block.
   *
   * @throws CommandException when the input has ended without any submission
   */
  @Override
  public boolean hasNext() {
    if (isEmpty()) {
      blanks.end();
      return false;
    }
    return true;
  }

  /**
   * The next lines.
   *
   * @throws CommandException when the input can't be read, or goes on without a submission
   */
  @Override
  public LineBlock next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    LineBlock next = read();
    blanks.pass(next);
    return next;
  }

  private LineBlock read() {
    int lines = 0;
    int end = from;
    int scanned = from;
    while (lines < MOST_LINES) {
      int next = lineEnd(scanned);
      if (next < 0 && lines > 0) {
        break;
      }
      if (next < 0 && !atEnd && to - from <= LONGEST) {
        scanned = fill();
        end = from;
        continue;
      }
      next = next < 0 ? to : next;
      if (next - end > LONGEST) {
        return lines == 0 ? tooLong() : block(end, lines);
      }
      lines++;
      end = next;
      scanned = next;
    }
    return block(end, lines);
  }

  /** Where the line ends that holds this byte; -1 when its end is not in the buffer. */
  private int lineEnd(int start) {
    int end = ByteSearch.find(buffer, (byte) '\n', start, to);
    return end < 0 ? -1 : end + 1;
  }

  private LineBlock block(int end, int lines) {
    byte[] bytes = Arrays.copyOfRange(buffer, from, end);
    return new LineBlock(bytes, position, pass(end - from, lines));
  }

  /** Passes over the rest of the line without keeping it. */
  private LineBlock tooLong() {
    Position start = position;
    int end = lineEnd(from);
    while (end < 0 && !atEnd) {
      pass(to - from, 0);
      fill();
      end = lineEnd(from);
    }
    return new LineBlock(new byte[0], start, pass((end < 0 ? to : end) - from, 1));
  }

  private Position pass(int bytes, int lines) {
    checksum.update(buffer, from, bytes);
    from += bytes;
    position =
        new Position(position.offset() + bytes, position.lines() + lines, checksum.getValue());
    return position;
  }

  private boolean isEmpty() {
    if (from == to && !atEnd) {
      fill();
    }
    return from == to;
  }

  /** Reads more behind what is there; gives the place of the first new byte. */
  private int fill() {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int fresh = to;
    try {
      int count = in.readNBytes(buffer, to, buffer.length - to);
      atEnd = count < buffer.length - to;
      to += count;
    } catch (IOException problem) {
      throw Unreadable.after(position.lines(), problem);
    }
    return fresh;
  }
}
