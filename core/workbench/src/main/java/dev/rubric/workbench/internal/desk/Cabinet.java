package dev.rubric.workbench.internal.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where drafts are kept as they are typed: {@code .workbench} in the rubric's folder, with the text
 * that each draft began from.
 */
final class Cabinet {
  static final String FOLDER = ".workbench";

  private static final String DRAFTS = FOLDER + "/draft/";
  private static final String BASES = FOLDER + "/base/";

  private final Path folder;
  private final SafeFiles files;

  Cabinet(Path folder) {
    this.folder = folder;
    this.files = new SafeFiles(folder);
  }

  /** The drafts by the names of their files. */
  SortedMap<String, String> drafts() {
    SortedMap<String, String> drafts = new TreeMap<>();
    for (String name : names()) {
      files.read(DRAFTS + name).ifPresent(text -> drafts.put(name, text));
    }
    return drafts;
  }

  private List<String> names() {
    Path drafts = folder.resolve(DRAFTS);
    if (!Files.isDirectory(drafts)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(drafts, 2)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> drafts.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".partial"))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  void keep(String name, String text) {
    files.write(DRAFTS + name, text);
  }

  /** Notes what a draft begins from, once. */
  void beginsFrom(String name, String text) {
    if (base(name).isEmpty()) {
      files.write(BASES + name, text);
    }
  }

  /** What the draft began from; empty when there is no draft. */
  Optional<String> base(String name) {
    return files.read(BASES + name);
  }

  void drop(String name) {
    files.delete(DRAFTS + name);
    files.delete(BASES + name);
  }
}
