package dev.rubric.language.lsp;

import dev.rubric.language.Draft;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as the editor names it, in its rubric's folder.
 *
 * @param file its name in the folder, parts with {@code /}
 */
record RubricFolder(Path folder, String file) {
  private static final int DEPTH = 3;

  /** The nearest folder around the file that holds a rubric; empty when there is none. */
  static Optional<RubricFolder> of(String uri) {
    try {
      Path file = Path.of(URI.create(uri));
      Path folder = file.getParent();
      for (int up = 0; up < DEPTH && folder != null; up++, folder = folder.getParent()) {
        if (Files.isRegularFile(folder.resolve("rubric.yaml"))) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          return Optional.of(new RubricFolder(folder, name));
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  static String uri(Draft draft, String file) {
    return draft.folder().resolve(file).toUri().toString();
  }
}
