package dev.rubric.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public types of modules, wherever they were compiled to. */
final class PublicTypes {
  /** The command has no Logback; the store's own tests look at it. */
  private static final String NEEDS_LOGBACK = "FileDecisionLog";

  private PublicTypes() {}

  /** Those of each module that one of the types is in, by name. */
  static List<Class<?>> of(List<Class<?>> oneOfEach) {
    return oneOfEach.stream().flatMap(one -> module(one).stream()).toList();
  }

  private static List<Class<?>> module(Class<?> one) {
    try {
      URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return types(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return types(jar.getPath("/"));
      }
    } catch (URISyntaxException | IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static List<Class<?>> types(Path root) {
    try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("internal"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("package-info") && !name.contains("." + NEEDS_LOGBACK))
          .sorted()
          .<Class<?>>map(PublicTypes::loaded)
          .filter(PublicTypes::isPublic)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, PublicTypes.class.getClassLoader());
    } catch (ClassNotFoundException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
