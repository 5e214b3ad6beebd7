package dev.rubric.internal.source;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers a rubric from a folder, on disk or inside a jar. */
public final class Folder {
  private static final long MEBIBYTE = 1024 * 1024;

  /** How many files a rubric may have. */
  static final int MOST_FILES = 1000;

  /** How large they may be together, in bytes. */
  static final long LARGEST = 32 * MEBIBYTE;

  private static final Pattern ALIKE =
      Pattern.compile("rubric[ _-]?[0-9()（）]*\\.(ya?ml|ya?ml\\.txt|txt)", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final String shown;
  private final Diagnostics diagnostics;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, byte[]> unsaved;

  private Folder(Path folder, Map<String, byte[]> unsaved, Diagnostics diagnostics) {
    this.folder = folder;
    this.shown = folder.toString();
    this.unsaved = unsaved;
    this.diagnostics = diagnostics;
  }

  /**
   * The rubric's files; empty when there is no framework among those that can be read. What can't
   * be read is an error, so that no rubric is made of the others: they are read to tell what is
   * wrong with them, too.
   */
  public static Optional<RubricFiles> read(Path folder, Diagnostics diagnostics) {
    return read(folder, Map.of(), diagnostics);
  }

  /** The same, where some files have other contents than on disk, or are not there yet. */
  public static Optional<RubricFiles> read(
      Path folder, Map<String, byte[]> unsaved, Diagnostics diagnostics) {
    return new Folder(folder, unsaved, diagnostics).read();
  }

  private Optional<RubricFiles> read() {
    if (!Files.exists(folder)) {
      error(
          "folder-not-found",
          "评分标准文件夹不存在" + hint("；是不是 ", "？"),
          "no such rubric folder" + hint("; did you mean ", "?"));
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      error(
          "not-a-folder",
          "这是一个文件，应为评分标准文件夹（内有 rubric.yaml）",
          "this is a file; expected a rubric folder, with a rubric.yaml in it");
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> own =
          found
              .filter(file -> RubricFiles.belongs(String.valueOf(file.getFileName())))
              .limit(MOST_FILES + 1L)
              .toList();
      return read(with(own));
    } catch (IOException problem) {
      error("unreadable", "文件夹无法读取，请检查权限", "the folder can't be read; check its permissions");
      return Optional.empty();
    }
  }

  private List<Path> with(List<Path> own) {
    Stream<Path> others =
        unsaved.keySet().stream().filter(RubricFiles::belongs).map(folder::resolve);
    return Stream.concat(own.stream(), others).distinct().sorted().toList();
  }

  private Optional<byte[]> bytes(Path file, String name) {
    byte[] own = unsaved.get(name);
    return own == null
        ? Documents.bytes(file, folder, name, diagnostics)
        : Optional.of(own.clone());
  }

  /** A file whose name was meant to be that of the framework; empty when there is none. */
  private String alike() {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .limit(MOST_FILES)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> ALIKE.matcher(name).matches())
          .min(Comparator.naturalOrder())
          .orElse("");
    } catch (IOException problem) {
      return "";
    }
  }

  private Optional<RubricFiles> read(List<Path> own) {
    if (own.size() > MOST_FILES) {
      error(
          "too-many-files",
          "文件超过 " + MOST_FILES + " 个",
          "there are more than " + MOST_FILES + " files");
      return Optional.empty();
    }
    if (own.stream().noneMatch(file -> file.endsWith(RubricFiles.FRAMEWORK))) {
      String other = alike();
      error(
          "file-not-found",
          "文件夹里没有 rubric.yaml" + (other.isEmpty() ? "" : "；请把 " + other + " 改名为 rubric.yaml"),
          "there is no rubric.yaml in the folder"
              + (other.isEmpty() ? "" : "; rename " + other + " to rubric.yaml"));
      return Optional.empty();
    }
    long size = 0;
    for (Path file : own) {
      String name = String.valueOf(file.getFileName());
      Optional<byte[]> bytes = bytes(file, name);
      size += bytes.map(content -> content.length).orElse(0);
      if (size > LARGEST) {
        error(
            "too-large",
            "所有文件合计超过 " + LARGEST / MEBIBYTE + " MiB",
            "the files together have more than " + LARGEST / MEBIBYTE + " MiB");
        return Optional.empty();
      }
      bytes.ifPresent(content -> files.put(name, content));
    }
    return files.containsKey(RubricFiles.FRAMEWORK)
        ? Optional.of(new RubricFiles(files, folder, beside()))
        : Optional.empty();
  }

  /** The rubrics in the same parent folder, and those on the class path. */
  private Standards beside() {
    Path parent = folder.toAbsolutePath().getParent();
    Standards folders =
        (name, version, problems) ->
            Stream.of(name + "@" + version, name)
                .filter(each -> parent != null)
                .map(each -> parent.resolve(each))
                .filter(each -> Files.isRegularFile(each.resolve(RubricFiles.FRAMEWORK)))
                .findFirst()
                .flatMap(each -> read(each, problems));
    return folders.or(Archive.onClassPath());
  }

  private String hint(String before, String after) {
    Path parent = folder.toAbsolutePath().getParent();
    Path name = folder.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(parent)) {
      List<String> names =
          siblings
              .filter(Files::isDirectory)
              .limit(MOST_FILES)
              .map(sibling -> String.valueOf(sibling.getFileName()))
              .toList();
      return Nearest.to(name.toString(), names).map(other -> before + other + after).orElse("");
    } catch (IOException problem) {
      return "";
    }
  }

  private void error(String code, String zh, String en) {
    diagnostics.error(code, Location.whole(shown), zh, en);
  }
}
