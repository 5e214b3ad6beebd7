package dev.rubric.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.internal.digest.Sha256;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Characters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A score with all that proves it, in one zip file that needs nothing else: the rubric, the
 * submission, the scorecard, a manifest with the hash of each, and where somebody signed, the
 * signature over the manifest.
 *
 * <p>Immutable. What is read comes from anybody: only the five files are taken, each once and
 * within bounds.
 */
public final class SealedBundle {
  private static final String RUBRIC = "rubric.zip";
  private static final String SUBMISSION = "submission.json";
  private static final String SCORECARD = "scorecard.json";
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final List<String> SEALED = List.of(RUBRIC, SUBMISSION, SCORECARD);
  private static final List<String> ALL =
      List.of(RUBRIC, SUBMISSION, SCORECARD, MANIFEST, SIGNATURE);
  private static final String FORMAT = "rubric-sealed-bundle/1";
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /** By kind of key, what the platform itself can sign with. */
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "EdDSA", "EdDSA",
          "Ed25519", "Ed25519",
          "EC", "SHA256withECDSA",
          "RSA", "SHA256withRSA");

  private static final JsonMapper MAPPER = new JsonMapper();

  private final SortedMap<String, byte[]> files;

  private SealedBundle(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Seals a score.
   *
   * @param key signs the manifest, an Ed25519, EC or RSA key; null for no signature
   * @throws IllegalArgumentException when the scorecard is not what the rubric says of the
   *     submission, or the key can't sign
   */
  public static SealedBundle seal(
      Rubric rubric, Submission submission, Scorecard scorecard, @Nullable PrivateKey key) {
    Verification sound = Replay.verify(scorecard, submission, rubric);
    if (!sound.holds()) {
      throw new IllegalArgumentException(sound.problems().toString());
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(RUBRIC, rubric.toArchive());
    files.put(SUBMISSION, submission.toJsonLine().getBytes(StandardCharsets.UTF_8));
    files.put(SCORECARD, scorecard.toJson().getBytes(StandardCharsets.UTF_8));
    files.put(MANIFEST, manifest(files));
    if (key != null) {
      files.put(SIGNATURE, signed(files.get(MANIFEST), key));
    }
    return new SealedBundle(files);
  }

  private static byte[] manifest(SortedMap<String, byte[]> files) {
    ObjectNode manifest = MAPPER.createObjectNode().put("format", FORMAT);
    ObjectNode hashes = manifest.putObject("files");
    SEALED.forEach(name -> hashes.put(name, hash(Objects.requireNonNull(files.get(name)))));
    try {
      return MAPPER.writeValueAsBytes(manifest);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException("writing to memory", problem);
    }
  }

  private static String hash(byte[] bytes) {
    MessageDigest digest = Sha256.begun();
    digest.update(bytes);
    return Sha256.written(digest);
  }

  private static byte[] signed(byte @Nullable [] manifest, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
      signature.initSign(key);
      signature.update(manifest);
      return signature.sign();
    } catch (GeneralSecurityException problem) {
      throw new IllegalArgumentException("the key can't sign: " + problem.getMessage(), problem);
    }
  }

  private static String algorithm(String key) {
    String algorithm = ALGORITHMS.get(key);
    if (algorithm == null) {
      throw new IllegalArgumentException(
          "no kind of key to sign with: " + key + "; known: " + new TreeMap<>(ALGORITHMS).keySet());
    }
    return algorithm;
  }

  /** The zip file; the same seal gives the same files in it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException problem) {
      throw new IllegalStateException("writing to memory", problem);
    }
    return bytes.toByteArray();
  }

  /**
   * Takes a bundle apart, without believing anything in it yet.
   *
   * @param in read to its end, not closed
   * @throws IOException when the stream does, or is no such bundle
   */
  public static SealedBundle read(InputStream in) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    int left = LARGEST;
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      String name = entry.getName();
      if (!ALL.contains(name) || files.containsKey(name)) {
        throw new IOException("不是封存包 / no sealed bundle: the entry " + shown(name));
      }
      byte[] bytes = zip.readNBytes(left + 1);
      left -= bytes.length;
      if (left < 0) {
        throw new IOException("封存包过大 / the bundle has more than " + LARGEST + " bytes");
      }
      files.put(name, bytes);
    }
    if (!files.keySet().containsAll(SEALED) || !files.containsKey(MANIFEST)) {
      throw new IOException("不是封存包，缺少文件 / no sealed bundle, it has only " + files.keySet());
    }
    return new SealedBundle(files);
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException badName) {
      throw new IOException("不是封存包 / no sealed bundle", badName);
    }
  }

  private static String shown(String name) {
    return Characters.shownInLine(name);
  }

  /** Whether somebody signed it. */
  public boolean isSigned() {
    return files.containsKey(SIGNATURE);
  }

  /**
   * The scorecard as it stands in the bundle, not verified.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Scorecard scorecard() {
    return Scorecard.fromJson(new String(bytes(SCORECARD), StandardCharsets.UTF_8));
  }

  private byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  /**
   * Checks the hashes and the signature, and scores again with what is in the bundle alone.
   *
   * @param key the key of who should have signed it; null when the signature does not matter
   */
  public Verification verify(@Nullable PublicKey key) {
    List<Diagnostic> problems = new ArrayList<>();
    hashes(problems);
    signature(key, problems);
    if (!problems.isEmpty() && !new Verification(problems, null).holds()) {
      return new Verification(problems, null);
    }
    Verification again = replayed();
    problems.addAll(again.problems());
    return new Verification(problems, again.diff());
  }

  private void hashes(List<Diagnostic> problems) {
    JsonNode stated = manifest();
    if (!stated.path("format").asText().equals(FORMAT)) {
      problems.add(error("not-a-bundle", "封存清单不可读", "the manifest can't be read"));
      return;
    }
    for (String name : SEALED) {
      if (!stated.path("files").path(name).asText().equals(hash(bytes(name)))) {
        problems.add(
            error(
                "tampered",
                name + " 与封存清单的摘要不符",
                name + " is not what the manifest has the hash of"));
      }
    }
  }

  private JsonNode manifest() {
    try {
      return MAPPER.readTree(bytes(MANIFEST));
    } catch (IOException damaged) {
      return MAPPER.createObjectNode();
    }
  }

  private void signature(@Nullable PublicKey key, List<Diagnostic> problems) {
    byte[] signature = files.get(SIGNATURE);
    if (key == null) {
      if (signature != null) {
        problems.add(
            Diagnostic.warning(
                "signature-unchecked",
                null,
                "封存包有签名，未提供公钥，没有核验",
                "the bundle is signed, but no key was given to check that by"));
      }
      return;
    }
    if (signature == null) {
      problems.add(error("not-signed", "封存包没有签名", "the bundle is not signed"));
    } else if (!isBy(key, signature)) {
      problems.add(error("bad-signature", "签名与公钥不符", "the signature is not by that key"));
    }
  }

  private boolean isBy(PublicKey key, byte[] signature) {
    try {
      Signature check = Signature.getInstance(algorithm(key.getAlgorithm()));
      check.initVerify(key);
      check.update(bytes(MANIFEST));
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private Verification replayed() {
    try {
      Rubric rubric = Rubric.load(new ByteArrayInputStream(bytes(RUBRIC)));
      Submission submission = Submissions.parseJson(SUBMISSION, bytes(SUBMISSION));
      return Replay.verify(scorecard(), submission, rubric);
    } catch (DiagnosticException refusal) {
      return new Verification(refusal.diagnostics(), null);
    } catch (IOException | IllegalArgumentException damaged) {
      return new Verification(
          List.of(error("not-a-bundle", "封存包的内容不可读", "the content can't be read")), null);
    }
  }

  private static Diagnostic error(String code, String zh, String en) {
    return Diagnostic.error(code, null, zh, en);
  }
}
