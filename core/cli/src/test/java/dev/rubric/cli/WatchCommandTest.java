package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's session: edit, mistake, message, fix, effect, roll back. */
class WatchCommandTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path LINZE = ROOT.resolve("rules/linze-public-security-2024");
  private static final Path SUBMISSION =
      ROOT.resolve("samples/submissions/linze-public-security-2024.yaml");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private PipedOutputStream keyboard;
  private Future<ExitCode> session;
  private int seen;

  @BeforeEach
  void copyTheLinzeRubric() throws IOException {
    try (Stream<Path> files = Files.list(LINZE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    keyboard = new PipedOutputStream();
  }

  @AfterEach
  void end() throws IOException {
    background.shutdownNow();
    keyboard.close();
  }

  private void start(Language language) throws IOException {
    start(language, false);
  }

  private void start(Language language, boolean diff) throws IOException {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, false);
    WatchRun run =
        new WatchRun(
            folder.toString(),
            List.of(SUBMISSION.toString()),
            language,
            console,
            new Complaints(console, language, false),
            new Gate(console, "rubric", language, false, false),
            diff,
            new PipedInputStream(keyboard));
    session = background.submit((Callable<ExitCode>) run::run);
  }

  private void type(String line) throws IOException {
    keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private void edit(String from, String to) throws IOException {
    Path file = folder.resolve("outputs.drl");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
  }

  /** What was said since the last time, once it ends with these words. */
  private String until(String words) throws InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String said = "";
    while (System.nanoTime() < patience) {
      said = out.toString(StandardCharsets.UTF_8).substring(seen);
      if (said.endsWith(words)) {
        seen += said.length();
        return said.replaceAll("sha256:[0-9a-f]{12}", "sha256:…");
      }
      Thread.sleep(20);
    }
    throw new AssertionError("waited for [" + words + "], heard [" + said + "]");
  }

  @Test
  void showsOnRequestWhatTheRulesSayOtherwise() throws Exception {
    start(Language.ZH, true);
    until("优\n");

    edit("扣分($m, 0.25,", "扣分($m, 0.5,");

    assertThat(until("5.50\n")).contains("结论：得分不同的指标 4 个", "修改 “").contains("得分不同（已证明：未列出的数值得分相同）");
  }

  /** Word for word what the auditors' page shows. */
  @Test
  void anAuditorsSession() throws Exception {
    List<String> shown = transcript();
    String watched = "rules/linze-public-security-2024";

    start(Language.ZH);
    assertThat(until("优\n").replace(folder.toString(), watched)).isEqualTo(shown.get(0));

    edit("扣分($m, 0.25,", "扣分($m, 0.5,");
    assertThat(until("5.50\n")).isEqualTo(shown.get(1));

    edit("扣分($m, 0.5,", "扣份($m, 0.75,");
    assertThat(until("？\n")).isEqualTo(shown.get(2));

    edit("扣份($m, 0.75,", "扣分($m, 0.75,");
    assertThat(until("5.25\n")).isEqualTo(shown.get(3));

    type("版本");
    String versions = until("（使用中）\n");
    type("退回 1");
    assertThat(versions + until("5.75\n")).isEqualTo(shown.get(4));

    type("重载");
    assertThat(until("5.25\n")).startsWith("第 3 版 sha256:…\n  临泽县公安局 98.00 → 96.00 优\n");

    type("退出");
    assertThat(session.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.SCORED);
  }

  private static List<String> transcript() throws IOException {
    String page = Files.readString(ROOT.resolve("rules/LIVE.md"), StandardCharsets.UTF_8);
    return Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void inEnglish() throws Exception {
    start(Language.EN);
    until("excellent (优)\n");

    type("rollback 7");
    assertThat(until("1\n")).isEqualTo("rollback needs a version's number, one of: 1\n");
    type("help");
    assertThat(until("quit\n"))
        .isEqualTo("help is unknown; type versions, rollback NUMBER, reload or quit\n");
    Files.writeString(folder.resolve("notes.drl"), "", StandardCharsets.UTF_8);
    assertThat(until("name\"\n")).startsWith("The edit can't be used; version 1 stays in use:\n");
    Files.delete(folder.resolve("notes.drl"));
    assertThat(until("use.\n")).isEqualTo("The mistake is gone; the rules are those in use.\n");

    type("quit");
    assertThat(session.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.SCORED);
  }

  @Test
  void whatCannotBeWatchedIsSaid() {
    Run file = Run.of("watch", SUBMISSION, SUBMISSION);
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).startsWith("只能监视文件夹：");

    Run missing = Run.of("watch", "nowhere", SUBMISSION);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).isEqualTo("找不到评分标准：nowhere\n");

    Run none = Run.of("watch", LINZE);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("SUBMISSION");
  }
}
