package dev.rubric.change.internal.impact;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One part of all submissions of a portfolio, in two bytes each where it has few distinct values;
 * otherwise packed in blocks.
 */
final class Column {
  /** As many as two bytes tell apart. */
  private static final int MOST_DISTINCT = 65_536;

  private static final int BLOCK = 512;
  private static final int LARGEST_BLOCK = 1 << 29;
  private static final int USUALLY_LARGER = 8;
  private static final String DAMAGED = "a damaged portfolio";

  private final Map<Slice, Integer> ids = new HashMap<>();
  private final List<Slice> distinct = new ArrayList<>();
  private char[] rows = new char[1024];
  private int count;
  private boolean packed;
  private final List<byte[]> blocks = new ArrayList<>();
  private final List<Slice> open = new ArrayList<>();

  /** Adds what the next submission says. */
  void add(Slice value) {
    if (packed) {
      pack(value);
      count++;
      return;
    }
    Integer known = ids.get(value);
    if (known == null) {
      if (distinct.size() == MOST_DISTINCT) {
        packAll();
        add(value);
        return;
      }
      known = distinct.size();
      Slice own = value.alone();
      ids.put(own, known);
      distinct.add(own);
    }
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
    }
    rows[count++] = (char) (int) known;
  }

  private void packAll() {
    packed = true;
    for (int i = 0; i < count; i++) {
      pack(distinct.get(rows[i]));
    }
    rows = new char[0];
    ids.clear();
    distinct.clear();
  }

  private void pack(Slice value) {
    open.add(value.alone());
    if (open.size() == BLOCK) {
      seal();
    }
  }

  /** Ends the last block; nothing is added after it. */
  void seal() {
    if (packed && !open.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Slice each : open) {
        write(bytes, each.length());
        each.copyTo(bytes);
      }
      blocks.add(deflated(bytes.toByteArray()));
      open.clear();
    }
    if (!packed) {
      rows = Arrays.copyOf(rows, count);
      ids.clear();
    }
  }

  private static void write(ByteArrayOutputStream out, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(number >>> shift);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** Whether each submission has a number of its value. */
  boolean isNumbered() {
    return !packed;
  }

  /** The number of the value of a submission; only of a column that is numbered. */
  int number(int row) {
    return rows[row];
  }

  /** The value of that number. */
  Slice value(int number) {
    return distinct.get(number);
  }

  /** How many values there are; only of a column that is numbered. */
  int values() {
    return distinct.size();
  }

  /** Looks at what submissions say, by one thread. */
  Reader reader() {
    return new Reader();
  }

  /** Looks at one value after the other, which is cheap; here and there is not. */
  final class Reader {
    private int unpackedBlock = -1;
    private List<Slice> unpacked = List.of();

    /** What a submission says. */
    Slice at(int row) {
      if (!packed) {
        return distinct.get(rows[row]);
      }
      int block = row / BLOCK;
      if (block != unpackedBlock) {
        unpacked = inflated(blocks.get(block));
        unpackedBlock = block;
      }
      return unpacked.get(row % BLOCK);
    }
  }

  private static List<Slice> inflated(byte[] block) {
    Inflater inflater = new Inflater();
    inflater.setInput(block);
    byte[] bytes =
        new byte[(int) Math.min((long) block.length * USUALLY_LARGER + 1, LARGEST_BLOCK)];
    int size = 0;
    try {
      while (!inflater.finished()) {
        if (size == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * size);
        }
        int count = inflater.inflate(bytes, size, bytes.length - size);
        size += count;
        if (count == 0 || size > LARGEST_BLOCK) {
          throw new UncheckedIOException(new IOException(DAMAGED));
        }
      }
    } catch (DataFormatException damaged) {
      throw new UncheckedIOException(new IOException(DAMAGED, damaged));
    } finally {
      inflater.end();
    }
    List<Slice> values = new ArrayList<>(BLOCK);
    ByteBuffer lengths = ByteBuffer.wrap(bytes, 0, size);
    while (lengths.remaining() >= Integer.BYTES) {
      int length = lengths.getInt();
      if (length < 0 || length > lengths.remaining()) {
        throw new UncheckedIOException(new IOException(DAMAGED));
      }
      int at = lengths.position();
      values.add(new Slice(bytes, at, at + length));
      lengths.position(at + length);
    }
    return values;
  }

  /** About how many bytes it takes. */
  long bytes() {
    long sum = 2L * rows.length;
    for (byte[] block : blocks) {
      sum += block.length;
    }
    for (Slice each : distinct) {
      sum += each.length() + 40L;
    }
    return sum;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(packed);
    out.writeInt(count);
    if (packed) {
      out.writeInt(blocks.size());
      for (byte[] block : blocks) {
        out.writeInt(block.length);
        out.write(block);
      }
      return;
    }
    out.writeInt(distinct.size());
    for (Slice each : distinct) {
      out.writeInt(each.length());
      out.write(each.toBytes());
    }
    byte[] numbers = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      numbers[2 * i] = (byte) (rows[i] >>> 8);
      numbers[2 * i + 1] = (byte) rows[i];
    }
    out.write(numbers);
  }

  /** Reads a column of so many rows. */
  static Column read(DataInputStream in, int rows) throws IOException {
    Column column = new Column();
    column.packed = in.readBoolean();
    column.count = size(in.readInt(), rows);
    int parts = size(in.readInt(), column.packed ? rows / BLOCK + 1 : MOST_DISTINCT);
    if (column.count != rows || (column.packed && parts != (rows + BLOCK - 1) / BLOCK)) {
      throw new IOException(DAMAGED);
    }
    for (int i = 0; i < parts; i++) {
      byte[] bytes = in.readNBytes(size(in.readInt(), LARGEST_BLOCK));
      if (column.packed) {
        column.blocks.add(bytes);
      } else {
        column.distinct.add(new Slice(bytes, 0, bytes.length));
      }
    }
    if (!column.packed) {
      byte[] numbers = in.readNBytes(2 * column.count);
      column.rows = new char[column.count];
      for (int i = 0; i < column.count; i++) {
        int number = ((numbers[2 * i] & 0xff) << 8) | (numbers[2 * i + 1] & 0xff);
        column.rows[i] = (char) size(number, parts - 1);
      }
    }
    return column;
  }

  /** A number that may be no larger; anything else is no portfolio. */
  static int size(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException(DAMAGED);
    }
    return number;
  }
}
