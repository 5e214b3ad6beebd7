package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in the way, the command says so soon, and loses nothing. */
@Timeout(60)
class AttackTest {
  private static final String LINE = "{\"单位\":\"甲\",\"指标\":[{\"指标\":\"投诉件数\",\"实际完成值\":3}]}\n";
  private static final String GOLDEN =
      """
      基础填报:
        甲: {单位: 甲, 指标: [{指标: 投诉件数, 实际完成值: 3}]}
      金样:
        - {填报: 甲, 评分卡: "%s"}
      """;

  @TempDir Path temp;
  private Path rubric;
  private Path submission;

  @BeforeEach
  void make() throws IOException {
    rubric = Files.createDirectories(temp.resolve("rb"));
    Files.createDirectories(rubric.resolve("tests"));
    write(
        "rb/rubric.yaml",
        """
        名称: att
        版本: "1"
        标题: 攻击
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 投诉件数, 分值: 100, 计量单位: 件}
        """);
    write(
        "rb/a.drl",
        """
        rule "有投诉件数得满分"
        when
            $m : 指标( 指标 == "投诉件数" )
        then
            记分.得满分($m);
        end
        """);
    submission = write("s.yaml", "单位: 甲\n指标:\n  - {指标: 投诉件数, 实际完成值: 3}\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void pipe(String name) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", temp.resolve(name).toString()).start();
    assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
  }

  private Run run(String... args) {
    return Run.of(
        (Object[])
            Arrays.stream(args)
                .map(
                    each ->
                        each.startsWith("@") ? temp.resolve(each.substring(1)).toString() : each)
                .toArray(String[]::new));
  }

  private void refuses(String words, int code, String... args) {
    Run run = run(args);
    assertThat(run.err() + run.out()).contains(words);
    assertThat(run.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rb/z.drl", "rb/z.dslr", "rb/z.csv", "rb/z.xlsx"})
  void aPipeIsNoRuleFile(String name) throws Exception {
    pipe(name);

    refuses("[not-a-file] 这不是普通文件", 2, "score", "@rb", "@s.yaml");
  }

  @Test
  void aPipeIsNoSubmissionCaseOrBatch() throws Exception {
    pipe("p.yaml");
    pipe("rb/tests/p.yaml");

    refuses("[not-a-file]", 2, "score", "@rb", "@p.yaml");
    refuses("这不是普通文件", 2, "score", "@rb", "--batch", "@p.yaml", "-q");
    refuses("[not-a-file]", 1, "test", "@rb");
    refuses("这不是普通文件", 2, "convert", "@rb", "--to", "dslr", "-o", "@new");
  }

  @Test
  void aDeviceIsNoSubmission() {
    assumeThat(Path.of("/dev/zero")).exists();

    refuses("[not-a-file]", 2, "score", "@rb", "/dev/zero");
    refuses("这不是普通文件", 2, "score", "@rb", "--batch", "/dev/zero");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../secret.txt", "../a.drl", "/etc/hostname", "link.txt", "t.yaml", "."})
  void aGoldenScorecardStaysInTests(String golden) throws IOException {
    Path secret = write("secret.txt", "SECRET\n");
    Files.createSymbolicLink(rubric.resolve("tests/link.txt"), secret);
    write("rb/tests/t.yaml", GOLDEN.formatted(golden));
    String rules = Files.readString(rubric.resolve("a.drl"));

    Run run = run("test", "@rb", "--update");

    assertThat(run.out()).doesNotContain("SECRET").containsAnyOf("outside-folder", "not-a-file");
    assertThat(run.code()).isEqualTo(1);
    assertThat(secret).hasContent("SECRET\n");
    assertThat(rubric.resolve("a.drl")).hasContent(rules);
    assertThat(rubric.resolve("tests/t.yaml")).hasContent(GOLDEN.formatted(golden));
  }

  @Test
  void aFolderOfGoldenScorecardsMayNotBeALinkOut() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.createSymbolicLink(rubric.resolve("tests/golden"), out);
    write("rb/tests/t.yaml", GOLDEN.formatted("golden/new.json"));

    refuses("outside-folder", 1, "test", "@rb", "--update");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void aGoldenFileThatIsNoTextIsAnError() throws IOException {
    Files.write(rubric.resolve("tests/x.bin"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    write("rb/tests/t.yaml", GOLDEN.formatted("x.bin"));

    refuses("[not-utf8]", 1, "test", "@rb");
  }

  @Test
  void aLongDifferenceIsNotComparedToItsEnd() throws IOException {
    String numbers =
        IntStream.range(0, 60_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    write("rb/tests/big.txt", numbers);
    write("rb/tests/t.yaml", GOLDEN.formatted("big.txt"));

    refuses("评分卡与金样不同", 1, "test", "@rb");
  }

  @Test
  void aBaseStaysInTheRubricOrTheFolderAroundRules() throws IOException {
    String test = "用例:\n  - {用例: 三件投诉得满分, 基础: ../../s.yaml, 应得: {总分: 100}}\n";
    write("rb/tests/t.yaml", test);
    refuses("outside-folder", 1, "test", "@rb");

    Files.createDirectories(temp.resolve("rules"));
    Files.move(rubric, temp.resolve("rules/rb"));
    write("rules/rb/tests/t.yaml", test.replace("../../", "../../../"));
    assertThat(run("test", "@rules/rb").code()).isZero();
  }

  @Test
  void convertCopiesNothingThatALinkPointsTo() throws IOException {
    Files.createSymbolicLink(rubric.resolve("tests/x.yaml"), write("secret.txt", "SECRET\n"));

    refuses("指向文件夹之外的链接", 2, "convert", "@rb", "--to", "dslr", "-o", "@new");
    assertThat(temp.resolve("new")).doesNotExist();
  }

  @Test
  void noOutputIsAnInputAnotherOutputOrAFileOfTheRubric() throws IOException {
    Path batch = write("b.ndjson", LINE);
    Files.createLink(temp.resolve("hard.ndjson"), batch);
    Files.createSymbolicLink(temp.resolve("here"), temp);
    Files.createSymbolicLink(temp.resolve("soft.json"), rubric.resolve("a.drl"));
    List<String> before = contents();

    refuses("不能是输入文件本身", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@hard.ndjson");
    refuses("不能是输入文件本身", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@here/b.ndjson");
    refuses("不能是输入文件本身", 2, "score", "@rb", "@s.yaml", "-o", "@here/s.yaml");
    refuses("不能是评分标准的文件", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@rb/a.drl");
    refuses("不能是评分标准的文件", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@soft.json");
    refuses("不能是评分标准的文件", 2, "score", "@rb", "@s.yaml", "-o", "@here/rb/rubric.yaml");
    refuses("不能是评分标准的文件", 2, "check", "@rb", "-o", "@rb/a.drl");
    refuses(
        "两个输出不能是同一个文件", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@o", "--summary", "@o");
    refuses(
        "两个输出不能是同一个文件",
        2,
        "score",
        "@rb",
        "--batch",
        "@b.ndjson",
        "-o",
        "@o",
        "--summary",
        "@here/O.part");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whatStandsInPlaceOfThePartialOutputIsKept() throws IOException {
    Path batch = write("o.ndjson.part", LINE);
    refuses("不会覆盖", 2, "score", "@rb", "--batch", "@o.ndjson.part", "-o", "@o.ndjson");
    write("b.ndjson", LINE);
    refuses("不会覆盖", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@o.ndjson");
    assertThat(batch).hasContent(LINE);

    Files.delete(batch);
    Files.createSymbolicLink(batch, temp.resolve("b.ndjson"));
    refuses("不会覆盖", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@o.ndjson");
    Files.delete(batch);
    Files.createSymbolicLink(batch, submission);
    refuses("不会覆盖", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@o.ndjson");
    assertThat(temp.resolve("b.ndjson")).hasContent(LINE);
  }

  private List<String> contents() throws IOException {
    try (var files = Files.walk(temp)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> file + " " + read(file))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[]",
        "1",
        "{\"job\":null}",
        "{\"job\":{\"rubric\":\"%s\",\"engine\":\"x\",\"inputSize\":1,\"brief\":false},\"position\":"
            + "{\"offset\":9,\"lines\":1,\"checksum\":1},\"written\":0,\"tally\":{\"scored\":1,"
            + "\"failed\":0,\"defects\":0,\"attention\":0,\"provisional\":0,\"sum\":1,\"min\":1,"
            + "\"max\":1,\"grades\":{}}}"
      })
  void aJournalThatDoesNotFitIsNotResumed(String journal) throws IOException {
    write("b.ndjson", LINE + LINE);
    Path part = write("o.ndjson.part", "{\"kept\": 1}\n");
    write("o.ndjson.journal", journal);

    refuses("续跑记录已损坏", 2, "score", "@rb", "--batch", "@b.ndjson", "-o", "@o.ndjson", "--resume");
    assertThat(part).hasContent("{\"kept\": 1}\n");
  }

  @Test
  void blankLinesWithoutEndAreNotReadToTheirEnd() throws IOException {
    byte[] blank = "\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temp.resolve("b.gz")))) {
      for (int i = 0; i < 50; i++) {
        out.write(blank);
      }
    }

    refuses("没有填报，不再读取", 2, "score", "@rb", "--batch", "@b.gz", "-q");
  }

  @Test
  void nothingSteersTheTerminal() throws IOException {
    write("s.json", "{\"单位\": \"甲\", \"\\u001b[31m键\\n错误 [x] 假\\u009b\\u202e\": 1}");
    Run run = run("score", "@rb", "@s.json");

    assertThat(run.err()).contains("\\u001b[31m键\\n错误 [x] 假\\u009b\\u202e");
    assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u009b", "\u202e", "\n错误 [x]");

    Run named = run("score", "@rb", "@\u001b]0;x\u0007.yaml");
    assertThat(named.err()).contains("\\u001b]0;x\\u0007.yaml").doesNotContain("\u001b");
    assertThat(named.code()).isEqualTo(2);
  }

  @Test
  void aMillionShortKeysAreRefusedInBoundedMemory() throws IOException {
    write("s.yaml", "{" + "a,".repeat(3_900_000) + "}");
    refuses("[too-large]", 2, "score", "@rb", "@s.yaml");

    write("rb/z.drl", "(".repeat(8_000_000));
    refuses("[too-long]", 2, "score", "@rb", "@s.yaml");
  }

  /** Every command that goes through many submissions reads them through the same door. */
  private void refusesBatch(String file, String words, int code) {
    refuses(words, code, "score", "@rb", "--batch", file, "-o", "@scored.ndjson");
    refuses(words, code, "compare", "@rb", "@rb", "--batch", file);
    refuses(words, code, "claims", "@rb", "--batch", file);
    refuses(words, code, "quality", "@rb", "--batch", file);
    refuses(words, code, "pack", "@rb", "--batch", file, "-o", "@packed.portfolio");
    assertThat(temp.resolve("packed.portfolio")).doesNotExist();
  }

  @Test
  void blankLinesWithoutEndAreReadByNoCommand() throws IOException {
    byte[] blank = new byte[1 << 20];
    Arrays.fill(blank, (byte) '\n');
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(temp.resolve("blank.ndjson.gz")))) {
      for (int i = 0; i < 3; i++) {
        out.write(blank);
      }
    }

    refusesBatch("@blank.ndjson.gz", "第 0 行之后一百万行（或 256 MiB）没有填报，不再读取", 2);
  }

  @Test
  void aCutArchiveIsReadByNoCommand() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(whole)) {
      out.write(LINE.repeat(100).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(whole.toByteArray(), whole.size() - 9);
    Files.write(temp.resolve("cut.ndjson.gz"), cut);

    refusesBatch("@cut.ndjson.gz", "第 0 行之后无法读取输入（压缩文件不完整）", 2);
  }

  /** What can't be scored is named by its line, also where only counts are reported. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "[1]", "{}", "\u0000", "\f", "{\"单位\":\"甲\""})
  void aLineThatIsNoSubmissionIsNamedByEveryCommand(String line) throws IOException {
    write("odd.ndjson", LINE + "\n" + line + "\n" + LINE);

    refuses("odd.ndjson:3:", 2, "score", "@rb", "--batch", "@odd.ndjson", "-o", "@scored.ndjson");
    refuses("odd.ndjson:3:", 1, "compare", "@rb", "@rb", "--batch", "@odd.ndjson");
    refuses("odd.ndjson:3:", 1, "claims", "@rb", "--batch", "@odd.ndjson");
    refuses("odd.ndjson:3:", 1, "quality", "@rb", "--batch", "@odd.ndjson");
  }

  @Test
  void aLineThatIsTooLongIsCountedByEveryCommand() throws IOException {
    write("long.ndjson", LINE + "x".repeat(3 << 20) + "\n");

    refuses("long.ndjson:2:", 1, "compare", "@rb", "@rb", "--batch", "@long.ndjson");
    refuses("[line-too-long]", 1, "quality", "@rb", "--batch", "@long.ndjson");
    Run run = run("pack", "@rb", "--batch", "@long.ndjson", "-o", "@packed.portfolio");
    assertThat(run.err() + run.out()).contains("2 份");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "@s.yaml", "@rb", "@large.json"})
  void nothingElseIsAFileOfPeers(String file) throws IOException {
    write("large.json", " ".repeat((64 << 20) + 1));

    refuses("同类文件：", 2, "score", "@rb", "@s.yaml", "--peers", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "show RB", "score RB S", "check RB", "test RB"})
  void whatCanNotBeWrittenIsNoSuccess(String command) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args =
        command
            .replace("RB", rubric.toString())
            .replace(" S", " " + submission.toString())
            .split(" ");

    int code =
        Main.run(
            args,
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("无法写到标准输出");
  }
}
