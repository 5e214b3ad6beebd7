package dev.rubric.internal.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of named contents; lengths are part of it, so that no two lists run together. */
public final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }

  /** The hash of one named text. */
  public static String of(String name, String content) {
    Hash hash = new Hash();
    hash.add(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    return hash.toString();
  }

  void add(byte[] name, byte[] content) {
    String lengths = name.length + " " + content.length + "\n";
    digest.update(lengths.getBytes(StandardCharsets.US_ASCII));
    digest.update(name);
    digest.update(content);
  }

  /** {@code sha256:} and the hexadecimal digest; ends the digest. */
  @Override
  public String toString() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }
}
