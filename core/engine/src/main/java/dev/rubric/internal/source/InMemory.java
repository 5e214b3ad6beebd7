package dev.rubric.internal.source;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Takes a rubric from memory or from the bytes of an archive, within the bounds of a folder. */
public final class InMemory {
  private static final String TOP = "";
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

  /**
   * The rubric in an archive: the one at its top, or else the only one, or that of the name; empty
   * when there is none, which is reported. Standards that it builds on may lie in the same archive.
   *
   * @param name the rubric's folder; null when the archive itself tells
   */
  public static Optional<RubricFiles> archive(
      InputStream archive, @Nullable String name, Diagnostics diagnostics) throws IOException {
    SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
    if (!read(new ZipInputStream(archive), folders)) {
      tooLarge(diagnostics);
      return Optional.empty();
    }
    folders.values().removeIf(files -> !files.containsKey(RubricFiles.FRAMEWORK));
    Packed packed = new Packed(folders);
    return packed.chosen(name, diagnostics).map(packed::rubric);
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

  /** The rubrics of an archive by their folders. */
  private record Packed(SortedMap<String, SortedMap<String, byte[]>> folders) {
    Optional<String> chosen(@Nullable String name, Diagnostics diagnostics) {
      if (folders.isEmpty()) {
        missing(diagnostics);
        return Optional.empty();
      }
      if (name == null && (folders.size() == 1 || folders.containsKey(TOP))) {
        return Optional.of(folders.firstKey());
      }
      Optional<String> chosen = named(name);
      if (chosen.isEmpty()) {
        String listed = String.join(", ", folders.keySet());
        diagnostics.error(
            "rubric-not-found",
            ARCHIVE,
            "压缩包里" + (name == null ? "有多个评分标准，请指明名称：" : "没有评分标准 " + name + "；有：") + listed,
            (name == null
                    ? "the archive holds several rubrics, name one: "
                    : "the archive holds no rubric " + name + "; it has: ")
                + listed);
      }
      return chosen;
    }

    private Optional<String> named(@Nullable String name) {
      return folders.keySet().stream()
          .filter(folder -> folder.substring(folder.lastIndexOf('/') + 1).equals(name))
          .findFirst();
    }

    RubricFiles rubric(String folder) {
      return new RubricFiles(
          Objects.requireNonNull(folders.get(folder)), null, standards().or(Archive.onClassPath()));
    }

    private Standards standards() {
      return (name, version, diagnostics) ->
          named(name + "@" + version).or(() -> named(name)).map(this::rubric);
    }
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
