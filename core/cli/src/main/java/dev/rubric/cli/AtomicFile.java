package dev.rubric.cli;

import dev.rubric.text.Characters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, then moved
 * there in one step.
 */
final class AtomicFile implements Sink {
  private final Path target;
  private final Path temporary;
  private final FileChannel channel;

  private AtomicFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** Begins to write the file of that name; what stands there stays until {@link #commit}. */
  static AtomicFile at(String name) {
    Path target = target(name);
    String unique = "." + target.getFileName() + "." + UUID.randomUUID() + ".tmp";
    Path temporary = target.resolveSibling(unique);
    try {
      FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new AtomicFile(target, temporary, channel);
    } catch (IOException e) {
      throw unwritable(target);
    }
  }

  /** Where a file of that name goes, once it is clear that one can stand there. */
  static Path target(String name) {
    Path path = Paths.of(name).toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      throw new CommandException(
          "输出应为文件，但这是文件夹：" + name, "the output must be a file, but this is a folder: " + name);
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new CommandException("输出应为普通文件：" + name, "the output must be a regular file: " + name);
    }
    if (!Files.isDirectory(path.getParent())) {
      throw new CommandException(
          "输出文件所在的文件夹不存在：" + name, "the folder of the output file does not exist: " + name);
    }
    return followed(path);
  }

  /** A link stays a link; the file that it names is replaced. */
  private static Path followed(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw unwritable(path);
    }
  }

  @Override
  public void write(String words) {
    write(Characters.visible(words).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the bytes as they are. */
  void write(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(target);
    }
  }

  @Override
  public void commit() {
    try {
      channel.force(true);
      channel.close();
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(target);
    }
  }

  /** Removes the temporary file; after a commit there is none. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw unwritable(target);
    }
  }

  private static CommandException unwritable(Path target) {
    return new CommandException("无法写入文件：" + target, "cannot write the file: " + target);
  }
}
