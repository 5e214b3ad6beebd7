package dev.rubric.internal.source;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers rubrics that were packaged: in a jar, or on the class path, under {@code rubrics/}. */
public final class Archive {
  private static final String RUBRICS = "rubrics";

  private Archive() {}

  /** The rubrics on the class path of this library, or of the calling thread's context. */
  static Standards onClassPath() {
    return (name, version, diagnostics) ->
        finder(name).flatMap(loader -> onClassPath(loader, name, diagnostics));
  }

  /**
   * The files of a packaged rubric: where the calling thread's context finds it, or else where this
   * library stands.
   */
  public static Optional<RubricFiles> onClassPath(String name, Diagnostics diagnostics) {
    return onClassPath(finder(name).orElse(Archive.class.getClassLoader()), name, diagnostics);
  }

  private static Optional<ClassLoader> finder(String name) {
    return Stream.of(Thread.currentThread().getContextClassLoader(), Archive.class.getClassLoader())
        .filter(Objects::nonNull)
        .filter(loader -> loader.getResource(address(name)) != null)
        .findFirst();
  }

  private static String address(String name) {
    return RUBRICS + "/" + name + "/" + RubricFiles.FRAMEWORK;
  }

  /** The files of a packaged rubric on the class path, found by its name. */
  public static Optional<RubricFiles> onClassPath(
      ClassLoader loader, String name, Diagnostics diagnostics) {
    URL url = loader.getResource(address(name));
    if (url == null) {
      diagnostics.error(
          "rubric-not-found",
          Location.whole(name),
          "类路径上没有评分标准 rubrics/" + name,
          "there is no rubric rubrics/" + name + " on the class path");
      return Optional.empty();
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return Folder.read(Path.of(uri).resolveSibling(""), diagnostics);
      }
      String text = uri.toString();
      String jar = text.substring("jar:".length(), text.indexOf("!/"));
      return inJar(Path.of(URI.create(jar)), name, diagnostics);
    } catch (URISyntaxException problem) {
      throw new IllegalStateException("a resource has a well-formed address: " + url, problem);
    }
  }

  /**
   * The files of a rubric in a jar.
   *
   * @param name the rubric's name; null when the jar holds only one
   */
  public static Optional<RubricFiles> inJar(
      Path jar, @Nullable String name, Diagnostics diagnostics) {
    try (FileSystem files = FileSystems.newFileSystem(Door.real(jar, null))) {
      Path rubrics = files.getPath("/" + RUBRICS);
      List<String> names = names(rubrics);
      String chosen = name == null && names.size() == 1 ? names.get(0) : name;
      if (chosen == null || !names.contains(chosen)) {
        report(jar, chosen, names, diagnostics);
        return Optional.empty();
      }
      return Folder.read(rubrics.resolve(chosen), diagnostics)
          .map(found -> found.packaged(inside(jar)));
    } catch (Refused refused) {
      refused.report(jar.toString(), diagnostics);
      return Optional.empty();
    } catch (IOException problem) {
      diagnostics.error(
          "unreadable",
          Location.whole(jar.toString()),
          "不是可以读取的 jar 文件",
          "this is not a jar that can be read");
      return Optional.empty();
    }
  }

  /** The rubrics in the same jar, and those on the class path. */
  private static Standards inside(Path jar) {
    Standards packed =
        (name, version, diagnostics) ->
            holds(jar, name) ? inJar(jar, name, diagnostics) : Optional.empty();
    return packed.or(onClassPath());
  }

  private static boolean holds(Path jar, String name) {
    try (FileSystem files = FileSystems.newFileSystem(Door.real(jar, null))) {
      return names(files.getPath("/" + RUBRICS)).contains(name);
    } catch (IOException problem) {
      return false;
    }
  }

  private static List<String> names(Path rubrics) throws IOException {
    if (!Files.isDirectory(rubrics)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(rubrics)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(RubricFiles.FRAMEWORK)))
          .map(folder -> String.valueOf(folder.getFileName()).replace("/", ""))
          .sorted()
          .toList();
    }
  }

  private static void report(
      Path jar, @Nullable String name, List<String> names, Diagnostics diagnostics) {
    String listed = String.join("、", names);
    if (names.isEmpty()) {
      diagnostics.error(
          "rubric-not-found",
          Location.whole(jar.toString()),
          "jar 里没有评分标准（rubrics/名称/rubric.yaml）",
          "the jar holds no rubric (rubrics/name/rubric.yaml)");
    } else if (name == null) {
      diagnostics.error(
          "rubric-not-found",
          Location.whole(jar.toString()),
          "jar 里有多个评分标准，请指明名称：" + listed,
          "the jar holds several rubrics, name one: " + String.join(", ", names));
    } else {
      Optional<String> nearest = Nearest.to(name, names);
      diagnostics.error(
          "rubric-not-found",
          Location.whole(jar.toString()),
          "jar 里没有评分标准 "
              + name
              + nearest.map(other -> "；是不是 " + other + "？").orElse("；有：" + listed),
          "the jar holds no rubric "
              + name
              + nearest
                  .map(other -> "; did you mean " + other + "?")
                  .orElse("; it has: " + String.join(", ", names)));
    }
  }
}
