package dev.rubric.samples.finance.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.MediaType;

/**
 * A submission as it was posted.
 *
 * @param file its name, whose ending tells its kind; not null
 * @param form whether it is an official form
 * @param bytes its content; not null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was posted
record Posted(String file, boolean form, byte[] bytes) {
  Posted {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** A submission as programs write it, in JSON, or as people do, in YAML. */
  static Posted text(MediaType type, byte[] bytes) {
    boolean json = type.isCompatibleWith(MediaType.APPLICATION_JSON);
    return new Posted(json ? "submission.json" : "submission.yaml", false, bytes);
  }

  static Posted form(String file, byte[] bytes) {
    return new Posted(file, true, bytes);
  }

  /** What tells a repeated request from another one with the same key. */
  String hash(String standard) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((standard + "\n" + form + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }
}
