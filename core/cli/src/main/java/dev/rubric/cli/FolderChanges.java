package dev.rubric.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at folders until a file in them is written, added or removed.
 *
 * <p>It looks instead of being told by the file system, because network drives, where offices keep
 * their files, tell nothing.
 */
final class FolderChanges implements Changes {
  private static final int DEPTH = 3;
  private static final long PAUSE_MILLIS = 300;

  private final List<Path> folders;
  private final @Nullable Path ignored;
  private Map<Path, String> seen;

  /**
   * Begins to look at these folders.
   *
   * @param ignored a file that the command writes itself; null when there is none
   */
  FolderChanges(List<Path> folders, @Nullable Path ignored) {
    this.folders = List.copyOf(folders);
    this.ignored = ignored == null ? null : ignored.toAbsolutePath().normalize();
    this.seen = look();
  }

  /** Also waits for the writing to end: until two looks in a row see the same. */
  @Override
  public boolean await() {
    Map<Path, String> before = seen;
    Map<Path, String> now = before;
    try {
      do {
        before = now;
        Thread.sleep(PAUSE_MILLIS);
        now = look();
      } while (now.equals(seen) || !now.equals(before));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    seen = now;
    return true;
  }

  private Map<Path, String> look() {
    Map<Path, String> found = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder, DEPTH)) {
        files.forEach(file -> note(file.toAbsolutePath().normalize(), found));
      } catch (IOException | UncheckedIOException e) {
        found.put(folder, "unreadable");
      }
    }
    return found;
  }

  private void note(Path file, Map<Path, String> found) {
    if (file.equals(ignored)) {
      return;
    }
    try {
      BasicFileAttributes seenNow = Files.readAttributes(file, BasicFileAttributes.class);
      if (seenNow.isRegularFile()) {
        found.put(file, seenNow.lastModifiedTime() + " " + seenNow.size());
      }
    } catch (IOException e) {
      found.put(file, "unreadable");
    }
  }
}
