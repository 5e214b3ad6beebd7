package dev.rubric.internal.source;

import dev.rubric.internal.form.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that make a rubric: {@code rubric.yaml} and the rule files beside it.
 *
 * @param files the bytes of each file by its name
 */
public record RubricFiles(SortedMap<String, byte[]> files) {
  /** The file that states the framework. */
  public static final String FRAMEWORK = "rubric.yaml";

  /** What rules were read from that were made in memory. */
  public static final RubricFiles NONE = new RubricFiles(new TreeMap<>());

  /** Copies the map. */
  public RubricFiles {
    files = new TreeMap<>(files);
  }

  /** Whether a file of that name belongs to a rubric. */
  static boolean belongs(String name) {
    return name.equals(FRAMEWORK) || RuleFiles.isOne(name);
  }

  /** The digest of all names and contents, in the order of the names. */
  public String hash() {
    Hash hash = new Hash();
    files.forEach((name, content) -> hash.add(name.getBytes(StandardCharsets.UTF_8), content));
    return hash.toString();
  }
}
