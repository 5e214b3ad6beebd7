package dev.rubric.internal.source;

import dev.rubric.internal.form.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that make a rubric: {@code rubric.yaml} and the rule files beside it.
 *
 * @param files the bytes of each file by its name
 * @param folder where they were read; null when that is no folder on disk
 * @param standards where the standard is found that they may build on
 */
public record RubricFiles(
    SortedMap<String, byte[]> files, @Nullable Path folder, Standards standards) {
  /** The file that states the framework. */
  public static final String FRAMEWORK = "rubric.yaml";

  /** What rules were read from that were made in memory. */
  public static final RubricFiles NONE = new RubricFiles(new TreeMap<>(), null, Standards.NONE);

  /** Copies the map. */
  public RubricFiles {
    files = new TreeMap<>(files);
  }

  /** Whether a file of that name belongs to a rubric. */
  static boolean belongs(String name) {
    return name.equals(FRAMEWORK) || RuleFiles.isOne(name);
  }

  /** The same files out of a package, which is no folder on disk. */
  RubricFiles packaged(Standards inside) {
    return new RubricFiles(files, null, inside);
  }

  /** The digest of all names and contents, in the order of the names. */
  public String hash() {
    return hash(List.of(this));
  }

  /** The digest of several rubrics, one after the other. */
  public static String hash(List<RubricFiles> rubrics) {
    Hash hash = new Hash();
    for (RubricFiles rubric : rubrics) {
      rubric.files.forEach(
          (name, content) -> hash.add(name.getBytes(StandardCharsets.UTF_8), content));
    }
    return hash.toString();
  }
}
