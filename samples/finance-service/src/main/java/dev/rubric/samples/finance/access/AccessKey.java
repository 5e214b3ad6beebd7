package dev.rubric.samples.finance.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keys to sign in with: 160 random bits that the service makes, never a person's own words. There
 * is nothing to guess, so that a fast hash is enough and signing in costs no time.
 */
final class AccessKey implements PasswordEncoder {
  private static final int BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  static String made() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence key) {
    return key == null ? null : hash(key);
  }

  @Override
  public boolean matches(@Nullable CharSequence key, @Nullable String hash) {
    return key != null && hash != null && MessageDigest.isEqual(bytes(hash(key)), bytes(hash));
  }

  static String hash(CharSequence key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes(key)));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
