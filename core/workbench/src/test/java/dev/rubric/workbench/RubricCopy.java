package dev.rubric.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a shipped rubric that a test may change. */
final class RubricCopy {
  private static final Path LINZE = Path.of("../../rules/linze-public-security-2024");

  private RubricCopy() {}

  static Path in(Path temp) throws IOException {
    Path folder = temp.toRealPath().resolve("linze-public-security-2024");
    of(LINZE, folder);
    return folder;
  }

  static void of(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> !each.toString().contains(".workbench")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
