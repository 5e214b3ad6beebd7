package dev.rubric.change.internal.impact;

import dev.rubric.internal.batch.ByteSearch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Some bytes, equal when they are the same. */
final class Slice implements Comparable<Slice> {
  /** Nothing reported. */
  static final Slice NONE = new Slice(new byte[0], 0, 0);

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final byte[] bytes;
  private final int from;
  private final int to;

  /** Worked out when it is first asked for; 0 until then, or anew each time. */
  private int hash;

  Slice(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  static Slice of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Slice(bytes, 0, bytes.length);
  }

  /** All that was written. */
  static Slice of(ByteArrayOutputStream out) {
    byte[] bytes = out.toByteArray();
    return new Slice(bytes, 0, bytes.length);
  }

  private static int hash(byte[] bytes, int from, int to) {
    long sum = (long) to - from;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      sum = (sum ^ ByteSearch.word(bytes, at)) * MIX;
      sum ^= sum >>> 32;
    }
    for (; at < to; at++) {
      sum = (sum ^ bytes[at]) * MIX;
    }
    return (int) (sum ^ (sum >>> 29));
  }

  /** The bytes that it is a part of, not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int length() {
    return to - from;
  }

  byte at(int index) {
    return bytes[from + index];
  }

  /** A part of it, from one place up to another. */
  Slice part(int first, int end) {
    return new Slice(bytes, from + first, from + end);
  }

  void copyTo(ByteArrayOutputStream out) {
    out.write(bytes, from, to - from);
  }

  byte[] toBytes() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Its bytes as text in UTF-8. */
  String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The same without what stands around it. */
  Slice alone() {
    return from == 0 && to == bytes.length ? this : new Slice(toBytes(), 0, to - from);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Slice that
            && (hash == 0 || that.hash == 0 || hash == that.hash)
            && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = hash(bytes, from, to);
      hash = known;
    }
    return known;
  }

  /** Any order will do: it bounds the time where many have one hash. */
  @Override
  public int compareTo(Slice that) {
    return Arrays.compare(bytes, from, to, that.bytes, that.from, that.to);
  }
}
