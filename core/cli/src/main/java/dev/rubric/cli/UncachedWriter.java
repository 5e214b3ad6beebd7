package dev.rubric.cli;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends to a file past the system's cache of files, where the system lets it: what a batch writes
 * is more than a cache holds, and copying it there costs as much as making it.
 *
 * <p>That goes in whole blocks of the disk. Until {@link #finish} the file may therefore end in
 * bytes that do not belong to it.
 */
final class UncachedWriter extends OutputStream {
  static final int BUFFER = 4 * 1024 * 1024;
  private static final int USUAL_BLOCK = 4096;

  private final FileChannel file;
  private final FileChannel uncached;
  private final int block;
  private final ByteBuffer buffer;
  private FileChannel used;
  private long flushed;

  /**
   * Begins at the start of the file.
   *
   * @param uncached the same file past the cache; what it refuses goes to the file itself
   * @param block the size of the disk's blocks in bytes
   */
  UncachedWriter(FileChannel file, FileChannel uncached, int block) {
    this.file = file;
    this.uncached = uncached;
    this.used = uncached;
    this.block = block;
    this.buffer = ByteBuffer.allocateDirect(BUFFER + block).alignedSlice(block).slice(0, BUFFER);
  }

  /**
   * Begins to write at the end of a file.
   *
   * @param path the file's place
   * @param file the same file, open to be read and written; stays open
   */
  static UncachedWriter atEnd(Path path, FileChannel file) throws IOException {
    int block = block(path);
    UncachedWriter writer = new UncachedWriter(file, uncached(path, file), block);
    try {
      writer.takeUp();
    } catch (IOException problem) {
      writer.close();
      throw problem;
    }
    return writer;
  }

  /** The usual size where nobody knows it; if that is wrong, the disk refuses the first block. */
  private static int block(Path path) {
    try {
      long block = Files.getFileStore(path).getBlockSize();
      return block > 0 && BUFFER % block == 0 ? (int) block : USUAL_BLOCK;
    } catch (IOException | UnsupportedOperationException unknown) {
      return USUAL_BLOCK;
    }
  }

  private static FileChannel uncached(Path path, FileChannel file) {
    try {
      return FileChannel.open(
          path, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | UnsupportedOperationException unable) {
      return file;
    }
  }

  /** The last block, when it is not whole, is written again together with what comes. */
  private void takeUp() throws IOException {
    long size = file.size();
    int begun = (int) (size % block);
    flushed = size - begun;
    buffer.limit(begun);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, flushed + buffer.position()) < 0) {
        throw new IOException("shorter than its size: " + size);
      }
    }
    buffer.limit(BUFFER);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int count = Math.min(length - done, buffer.remaining());
      buffer.put(bytes, from + done, count);
      done += count;
      if (!buffer.hasRemaining()) {
        flush();
        buffer.clear();
        flushed += BUFFER;
      }
    }
  }

  /** Makes sure that what was written so far outlives a loss of power. */
  void force() throws IOException {
    flush();
    file.force(false);
  }

  /** Gives the file its size and makes it outlive a loss of power. */
  void finish() throws IOException {
    flush();
    file.truncate(flushed + buffer.position());
    file.force(true);
  }

  /** Writes what the buffer holds and fills the last block up; the buffer keeps it. */
  @Override
  public void flush() throws IOException {
    int held = buffer.position();
    int whole = (held + block - 1) / block * block;
    try {
      write(used, whole);
    } catch (IOException refused) {
      used = file;
      write(used, whole);
    }
  }

  private void write(FileChannel channel, int count) throws IOException {
    ByteBuffer bytes = buffer.duplicate().limit(count).position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes, flushed + bytes.position());
    }
  }

  @Override
  public void close() throws IOException {
    if (uncached != file) {
      uncached.close();
    }
  }
}
