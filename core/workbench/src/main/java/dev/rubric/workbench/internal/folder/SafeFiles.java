package dev.rubric.workbench.internal.folder;

import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.workbench.site.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads and writes texts in a folder that they may not leave, also when links are followed. */
final class SafeFiles {
  private static final String PARTIAL = ".partial";
  private static final int DEPTH = 2;

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

  /** The texts in a folder of it, by their names there. */
  SortedMap<String, String> below(String prefix) {
    SortedMap<String, String> texts = new TreeMap<>();
    Path top = folder.resolve(prefix);
    if (!Files.isDirectory(top)) {
      return texts;
    }
    try (Stream<Path> found = Files.walk(top, DEPTH)) {
      found
          .filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(PARTIAL))
          .forEach(name -> read(prefix + name).ifPresent(text -> texts.put(name, text)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return texts;
  }

  /** Writes a text as {@link #write(String, byte[])} does, in UTF-8. */
  void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file whole or not at all; it is on the disk when this returns. */
  void write(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    Path partial = file.resolveSibling("." + file.getFileName() + PARTIAL);
    try {
      inside(file);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(partial);
      try (FileChannel out =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
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
