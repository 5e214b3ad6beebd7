package dev.rubric.cli;

import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.text.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** The file with one submission a line, or standard input; gzip is told by its first bytes. */
final class BatchInput implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final int GZIP_MAGIC = 0x8b1f;

  private final @Nullable FileChannel file;
  private final long size;
  private final InputStream lines;

  private BatchInput(@Nullable FileChannel file, InputStream bytes) throws IOException {
    this.file = file;
    this.size = file == null ? 0 : file.size();
    this.lines = unpacked(new BufferedInputStream(bytes, BUFFER));
  }

  static BatchInput open(String name) {
    try {
      if (name.equals(BatchRequest.STANDARD)) {
        return new BatchInput(null, System.in);
      }
      FileChannel channel = Door.open(Paths.of(name));
      return new BatchInput(channel, Channels.newInputStream(channel));
    } catch (Refused refused) {
      throw refusal(name, refused);
    } catch (IOException problem) {
      throw new CommandException("无法读取文件：" + name, "cannot read the file: " + name);
    }
  }

  /** What comes through a pipe can be given as standard input, which ends when its writer does. */
  private static CommandException refusal(String name, Refused refused) {
    if (refused.isMissing()) {
      return new CommandException("找不到文件：" + name, "no such file: " + name);
    }
    return new CommandException(
        refused.reason().in(Language.ZH) + "：" + name + "；管道请写成 --batch - < 管道",
        refused.reason().in(Language.EN) + ": " + name + "; for a pipe use --batch - < PIPE");
  }

  private static InputStream unpacked(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() | bytes.read() << 8;
    bytes.reset();
    return magic == GZIP_MAGIC ? new WholeGzip(bytes, BUFFER) : bytes;
  }

  InputStream lines() {
    return lines;
  }

  /** The bytes of the file as it lies on the disk; 0 for standard input. */
  long size() {
    return size;
  }

  /** How many of them were read. */
  long read() {
    try {
      return file == null ? 0 : file.position();
    } catch (IOException problem) {
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException problem) {
      throw new CommandException("无法读取输入", "cannot read the input");
    }
  }
}
