package dev.rubric.internal.source;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes a rubric from memory or from the bytes of an archive, within the bounds of a folder. */
public final class InMemory {
  private static final Location ARCHIVE = Location.whole("archive");

  private InMemory() {}

  /** The rubric of these files by their names; empty when they make none, which is reported. */
  public static Optional<RubricFiles> files(Map<String, byte[]> files, Diagnostics diagnostics) {
    SortedMap<String, byte[]> own = new TreeMap<>();
    long size = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (RubricFiles.belongs(file.getKey())) {
        own.put(file.getKey(), file.getValue().clone());
        size += file.getValue().length;
      }
    }
    if (own.size() > Folder.MOST_FILES || size > Folder.LARGEST) {
      tooLarge(diagnostics);
      return Optional.empty();
    }
    if (!own.containsKey(RubricFiles.FRAMEWORK)) {
      missing(diagnostics);
      return Optional.empty();
    }
    return Optional.of(new RubricFiles(own, null, Archive.onClassPath()));
  }

  /** The only rubric in an archive; empty when there is not exactly one, which is reported. */
  public static Optional<RubricFiles> archive(InputStream archive, Diagnostics diagnostics)
      throws IOException {
    SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
    if (!read(new ZipInputStream(archive), folders)) {
      tooLarge(diagnostics);
      return Optional.empty();
    }
    folders.values().removeIf(files -> !files.containsKey(RubricFiles.FRAMEWORK));
    if (folders.size() > 1) {
      diagnostics.error(
          "rubric-not-found",
          ARCHIVE,
          "压缩包里有多个评分标准：" + String.join("、", folders.keySet()),
          "the archive holds several rubrics: " + String.join(", ", folders.keySet()));
      return Optional.empty();
    }
    if (folders.isEmpty()) {
      missing(diagnostics);
      return Optional.empty();
    }
    return files(folders.get(folders.firstKey()), diagnostics);
  }

  /** Whether all of it is within the bounds; reading stops at the first byte beyond. */
  private static boolean read(
      ZipInputStream zip, SortedMap<String, SortedMap<String, byte[]>> folders) throws IOException {
    long left = Folder.LARGEST;
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      int slash = entry.getName().lastIndexOf('/');
      String name = entry.getName().substring(slash + 1);
      byte[] bytes = zip.readNBytes((int) left + 1);
      left -= bytes.length;
      entries++;
      if (left < 0 || entries > 10 * Folder.MOST_FILES) {
        return false;
      }
      if (!entry.isDirectory() && RubricFiles.belongs(name)) {
        String folder = entry.getName().substring(0, Math.max(slash, 0));
        folders.computeIfAbsent(folder, any -> new TreeMap<>()).put(name, bytes);
      }
    }
    return true;
  }

  private static void missing(Diagnostics diagnostics) {
    diagnostics.error(
        "file-not-found", null, "其中没有 rubric.yaml", "there is no rubric.yaml among them");
  }

  private static void tooLarge(Diagnostics diagnostics) {
    diagnostics.error(
        "too-large",
        null,
        "文件超过 " + Folder.MOST_FILES + " 个，或共超过 " + Folder.LARGEST / 1024 / 1024 + " MiB",
        "there are more than %d files, or more than %d MiB of them"
            .formatted(Folder.MOST_FILES, Folder.LARGEST / 1024 / 1024));
  }
}
