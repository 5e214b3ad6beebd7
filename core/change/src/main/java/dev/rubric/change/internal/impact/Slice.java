package dev.rubric.change.internal.impact;

import java.util.Arrays;

/** Some bytes, equal when they are the same. */
final class Slice {
  /** Nothing reported. */
  static final Slice NONE = new Slice(new byte[0], 0, 0);

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final int hash;

  Slice(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    int sum = 1;
    for (int i = from; i < to; i++) {
      sum = 31 * sum + bytes[i];
    }
    this.hash = sum;
  }

  int length() {
    return to - from;
  }

  byte at(int index) {
    return bytes[from + index];
  }

  void copyTo(java.io.ByteArrayOutputStream out) {
    out.write(bytes, from, to - from);
  }

  byte[] toBytes() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The same without what stands around it. */
  Slice alone() {
    return from == 0 && to == bytes.length ? this : new Slice(toBytes(), 0, to - from);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Slice that
            && hash == that.hash
            && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
