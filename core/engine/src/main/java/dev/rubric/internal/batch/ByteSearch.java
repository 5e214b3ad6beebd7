package dev.rubric.internal.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes in an array, eight at a time. */
public final class ByteSearch {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private ByteSearch() {}

  /** The first place of a byte from one place up to another; −1 when it is not there. */
  public static int find(byte[] bytes, byte wanted, int from, int to) {
    long pattern = ONES * (wanted & 0xff);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long hits = zeros((long) WORDS.get(bytes, at) ^ pattern);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at < to ? at : -1;
  }

  /** The first place of either byte from one place up to another; −1 when neither is there. */
  public static int find(byte[] bytes, byte one, byte other, int from, int to) {
    long first = ONES * (one & 0xff);
    long second = ONES * (other & 0xff);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at);
      long hits = zeros(word ^ first) | zeros(word ^ second);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < to && bytes[at] != one && bytes[at] != other) {
      at++;
    }
    return at < to ? at : -1;
  }

  /** The eight bytes from a place on, as one number. */
  public static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** The high bit of the lowest byte that is 0, and perhaps of bytes above it. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }
}
