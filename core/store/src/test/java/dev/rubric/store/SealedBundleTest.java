package dev.rubric.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed bundle proves a score by itself. */
class SealedBundleTest {
  private static final Rubric RUBRIC = Samples.rubric(1);
  private static final Submission SUBMISSION = Samples.submission(103);
  private static final Scorecard CARD = RUBRIC.score(SUBMISSION);

  private static SealedBundle reread(byte[] bytes) throws IOException {
    return SealedBundle.read(new ByteArrayInputStream(bytes));
  }

  private static List<String> codes(Verification verification) {
    return verification.problems().stream().map(Diagnostic::code).toList();
  }

  @Test
  void anybodyCanCheckIt() throws IOException {
    byte[] bytes = SealedBundle.seal(RUBRIC, SUBMISSION, CARD, null).toBytes();

    SealedBundle bundle = reread(bytes);
    assertThat(bundle.isSigned()).isFalse();
    assertThat(bundle.scorecard()).isEqualTo(CARD);
    assertThat(bundle.verify(null)).isEqualTo(new Verification(List.of(), null));
    assertThat(SealedBundle.seal(RUBRIC, SUBMISSION, CARD, null).toBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void aSignatureIsByOneKey(String kind) throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance(kind).generateKeyPair();
    KeyPair others = KeyPairGenerator.getInstance(kind).generateKeyPair();

    SealedBundle bundle =
        reread(SealedBundle.seal(RUBRIC, SUBMISSION, CARD, keys.getPrivate()).toBytes());

    assertThat(bundle.isSigned()).isTrue();
    assertThat(bundle.verify(keys.getPublic()).problems()).isEmpty();
    assertThat(codes(bundle.verify(null))).containsExactly("signature-unchecked");
    assertThat(bundle.verify(null).holds()).isTrue();
    assertThat(codes(bundle.verify(others.getPublic()))).containsExactly("bad-signature");
    assertThat(codes(SealedBundle.seal(RUBRIC, SUBMISSION, CARD, null).verify(keys.getPublic())))
        .containsExactly("not-signed");
  }

  @Test
  void onlyWhatIsSoIsSealed() {
    Submission other = Samples.submission(104);
    assertThatThrownBy(() -> SealedBundle.seal(RUBRIC, other, CARD, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another-submission");
  }

  @Test
  void anyChangeShows() throws IOException {
    Map<String, byte[]> files = files(SealedBundle.seal(RUBRIC, SUBMISSION, CARD, null).toBytes());
    for (String name : List.of("rubric.zip", "submission.json", "scorecard.json")) {
      Map<String, byte[]> changed = new LinkedHashMap<>(files);
      byte[] bytes = changed.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);

      assertThat(codes(reread(zip(changed)).verify(null))).as(name).containsExactly("tampered");
    }
    Map<String, byte[]> noManifest = new LinkedHashMap<>(files);
    noManifest.put("manifest.json", new byte[] {'x'});
    assertThat(codes(reread(zip(noManifest)).verify(null))).containsExactly("not-a-bundle");
  }

  @Test
  void hostileFilesAreRefused() throws IOException {
    Map<String, byte[]> files = files(SealedBundle.seal(RUBRIC, SUBMISSION, CARD, null).toBytes());
    Map<String, byte[]> outside = new LinkedHashMap<>(files);
    outside.put("../../evil.json", new byte[1]);
    Map<String, byte[]> bomb = new LinkedHashMap<>(files);
    bomb.put("submission.json", new byte[80 * 1024 * 1024]);
    Map<String, byte[]> less = new LinkedHashMap<>(files);
    less.remove("scorecard.json");

    assertThatThrownBy(() -> reread(zip(outside))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reread(zip(bomb))).hasMessageContaining("过大");
    assertThatThrownBy(() -> reread(zip(less))).hasMessageContaining("缺少文件");
    assertThatThrownBy(() -> reread("no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  private static Map<String, byte[]> files(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      files.put(entry.getName(), zip.readAllBytes());
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
