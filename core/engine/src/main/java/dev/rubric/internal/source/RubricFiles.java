package dev.rubric.internal.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
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

  /** How the name of a rule file ends. */
  public static final String RULES = ".drl";

  /** Copies the map. */
  public RubricFiles {
    files = new TreeMap<>(files);
  }

  /** Whether a file of that name belongs to a rubric. */
  static boolean belongs(String name) {
    return name.equals(FRAMEWORK) || name.endsWith(RULES);
  }

  /** {@code sha256:} and the digest of all names and contents, in the order of the names. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
        String lengths = name.length + " " + file.getValue().length + "\n";
        digest.update(lengths.getBytes(StandardCharsets.US_ASCII));
        digest.update(name);
        digest.update(file.getValue());
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }
}
