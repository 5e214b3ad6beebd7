package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Submissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing, replaying, sealing and verifying from the command line. */
class StoreCommandsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path RUBRIC = Path.of("../../rules/linze-public-security-2024");
  private static final Path SUBMISSION =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");

  @TempDir private Path folder;

  private Run published(Path store) {
    return Run.of(
        "publish",
        RUBRIC,
        "--store",
        store,
        "--by",
        "王五",
        "--reason",
        "年度修订",
        "--from",
        "2025-01-01");
  }

  @Test
  void aPublicationIsInTheHistory() {
    Path store = folder.resolve("store");

    Run run = published(store);

    assertThat(run.code()).as(run.err()).isZero();
    Run history = Run.of("history", "--store", store);
    assertThat(history.out()).isEqualTo(run.out());
    assertThat(history.out())
        .startsWith("1  linze-public-security-2024@")
        .contains("王五", "生效 2025-01-01", "事由：年度修订");
    assertThat(Run.of("history", "--store", store, "--lang", "en").out())
        .contains("published by 王五", "in force from 2025-01-01");
    assertThat(Run.of("history", "--store", folder.resolve("none")).code()).isEqualTo(2);
    Run blank = Run.of("publish", RUBRIC, "--store", store, "--by", " ", "--reason", "x");
    assertThat(blank.code()).isEqualTo(2);
    assertThat(blank.err()).contains("不能空白");
  }

  @Test
  void storedScorecardsAreReplayed() throws IOException {
    Path store = folder.resolve("store");
    published(store);
    Path card = folder.resolve("card.json");
    Run.of("score", RUBRIC, SUBMISSION, "--format", "json", "-o", card);
    String line = Files.readString(card, StandardCharsets.UTF_8).replace("\n", "");
    Path cards = Files.writeString(folder.resolve("cards.jsonl"), line + "\n");
    String submission = Submissions.read(SUBMISSION).toJsonLine();
    Path submissions = Files.writeString(folder.resolve("submissions.jsonl"), submission + "\n");

    Run same = Run.of("replay", cards, submissions, "--store", store);
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).isEqualTo("重算 1 份，1 份与存档逐字节相同\n");

    Files.writeString(cards, line.replace("98.00", "99.00"));
    Run forged = Run.of("replay", cards, submissions, "--store", store);
    assertThat(forged.code()).isEqualTo(1);
    assertThat(forged.err()).contains("another-scorecard");
    Files.writeString(submissions, "");
    assertThat(Run.of("replay", cards, submissions, "--store", store).err()).contains("没有这份评分表的填报");
  }

  @Test
  void aSealedBundleIsVerified() throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path own = pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    Path all = pem("PUBLIC KEY", keys.getPublic().getEncoded());
    Path bundle = folder.resolve("bundle.zip");

    Run sealed = Run.of("seal", RUBRIC, SUBMISSION, "-o", bundle, "--key", own);

    assertThat(sealed.code()).as(sealed.err()).isZero();
    Run verified = Run.of("verify", bundle, "--key", all);
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out()).startsWith("属实：").contains("98.00");
    assertThat(Run.of("seal", RUBRIC, SUBMISSION, "-o", bundle).err()).contains("文件已存在");
    assertThat(Run.of("verify", bundle, "--key", own).err()).contains("不是可用的密钥文件");
    Run none = Run.of("verify", SUBMISSION);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("不是封存包");
  }

  @Test
  void theReadmesCommandsRunAsTheyStand() throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.move(pem("PRIVATE KEY", keys.getPrivate().getEncoded()), folder.resolve("key.pem"));
    Files.move(pem("PUBLIC KEY", keys.getPublic().getEncoded()), folder.resolve("key.pub.pem"));
    String readme = Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
    String chapter = readme.substring(readme.indexOf("## Kept, replayed, sealed"));
    List<String> commands =
        chapter
            .substring(0, chapter.indexOf("\n```\n"))
            .lines()
            .filter(line -> line.startsWith("rubric "))
            .toList();

    assertThat(commands).hasSize(6);
    for (String command : commands) {
      Object[] words = Stream.of(command.split(" ", -1)).skip(1).map(this::path).toArray();
      Run run = Run.of(words);
      int most = command.contains("--batch") ? 1 : 0; // what units miss needs attention
      assertThat(run.code()).as(command + run.err()).isLessThanOrEqualTo(most);
    }
  }

  private Object path(String word) {
    if (word.startsWith("rules/") || word.startsWith("samples/")) {
      return ROOT.resolve(word);
    }
    return word.equals("store") || word.matches(".*\\.(zip|pem|ndjson)")
        ? folder.resolve(word)
        : word;
  }

  private Path pem(String label, byte[] key) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(key), label);
    return Files.writeString(folder.resolve(label.replace(' ', '.')), text);
  }
}
