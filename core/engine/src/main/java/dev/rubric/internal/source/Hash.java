package dev.rubric.internal.source;

import dev.rubric.internal.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A digest of named contents; lengths are part of it, so that no two lists run together. */
public final class Hash {
  private final MessageDigest digest = Sha256.begun();

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
    return Sha256.written(digest);
  }
}
