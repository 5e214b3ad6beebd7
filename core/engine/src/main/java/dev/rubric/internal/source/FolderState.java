package dev.rubric.internal.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a rubric's folder shows without opening its files. Two looks that show the same
 * mean that nothing was written in between, as far as the file system tells.
 *
 * @param files size, time and identity of each file that belongs to the rubric; empty when there is
 *     no such folder
 */
public record FolderState(SortedMap<String, FileState> files) {
  /** One file; all but the name may be unknown while it is being replaced. */
  record FileState(long size, @Nullable FileTime modified, @Nullable Object key) {}

  /** Looks at the folder. */
  public static FolderState of(Path folder) {
    SortedMap<String, FileState> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      found
          .filter(file -> RubricFiles.belongs(String.valueOf(file.getFileName())))
          .limit(Folder.MOST_FILES + 1L)
          .forEach(file -> files.put(String.valueOf(file.getFileName()), state(file)));
    } catch (IOException | UncheckedIOException gone) {
      files.clear();
    }
    return new FolderState(files);
  }

  private static FileState state(Path file) {
    try {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(read.size(), read.lastModifiedTime(), read.fileKey());
    } catch (IOException replacing) {
      return new FileState(-1, null, null);
    }
  }
}
