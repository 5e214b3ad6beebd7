package dev.rubric.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that appears whole or not at all, and never in the place of another. */
final class NewFolder {
  private final Path target;

  /** The folder of that name, which must not exist. */
  NewFolder(String name) {
    this.target = Paths.of(name).toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new CommandException(
          "已经存在，不会覆盖：" + name, "it exists already and is not overwritten: " + name);
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new CommandException(
          "上级文件夹不存在：" + target.getParent(),
          "the parent folder does not exist: " + target.getParent());
    }
  }

  /** Writes these files into it, by their paths with {@code /}. */
  void write(Map<String, byte[]> files) {
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = temporary.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      remove(temporary);
      throw new CommandException("无法写入文件夹：" + target, "cannot write the folder: " + target);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException nothingLeftToDo) {
      // It could not be written, so most likely it can't be removed either; the name says what it
      // is.
    }
  }
}
