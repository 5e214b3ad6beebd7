package dev.rubric.samples.finance.score;

import dev.rubric.samples.finance.FinanceProperties;
import dev.rubric.samples.finance.store.OwnFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The key that every score is sealed with (Ed25519), made at the first start; the public half is
 * for anybody who wants to check a seal. Both are PEM, as {@code openssl} and {@code rubric} read.
 */
@Component
public class SealKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final PrivateKey signing;
  private final String checking;

  /** The key in the service's folder. */
  public SealKey(FinanceProperties properties) throws IOException, GeneralSecurityException {
    Path own = properties.home().resolve("seal-key.pem");
    Path open = properties.home().resolve("seal-key.pub.pem");
    if (!Files.exists(own) || !Files.exists(open)) {
      make(own, open);
    }
    KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
    this.signing = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(own, PRIVATE)));
    factory.generatePublic(new X509EncodedKeySpec(bytes(open, PUBLIC)));
    this.checking = Files.readString(open, StandardCharsets.US_ASCII);
  }

  private static void make(Path own, Path open) throws GeneralSecurityException {
    if (Files.exists(own)) {
      throw new IllegalStateException(
          "封存密钥 %s 缺少公钥文件 %s / the public half of the seal key is missing".formatted(own, open));
    }
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    OwnFile.write(open, pem(PUBLIC, pair.getPublic().getEncoded()));
    OwnFile.write(own, pem(PRIVATE, pair.getPrivate().getEncoded()));
  }

  private static String pem(String label, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, text, label);
  }

  private static byte[] bytes(Path file, String label) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    String inner =
        text.replace("-----BEGIN " + label + "-----", "")
            .replace("-----END " + label + "-----", "");
    return Base64.getMimeDecoder().decode(inner);
  }

  PrivateKey signing() {
    return signing;
  }

  /** The public half, as PEM. */
  String checking() {
    return checking;
  }
}
