package dev.rubric.cli;

import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys as {@code openssl genpkey} and {@code openssl pkey -pubout} write them (PEM). */
final class Keys {
  private static final List<String> KINDS = List.of("Ed25519", "EC", "RSA");
  private static final int MOST_BYTES = 64 * 1024;

  private Keys() {}

  /** Makes a key of its bytes. */
  private interface Making<K> {
    K make(KeyFactory factory, byte[] bytes) throws GeneralSecurityException;
  }

  static @Nullable PrivateKey signing(@Nullable String file) {
    return file == null
        ? null
        : key(
            file, "PRIVATE KEY", (by, bytes) -> by.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
  }

  static @Nullable PublicKey checking(@Nullable String file) {
    return file == null
        ? null
        : key(file, "PUBLIC KEY", (by, bytes) -> by.generatePublic(new X509EncodedKeySpec(bytes)));
  }

  private static <K> K key(String file, String label, Making<K> making) {
    byte[] bytes = bytes(file, label);
    for (String kind : KINDS) {
      try {
        return making.make(KeyFactory.getInstance(kind), bytes);
      } catch (GeneralSecurityException another) {
        // a key of another kind, which the next turn tries
      }
    }
    throw none(file, label);
  }

  private static byte[] bytes(String file, String label) {
    try {
      String pem = new String(Door.read(Paths.of(file), MOST_BYTES), StandardCharsets.US_ASCII);
      String begin = "-----BEGIN " + label + "-----";
      int from = pem.indexOf(begin);
      int to = pem.indexOf("-----END " + label + "-----");
      if (from < 0 || to < from) {
        throw none(file, label);
      }
      return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    } catch (Refused | IllegalArgumentException unreadable) {
      throw none(file, label);
    }
  }

  private static CommandException none(String file, String label) {
    return new CommandException(
        "不是可用的密钥文件（PEM 格式的 " + label + "，Ed25519、EC 或 RSA）：" + file,
        "no key file that can be used (a PEM " + label + ", Ed25519, EC or RSA): " + file);
  }
}
