package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as a user runs it on the report of Linze. */
class ScoreCommandTest {
  private static final String RUBRIC = "../../rules/linze-public-security-2024";
  private static final String SUBMISSION =
      "../../samples/submissions/linze-public-security-2024.yaml";

  @TempDir Path folder;

  @Test
  void printsTheScorecard() {
    Run run = Run.of("score", RUBRIC, SUBMISSION);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("评分表\n单位：临泽县公安局\n")
        .contains("|  100 | 98.00 |   98 |        |\n")
        .contains("等级：优\n")
        .contains("警告：支出 5940.76 比年初预算 4456.86 多 33.29%\n");
  }

  @Test
  void speaksEnglish() {
    assertThat(Run.of("score", "--lang", "en", RUBRIC, SUBMISSION).out())
        .contains("Grade: excellent (优)\n")
        .contains("missingItems 1 × 0.4: 0.4 points off");
  }

  @Test
  void showsTargetAndActualValueBesideTheScore() {
    String out = Run.of("score", RUBRIC, SUBMISSION).out();

    assertThat(out)
        .contains("| 一级指标/指标            | 二级指标       |     目标值 |   实际完成值 | 分值 |")
        .contains("|   刑事案件发案起数       | 履职目标实现   |   ≤ 300 起 |         达成 |    7 |")
        .contains("|   服务对象满意度         |                |      ≥ 90% |          90% |    5 |");
    assertThat(out.lines().filter(line -> line.startsWith("|") || line.startsWith("+")))
        .extracting(ScoreCommandTest::width)
        .containsOnly(104);
    assertThat(Run.of("score", "--lang", "en", RUBRIC, SUBMISSION).out())
        .contains("Section/indicator", "| Group ", " Target |", " Actual |", " achieved |");
  }

  /** How wide a terminal shows it: Chinese takes two columns, comparison signs one. */
  private static int width(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  @Test
  void writesJsonThatReadsBack() {
    Run run = Run.of("score", "--format", "json", RUBRIC, SUBMISSION);

    assertThat(run.code()).isZero();
    assertThat(Scorecard.fromJson(run.out()).total()).isEqualByComparingTo("98");
  }

  @Test
  void scoresManyAndTheBadOnesStopNothing() throws IOException {
    Path bad = write("bad.yaml", submission().replace("实际完成值: 90", "实际完成值: 0.9"));
    Path worse = write("worse.yaml", submission().replace("指标: 经济效益", "指标: 经济效应"));
    Path open = write("open.yaml", submission().replaceFirst("  - \\{指标: 刑事案件.*\n", ""));

    Run run =
        Run.of("score", RUBRIC, bad.toString(), SUBMISSION, worse.toString(), open.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("bad.yaml:62:5 错误 [percent-as-ratio] 指标 群众安全感满意度 以 % 为单位，填报了 0.9；是不是 90？")
        .contains("worse.yaml:58:5 错误 [unknown-indicator] 评分标准没有指标 经济效应；是不是 经济效益？");
    assertThat(run.out()).contains("未能评分：2\n  " + bad + "\n  " + worse + "\n");
    assertThat(run.out().lines().filter(line -> line.equals("评分表"))).hasSize(2);
  }

  @Test
  void takesTheRubricInForceOutOfAFolder() throws IOException {
    Path rubrics = Files.createDirectory(folder.resolve("rubrics"));
    inForce(rubrics, "a-1", "1", "{至: 2023-12-31}");
    inForce(rubrics, "a-2", "2", "{自: 2024-01-01}");
    Path old = write("old.yaml", "单位: 局\n年度: 2023\n评分标准: a\n");
    Path none = write("none.yaml", "单位: 局\n评分标准: a\n");

    assertThat(Run.of("score", rubrics, old).out()).contains("（a 1 ");
    assertThat(Run.of("score", rubrics, old, "--as-of=2024-06-30").out()).contains("（a 2 ");
    assertThat(Run.of("score", rubrics, none))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err()).contains("填报没有写年度", "--as-of");
            });
    assertThat(Run.of("score", rubrics.resolve("a-1"), old, "--as-of=2024-06-30").err())
        .contains("在 2024-06-30 不在施行期（…2023-12-31）内");
  }

  private static void inForce(Path rubrics, String name, String version, String span)
      throws IOException {
    Path made = Files.createDirectory(rubrics.resolve(name));
    Files.writeString(
        made.resolve("rubric.yaml"),
        "名称: a\n版本: %s\n标题: 标准\n总分: 10\n施行: %s\n".formatted(version, span)
            + "指标体系: [{一级指标: 产出, 分值: 10, 三级指标: [{指标: 甲, 分值: 10}]}]\n",
        StandardCharsets.UTF_8);
    Files.writeString(
        made.resolve("rules.drl"),
        "rule \"满\" when $m : 指标() then 记分.得满分($m); end\n",
        StandardCharsets.UTF_8);
  }

  @Test
  void scoresAllSubmissionsOfAFolder() throws IOException {
    write("a.yaml", submission());
    write("b.yml", submission());
    write("notes.txt", "x");

    Run run = Run.of("score", "--format=json", "--quiet", RUBRIC, folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"format\":"));
  }

  @Test
  void exitsWithOneWhenALineIsUnscored() throws IOException {
    Path open = write("open.yaml", submission().replaceFirst("  - \\{指标: 刑事案件.*\n", ""));

    Run run = Run.of("score", RUBRIC, open.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("暂不评定等级：未评分 刑事案件发案起数\n");
  }

  @Test
  void exitsWithOneOnAFindingOfLevelError() throws IOException {
    Path wrong = write("wrong.yaml", submission().replace("自评总分: 98", "自评总分: 99"));

    Run run = Run.of("score", RUBRIC, wrong.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("错误：总分 各一级指标自评得分合计 98，与自评的 99 不一致\n");
  }

  @Test
  void refusesABrokenRubricWithEveryProblem() throws IOException {
    Path rubric = Files.createDirectory(folder.resolve("broken"));
    try (Stream<Path> files = Files.list(Path.of(RUBRIC))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, rubric.resolve(file.getFileName()));
      }
    }
    replace(rubric.resolve("outputs.drl"), "实际完成值 <= 300", "实际完成直 <= 300");
    replace(rubric.resolve("inputs.drl"), "得满分", "得满份");

    Run run = Run.of("score", rubric.toString(), SUBMISSION);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("inputs.drl:24:5 错误 [unknown-verb] 没有名为 得满份 的记分动作；是不是 得满分？")
        .contains("outputs.drl:7:32 错误 [unknown-field] 没有名为 实际完成直 的指标字段；是不是 实际完成值？")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void writesRefusalsAsJsonToo() throws IOException {
    Path bad = write("bad.yaml", submission().replace("指标: 经济效益", "指标: 经济效应"));

    Run run = Run.of("score", "--format=json", RUBRIC, bad.toString(), SUBMISSION);

    List<String> lines = run.out().lines().toList();
    assertThat(run.code()).isEqualTo(2);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"format\":\"rubric-diagnostics/1\",\"input\":")
        .contains(
            "\"code\":\"unknown-indicator\",\"location\":{\"file\":\"bad.yaml\",\"line\":58,");
    assertThat(Scorecard.fromJson(lines.get(1)).total()).isEqualByComparingTo("98");

    Run broken = Run.of("score", "--format=json", folder.toString(), SUBMISSION);
    assertThat(broken.out()).startsWith("{\"format\":\"rubric-diagnostics/1\"");
    for (String refusal : List.of(lines.get(0), broken.out())) {
      assertThat(complaints(refusal)).isEmpty();
      assertThat(complaints(refusal.replace("\"zh\"", "\"de\""))).isNotEmpty();
    }
  }

  /** A problem of a whole file has a place too: where the file begins. */
  @Test
  void saysOfAWholeFileWhereItBegins() throws IOException {
    Path empty = write("empty.yaml", "");

    String refusal = Run.of("score", "--format=json", RUBRIC, empty.toString()).out();

    assertThat(refusal).contains("\"file\":\"empty.yaml\",\"line\":1,\"column\":1");
    assertThat(complaints(refusal)).isEmpty();
  }

  private static Set<ValidationMessage> complaints(String refusal) throws IOException {
    String schema = "/dev/rubric/schema/diagnostics.schema.json";
    try (InputStream in = Rubric.class.getResourceAsStream(schema)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Objects.requireNonNull(in, schema))
          .validate(refusal, InputFormat.JSON);
    }
  }

  @Test
  void refusesWhatIsNotThereOrTooLarge() throws IOException {
    Path large = folder.resolve("large.yaml");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }

    for (List<String> arguments :
        List.of(
            List.of("score", folder.resolve("none").toString(), SUBMISSION),
            List.of("score", SUBMISSION, SUBMISSION),
            List.of("score", RUBRIC, folder.resolve("none.yaml").toString()),
            List.of("score", RUBRIC, large.toString()))) {
      Run run = Run.of(arguments.toArray());
      assertThat(run.code()).as(arguments.toString()).isEqualTo(2);
      assertThat(run.out()).doesNotContain("合计 ");
      assertThat(run.err()).isNotEmpty().doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void writesToAFileAllOrNothing() throws IOException {
    Path output = write("scorecard.json", "before");

    Run failed =
        Run.of("score", "-o", output.toString(), RUBRIC, folder.resolve("none.yaml").toString());
    assertThat(failed.code()).isEqualTo(2);
    assertThat(read(output)).isEqualTo("before");

    Run run = Run.of("score", "--format=json", "-o", output.toString(), RUBRIC, SUBMISSION);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Scorecard.fromJson(read(output)).total()).isEqualByComparingTo("98");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, read(file).replace(from, to), StandardCharsets.UTF_8);
  }

  private static String submission() throws IOException {
    return read(Path.of(SUBMISSION));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
