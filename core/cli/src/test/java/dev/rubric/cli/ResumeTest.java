package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.peers.Peers;
import dev.rubric.testing.generate.SubmissionGenerator;
import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was interrupted goes on without a duplicate and without a gap. */
class ResumeTest {
  private static final Path SHIPPED = Path.of("../../rules/linze-public-security-2024");
  private static final SubmissionGenerator GENERATOR =
      SubmissionGenerator.like(
          Path.of("../../samples/submissions/linze-public-security-2024.yaml"), 1);
  private static final int LINES = 700;

  @TempDir Path folder;
  private Path rubric;
  private Path in;
  private Path out;

  @BeforeEach
  void prepare() throws IOException {
    rubric = Files.createDirectory(folder.resolve("rubric"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, rubric.resolve(file.getFileName()));
      }
    }
    in = folder.resolve("in.ndjson");
    Files.writeString(in, text(LINES), StandardCharsets.UTF_8);
    out = folder.resolve("out.ndjson");
  }

  @Test
  void afterAnyBlockTheRestIsTheSame() throws IOException {
    String whole = run().out();
    for (int blocks = 1; blocks <= 5; blocks++) {
      interruptAfter(blocks);
      assertThat(out).doesNotExist();

      Run run = Run.of(command("--out", out, "--resume", "--lang=en"));

      assertThat(run.err())
          .startsWith("going on from line ")
          .contains("Summary: " + LINES + " submissions\n");
      assertThat(read(out)).isEqualTo(whole);
      assertThat(folder).isDirectoryNotContaining("glob:**.{part,journal,tmp}");
      Files.delete(out);
    }
  }

  @Test
  void whatWasWrittenAfterTheLastCommitIsWrittenAgain() throws IOException {
    interruptAfter(2);
    Files.writeString(part(), "{\"half\": a li", StandardOpenOption.APPEND);

    assertThat(Run.of(command("--out", out, "--resume", "--quiet")).err()).isEmpty();

    assertThat(read(out)).isEqualTo(run().out());
  }

  @Test
  void aKilledProcessLeavesWhatCanBeResumed() throws IOException, InterruptedException {
    Files.writeString(in, text(30_000), StandardCharsets.UTF_8);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score",
                rubric.toString(),
                "--brief",
                "--batch=" + in,
                "--out=" + out)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (process.isAlive() && !Files.exists(journal())) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(journal()).as(read(folder.resolve("log"))).exists();
    assertThat(out).doesNotExist();

    Run run = Run.of(command("--out", out, "--resume"));

    assertThat(run.err()).startsWith("从第 ").contains("评分汇总：共 30000 份\n");
    assertThat(read(out)).isEqualTo(run().out());
  }

  @Test
  void anotherRubricIsRefused() throws IOException {
    interruptAfter(1);
    Files.writeString(rubric.resolve("checks.drl"), "\n", StandardOpenOption.APPEND);

    refuses("中断之后评分标准或引擎版本有变化，不能续跑；请去掉 --resume 重新评分\n", "--resume");
  }

  @Test
  void anotherInputIsRefused() throws IOException {
    interruptAfter(1);
    String text = read(in);
    Files.writeString(in, text + "{}", StandardCharsets.UTF_8);
    refuses("中断之后输入文件有变化，不能续跑；请去掉 --resume 重新评分\n", "--resume");

    Files.writeString(in, text.replaceFirst("模拟7", "模拟8"), StandardCharsets.UTF_8);
    refuses("中断之后输入文件有变化，不能续跑；请去掉 --resume 重新评分\n", "--resume");

    Files.writeString(in, text, StandardCharsets.UTF_8);
    assertThat(Run.of(command("--out", out, "--resume")).code()).isEqualTo(1);
  }

  @Test
  void anotherFormOfLinesIsRefused() throws IOException {
    interruptAfter(1);

    Run run = Run.of("score", rubric, "--batch", in, "--out", out, "--resume");

    assertThat(run.err()).isEqualTo("中断之后--brief 选项有变化，不能续跑；请去掉 --resume 重新评分\n");
  }

  @Test
  void aDamagedJournalIsRefused() throws IOException {
    interruptAfter(1);
    Files.writeString(journal(), "{", StandardCharsets.UTF_8);

    refuses("续跑记录已损坏，无法续跑；请去掉 --resume 重新评分：" + journal() + "\n", "--resume");
  }

  /** Whatever a journal says, a refusal leaves the folder as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "null",
        "0",
        "\"\"",
        "{\"job\":null}",
        "{\"job\":{},\"position\":{},\"written\":0,\"tally\":{}}",
        "{\"written\":1e400}",
        "{\"written\":-1}",
        "\u0000",
      })
  void aRefusalLeavesNothingBehind(String damaged) throws IOException {
    Files.writeString(journal(), damaged, StandardCharsets.UTF_8);

    refuses("续跑记录已损坏，无法续跑；请去掉 --resume 重新评分：" + journal() + "\n", "--resume");

    assertThat(names()).containsExactlyInAnyOrder("rubric", "in.ndjson", "out.ndjson.journal");
    assertThat(read(journal())).isEqualTo(damaged);
  }

  /** A sum between so many of the lowest and of the highest, in digits that can be added. */
  @ParameterizedTest
  @CsvSource({
    "sum, 1e999999999", "sum, 1e-999999999", "sum, -1", "sum, 1000000", "min, 1e999999999",
    "max, -1e999999999", "max, null", "totals, 0", "totals, 9000000000", "scored, 1"
  })
  void aSumThatCannotBeIsRefused(String number, String value) throws IOException {
    interruptAfter(2);
    String sound = read(journal());
    String damaged =
        sound.replaceFirst("\"" + number + "\" : [^,}\\s]+", "\"" + number + "\" : " + value);
    assertThat(damaged).isNotEqualTo(sound);
    Files.writeString(journal(), damaged, StandardCharsets.UTF_8);

    refuses("续跑记录已损坏，无法续跑；请去掉 --resume 重新评分：" + journal() + "\n", "--resume");
  }

  @Test
  void whatWasWrittenAndIsGoneIsMissed() throws IOException {
    interruptAfter(2);
    Files.delete(out.resolveSibling("out.ndjson.part"));

    refuses("已写出的部分不完整，不能续跑；请去掉 --resume 重新评分：" + out + "\n", "--resume");

    assertThat(names()).containsExactlyInAnyOrder("rubric", "in.ndjson", "out.ndjson.journal");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void withoutTheOptionItBeginsAnew() throws IOException {
    interruptAfter(3);

    assertThat(Run.of(command("--out", out)).err()).startsWith("评分汇总：共 700 份\n");

    assertThat(read(out)).isEqualTo(run().out());
  }

  @Test
  void withNothingToResumeItBeginsAtTheStart() throws IOException {
    assertThat(Run.of(command("--out", out, "--resume")).err()).startsWith("评分汇总：共 700 份\n");
    assertThat(read(out)).isEqualTo(run().out());
  }

  @Test
  void twoRunsDoNotWriteOneFile() throws IOException {
    Journal start = Journal.start(new Journal.Job("", "", 0, true));
    try (BatchFile first = BatchFile.at(out.toString(), start, false, Duration.ZERO)) {
      assertThat(first.resumed()).isEqualTo(start);
      refuses("另一次运行正在写这个文件：" + out + "\n");
    }
  }

  private void refuses(String message, Object... options) {
    Object[] words = Stream.concat(Stream.of("--out", out), Stream.of(options)).toArray();
    assertThat(Run.of(command(words))).isEqualTo(new Run(2, "", message));
    assertThat(out).doesNotExist();
  }

  /** The whole run, to standard output. */
  private Run run() {
    return Run.of(command());
  }

  private Object[] command(Object... options) {
    return Stream.concat(Stream.of("score", rubric, "--brief", "--batch", in), Stream.of(options))
        .toArray();
  }

  /** Runs until so many blocks are written, and no further. */
  private void interruptAfter(int blocks) {
    BatchRequest request =
        new BatchRequest(
            rubric.toString(),
            in.toString(),
            out.toString(),
            true,
            false,
            null,
            null,
            null,
            2,
            Language.ZH,
            true,
            false,
            false);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Rubric loaded = Rubric.load(rubric);
    try (BatchInput input = BatchInput.open(in.toString())) {
      Journal.Job job =
          new Journal.Job(loaded.stamp().hash(), loaded.stamp().engine(), input.size(), true);
      try (BatchFile file =
          BatchFile.at(out.toString(), Journal.start(job), false, Duration.ZERO)) {
        BatchRun run = new BatchRun(request, new Console(nowhere, nowhere, false));
        assertThatThrownBy(
                () -> run.score(loaded, Peers.NONE, input, new Interrupted(file, blocks)))
            .hasMessage("interrupted");
      }
    }
    assertThat(part()).exists();
  }

  private Path part() {
    return folder.resolve("out.ndjson.part");
  }

  private Path journal() {
    return folder.resolve("out.ndjson.journal");
  }

  private static String text(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(GENERATOR::json)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** A file that takes some blocks and then fails. */
  private static final class Interrupted implements BatchOutput {
    private final BatchFile file;
    private int left;

    Interrupted(BatchFile file, int blocks) {
      this.file = file;
      this.left = blocks;
    }

    @Override
    public Journal resumed() {
      return file.resumed();
    }

    @Override
    public void write(ScoredBlock block, Journal after) {
      if (left == 0) {
        throw new IllegalStateException("interrupted");
      }
      left--;
      file.write(block, after);
    }

    @Override
    public void finish() {
      throw new IllegalStateException("never finished");
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
