package dev.rubric.cli;

import dev.rubric.store.FolderStore;
import dev.rubric.store.RubricStore;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where published rubrics are kept. */
final class StoreOptions {
  @Option(names = "--store", required = true, paramLabel = "FOLDER", descriptionKey = "store")
  private String store;

  /** The store in that folder, which may still be made. */
  RubricStore store() {
    return FolderStore.in(Paths.of(store));
  }

  /** The store in that folder, in which something was published. */
  RubricStore existing() {
    Path folder = Paths.of(store);
    if (!Files.isDirectory(folder)) {
      throw new CommandException("找不到评分标准库：" + store, "no such store: " + store);
    }
    return FolderStore.in(folder);
  }
}
