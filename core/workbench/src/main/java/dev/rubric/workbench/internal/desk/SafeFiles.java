package dev.rubric.workbench.internal.desk;

import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads and writes texts in a folder that they may not leave, also when links are followed. */
final class SafeFiles {
  private final Path folder;

  SafeFiles(Path folder) {
    this.folder = folder;
  }

  /** The text of a file; empty when there is none. */
  Optional<String> read(String name) {
    try {
      return Optional.of(
          new String(
              Door.read(folder.resolve(name), folder, Documents.LARGEST), StandardCharsets.UTF_8));
    } catch (Refused none) {
      return Optional.empty();
    }
  }

  /** Writes a text whole or not at all; it is on the disk when this returns. */
  void write(String name, String text) {
    Path file = folder.resolve(name);
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try {
      inside(file);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(partial);
      try (FileChannel out =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new Refusal("unwritable", "无法写入 " + name, "cannot write " + name);
    }
  }

  void delete(String name) {
    try {
      Path file = folder.resolve(name);
      inside(file);
      Files.deleteIfExists(file);
    } catch (IOException problem) {
      throw new Refusal("unwritable", "无法删除 " + name, "cannot delete " + name);
    }
  }

  private void inside(Path file) {
    try {
      Door.folder(file.getParent(), folder);
    } catch (Refused outside) {
      throw new Refusal("outside", "文件在文件夹之外", "the file is outside the folder");
    }
    if (!Door.isInside(file, folder)) {
      throw new Refusal("outside", "文件在文件夹之外", "the file is outside the folder");
    }
  }
}
