package dev.rubric.samples.finance.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A submission as it was posted.
 *
 * @param file the name of the official form, whose ending tells its kind; {@code submission.json}
 *     for JSON; not null
 * @param bytes its content; not null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was posted
record Posted(String file, byte[] bytes) {
  private static final String JSON = "submission.json";

  Posted {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bytes, "bytes");
  }

  static Posted json(byte[] bytes) {
    return new Posted(JSON, bytes);
  }

  boolean isJson() {
    return file.equals(JSON);
  }

  /** What tells a repeated request from another one with the same key. */
  String hash(String standard) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((standard + "\n" + isJson() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }
}
