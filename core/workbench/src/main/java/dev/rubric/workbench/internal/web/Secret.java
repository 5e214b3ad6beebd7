package dev.rubric.workbench.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A word that nobody can guess: 256 random bits. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String word;

  /** A new one. */
  public Secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    this.word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The word itself. */
  public String word() {
    return word;
  }

  /** Whether it is that word; takes the same time however much of it is right. */
  public boolean is(String other) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
