package dev.rubric.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and no more. */
final class Beginning extends FilterInputStream {
  private long left;

  Beginning(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = left > 0 ? in.read() : -1;
    left -= read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = left > 0 ? in.read(bytes, start, (int) Math.min(left, length)) : -1;
    left -= Math.max(read, 0);
    return read;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(left, in.available());
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
