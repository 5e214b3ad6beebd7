package dev.rubric.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks all parts of a compressed file. The library's reader takes a part that it can't read for
 * the end of the file, and the lines in it would be lost without a word.
 */
final class WholeGzip extends GZIPInputStream {
  /** The checksum and the length at the end of each part. */
  private static final int TRAILER = 8;

  WholeGzip(InputStream packed, int buffer) throws IOException {
    super(packed, buffer);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
      throw new ZipException("more follows than can be read");
    }
    return count;
  }
}
