package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module exports every public package, and internal ones to Rubric's own modules alone. */
class ModuleTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CORE = Path.of("..");
  private static final Pattern EXPORTS =
      Pattern.compile("exports ([a-z.0-9]+)(?:\\s+to\\s+([a-z.0-9,\\s]+))?;");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?(dev\\.rubric\\.internal\\.[a-z]+)", Pattern.MULTILINE);

  @Test
  void everyPublicPackageIsExportedToEverybody() {
    Set<String> everybody = new TreeSet<>();
    exports()
        .forEach(
            (name, to) -> {
              if (to.isEmpty()) {
                everybody.add(name);
              }
            });

    assertThat(everybody).isEqualTo(packages());
  }

  @Test
  void internalPackagesAreExportedToTheModulesThatUseThem() throws IOException {
    Map<String, Set<String>> internal = exports();
    internal.values().removeIf(Set::isEmpty);

    assertThat(internal).isEqualTo(uses());
  }

  private static Map<String, Set<String>> exports() {
    Map<String, Set<String>> exports = new TreeMap<>();
    Matcher matcher = EXPORTS.matcher(read(SOURCES.resolve("module-info.java")));
    while (matcher.find()) {
      exports.put(
          matcher.group(1),
          matcher.group(2) == null
              ? Set.of()
              : new TreeSet<>(Set.of(matcher.group(2).split("[,\\s]+"))));
    }
    return exports;
  }

  private static Set<String> packages() {
    return files(SOURCES)
        .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
        .filter(name -> !name.isEmpty() && !name.contains("internal"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which module of the library imports which internal package of the engine. */
  private static Map<String, Set<String>> uses() throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    try (Stream<Path> modules = Files.list(CORE)) {
      for (Path module : modules.filter(each -> !each.endsWith("engine")).toList()) {
        Path sources = module.resolve(SOURCES);
        if (Files.isDirectory(sources)) {
          files(sources)
              .forEach(
                  file -> {
                    Matcher matcher = IMPORT.matcher(read(file));
                    while (matcher.find()) {
                      uses.computeIfAbsent(matcher.group(1), any -> new TreeSet<>())
                          .add(name(module));
                    }
                  });
        }
      }
    }
    return uses;
  }

  /** The automatic or stated name of a module. */
  private static String name(Path module) {
    Matcher matcher =
        Pattern.compile("<Automatic-Module-Name>(.*)</").matcher(read(module.resolve("pom.xml")));
    return matcher.find() ? matcher.group(1) : "dev.rubric." + module.getFileName();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
