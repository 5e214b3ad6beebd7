package dev.rubric.testing.internal.cases;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.framework.FrameworkIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads the cases beside the rules of a rubric. */
public final class CaseFiles {
  /** The folder of the cases, inside the rubric's folder. */
  public static final String FOLDER = "tests";

  private static final int MOST_FILES = 1000;

  private CaseFiles() {}

  /** All cases of a rubric, file by file; a file that can't be read is a case in error. */
  public static List<TestCase> read(Path folder, Rubric rubric) {
    return read(folder, rubric, Map.of());
  }

  /** The same, where some files have other contents than on disk, or are not there yet. */
  public static List<TestCase> read(Path folder, Rubric rubric, Map<String, byte[]> unsaved) {
    Names names = Names.of(rubric.framework(), rubric.rules());
    Map<String, Location> seen = CaseReader.noNames();
    List<TestCase> cases = new ArrayList<>();
    Path own = real(folder);
    Diagnostics diagnostics = new Diagnostics();
    for (String file : names(own, unsaved, diagnostics)) {
      cases.addAll(read(file, unsaved.get(file), own, rubric, names, seen));
    }
    inError(FOLDER, diagnostics).ifPresent(each -> cases.add(0, each));
    return cases;
  }

  private static NavigableSet<String> names(
      Path own, Map<String, byte[]> unsaved, Diagnostics diagnostics) {
    NavigableSet<String> names = new TreeSet<>();
    files(own.resolve(FOLDER), diagnostics)
        .forEach(file -> names.add(FOLDER + "/" + file.getFileName()));
    unsaved.keySet().stream()
        .filter(name -> name.startsWith(FOLDER + "/") && isCases(name))
        .filter(name -> name.indexOf('/') == name.lastIndexOf('/'))
        .forEach(names::add);
    return names;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException problem) {
      throw new UncheckedIOException(folder.toString(), problem);
    }
  }

  /** Whether a file of that name, beside the cases, holds cases itself. */
  public static boolean isCases(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** The first thousand, whose number is bounded before they are sorted. */
  private static List<Path> files(Path tests, Diagnostics diagnostics) {
    if (!Files.isDirectory(tests)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(tests)) {
      List<Path> files =
          found
              .filter(file -> isCases(String.valueOf(file.getFileName())))
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() <= MOST_FILES) {
        return files;
      }
      diagnostics.error(
          "too-large",
          Location.whole(FOLDER),
          "用例文件超过 " + MOST_FILES + " 个，只读取了 " + MOST_FILES + " 个",
          "there are more than " + MOST_FILES + " files of cases; only so many were read");
      return files.subList(0, MOST_FILES);
    } catch (IOException | UncheckedIOException problem) {
      diagnostics.error(
          "unreadable",
          Location.whole(FOLDER),
          "文件夹无法读取，请检查权限",
          "the folder can't be read; check its permissions");
      return List.of();
    }
  }

  /** What can't be read is a case in error. */
  private static Optional<TestCase> inError(String shown, Diagnostics diagnostics) {
    if (!diagnostics.hasErrors()) {
      return Optional.empty();
    }
    Location where = diagnostics.all().get(0).location();
    Location at = where == null ? Location.of(shown) : where;
    return Optional.of(new TestCase(shown, at, null, List.of(), diagnostics.all()));
  }

  private static List<TestCase> read(
      String shown,
      byte @Nullable [] unsaved,
      Path own,
      Rubric rubric,
      Names names,
      Map<String, Location> seen) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<byte[]> content =
        unsaved == null
            ? Documents.bytes(own.resolve(shown), own, shown, diagnostics)
            : Optional.of(unsaved);
    Optional<Node> document = content.flatMap(bytes -> Documents.parse(shown, bytes, diagnostics));
    List<TestCase> cases = new ArrayList<>();
    document.ifPresent(node -> cases.addAll(read(node, own, rubric, names, seen, diagnostics)));
    inError(shown, diagnostics).ifPresent(each -> cases.add(0, each));
    return cases;
  }

  private static List<TestCase> read(
      Node document,
      Path own,
      Rubric rubric,
      Names names,
      Map<String, Location> seen,
      Diagnostics diagnostics) {
    MapReader map = MapReader.of(document, diagnostics);
    Bases bases =
        new Bases(own.resolve(FOLDER), CaseRoot.of(own), map.node(CaseKeys.BASES), diagnostics);
    CaseReader reader = new CaseReader(new FrameworkIndex(rubric.framework()), names, bases, seen);
    List<Node> cases = map.list(CaseKeys.CASES);
    List<Node> golden = map.list(CaseKeys.GOLDEN);
    map.node(CaseKeys.NOTE);
    map.finish();
    if (cases.isEmpty() && golden.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.error("no-cases", map.location(), "文件里没有用例", "the file holds no case");
    }
    cases.forEach(reader::read);
    golden.forEach(reader::golden);
    return reader.cases();
  }
}
