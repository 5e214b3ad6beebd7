package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.testing.generate.SubmissionGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric score --batch}, as a user runs it on made-up reports like that of Linze. */
class BatchCommandTest {
  private static final String RUBRIC = "../../rules/linze-public-security-2024";
  private static final Path MODEL =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");
  private static final SubmissionGenerator GENERATOR = SubmissionGenerator.like(MODEL, 1);

  @TempDir Path folder;

  @Test
  void everyLineIsTheScorecardOfItsSubmission() throws IOException {
    List<String> lines = lines(1000);
    Path out = folder.resolve("out.ndjson");

    Run run = Run.of("score", RUBRIC, "--batch", in(lines), "--out", out, "--quiet");

    assertThat(run).isEqualTo(new Run(1, "", ""));
    Rubric rubric = Rubric.load(Path.of(RUBRIC));
    assertThat(read(out).lines().toList())
        .isEqualTo(
            lines.stream()
                .map(line -> rubric.score(Submissions.parse("x.json", line)).toJsonLine())
                .toList());
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,journal,tmp}");
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    String in = in(lines(700));

    String one = Run.of("score", RUBRIC, "--batch", in, "--brief", "--threads=1").out();
    String four = Run.of("score", RUBRIC, "--batch", in, "--brief", "--threads=4").out();

    assertThat(one.lines()).hasSize(700);
    assertThat(four).isEqualTo(one);
  }

  @Test
  void briefLinesHaveTheNumbersOfWholeScorecards() throws IOException {
    String in = in(lines(300));

    List<String> whole = Run.of("score", RUBRIC, "--batch", in).out().lines().toList();
    List<String> brief = Run.of("score", RUBRIC, "--batch", in, "--brief").out().lines().toList();

    assertThat(brief)
        .isEqualTo(
            IntStream.range(0, whole.size())
                .mapToObj(i -> brief(i + 1, Scorecard.fromJson(whole.get(i))))
                .toList());
  }

  private static String brief(int line, Scorecard card) {
    String scores =
        card.lines().stream()
            .map(each -> "\"" + each.indicator() + "\":" + each.score())
            .collect(Collectors.joining(",", "{", "}"));
    String grade = card.grade() == null ? "" : ",\"grade\":\"" + card.grade() + "\"";
    String year = card.year() == null ? "" : ",\"year\":" + card.year();
    return "{\"format\":\"rubric-brief/1\",\"line\":%d,\"unit\":\"%s\"%s,\"total\":%s,\"provisional\":%s%s,\"scores\":%s}"
        .formatted(line, card.unit(), year, card.total(), card.provisional(), grade, scores);
  }

  @Test
  void aBadLineIsAnErrorInItsPlace() throws IOException {
    String good = GENERATOR.json(0);
    String in = in(List.of(good, "", "abc", good.replace("经济效益", "经济效应"), "{\"单位\": \"甲\"", good));

    Run run = Run.of("score", RUBRIC, "--batch", in, "--brief", "--lang=en");

    assertThat(run.code()).isEqualTo(2);
    List<String> out = run.out().lines().toList();
    assertThat(out).hasSize(5);
    assertThat(out.get(0)).startsWith("{\"format\":\"rubric-brief/1\",\"line\":1,");
    assertThat(out.get(1))
        .isEqualTo(
            "{\"format\":\"rubric-error/1\",\"line\":3,\"diagnostics\":[{\"severity\":\"error\","
                + "\"code\":\"syntax\",\"column\":1,\"message\":{\"zh\":\"此处不符合 JSON"
                + " 的写法；请检查逗号、引号和括号\",\"en\":\"this is not well-formed JSON; check commas,"
                + " quotes and brackets\"}}]}");
    assertThat(out.get(2)).contains("\"line\":4", "unknown-indicator", "是不是 经济效益？");
    assertThat(out.get(3)).contains("\"line\":5", "syntax");
    assertThat(out.get(4)).startsWith("{\"format\":\"rubric-brief/1\",\"line\":6,");
    assertThat(run.err())
        .contains("in.ndjson:3:1 error [syntax] this is not well-formed JSON")
        .contains("Summary: 5 submissions\n  scored 2\n")
        .contains("  not scored 3\n");
  }

  @Test
  void oddBytesAreReadOrRefusedLikeThoseOfAFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("\uFEFF" + GENERATOR.json(0) + "\r\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes((GENERATOR.json(1) + "\n").getBytes(Charset.forName("GBK")));
    bytes.writeBytes(
        ("{\"单位\":\"" + "长".repeat(LineBlocks.LONGEST) + "\"}\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        (GENERATOR.json(2).replace("\"年度\":2024", "\"年度\":\"2024年\"") + "\n \n")
            .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(GENERATOR.json(3).getBytes(StandardCharsets.UTF_8));
    Path in = Files.write(folder.resolve("in.ndjson"), bytes.toByteArray());

    List<String> out = Run.of("score", RUBRIC, "--batch", in, "--brief").out().lines().toList();

    assertThat(out).hasSize(5);
    assertThat(out.get(0)).startsWith("{\"format\":\"rubric-brief/1\",\"line\":1,");
    assertThat(out.get(1)).contains("\"line\":2", "not-utf8");
    assertThat(out.get(2)).contains("\"line\":3", "line-too-long");
    assertThat(out.get(3)).contains("\"line\":4", "number-as-text");
    assertThat(out.get(4)).startsWith("{\"format\":\"rubric-brief/1\",\"line\":6,");
  }

  @Test
  void gzipGivesTheSame() throws IOException {
    List<String> lines = lines(300);
    Path in = folder.resolve("in.ndjson.gz");
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(in))) {
      packed.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    Path out = folder.resolve("out.ndjson.gz");

    Run.of("score", RUBRIC, "--batch", in, "--out", out, "--brief");

    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Run.of("score", RUBRIC, "--batch", in(lines), "--brief").out());
    }
  }

  @Test
  void anInputThatIsCutOffIsRefusedWhereItEnds() throws IOException {
    byte[] whole = packed(2000);

    assertRefused(Arrays.copyOf(whole, whole.length * 9 / 10), "the compressed file is cut off");
  }

  @Test
  void anInputThatIsNotWhatWasPackedIsRefused() throws IOException {
    byte[] whole = packed(20);
    int checksum = whole.length - 8;
    whole[checksum]++;

    assertRefused(whole, "the compressed file is damaged");
  }

  /** Compressed files are put one behind the other; what can't be unpacked is not left out. */
  @Test
  void everyPartOfACompressedFileCounts() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(packed(3));
    int second = two.size();
    two.write(packed(3));
    Path in = Files.write(folder.resolve("two.ndjson.gz"), two.toByteArray());

    assertThat(Run.of("score", RUBRIC, "--batch", in, "--brief").out().lines()).hasSize(6);

    byte[] damaged = two.toByteArray();
    damaged[second] = 0;
    assertRefused(damaged, "the compressed file is damaged");
    assertRefused(
        (new String(packed(3), StandardCharsets.ISO_8859_1) + "junk")
            .getBytes(StandardCharsets.ISO_8859_1),
        "the compressed file is damaged");
  }

  private byte[] packed(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write((String.join("\n", lines(count)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void assertRefused(byte[] packed, String reason) throws IOException {
    Path in = Files.write(folder.resolve("in.ndjson.gz"), packed);
    Path out = folder.resolve("out.ndjson");

    Run run = Run.of("score", RUBRIC, "--batch", in, "--out", out, "--brief", "--lang=en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .containsPattern("cannot read the input after line \\d+ \\(" + reason)
        .doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void readsStandardInput() throws IOException {
    InputStream before = System.in;
    try {
      byte[] text = String.join("\n", lines(3)).getBytes(StandardCharsets.UTF_8);
      System.setIn(new ByteArrayInputStream(text));
      assertThat(Run.of("score", RUBRIC, "--batch", "-").out().lines()).hasSize(3);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void summarisesTheDistribution() throws IOException {
    Path summary = folder.resolve("summary.json");
    String none = "{\"单位\":\"无\"}";
    String in = in(List.of(json("90", "优"), json("50", "差"), none, "x"));

    Run run =
        Run.of(
            "score", rubric(), "--batch", in, "--out", folder.resolve("o"), "--summary", summary);

    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                """
                in.ndjson:4:1 错误 [syntax] 此处不符合 JSON 的写法；请检查逗号、引号和括号
                评分汇总：共 4 份
                  已评分 3
                  总分：平均 46.67，最低 0.00，最高 90.00
                  优 1 (33.3%)  差 1 (33.3%)
                  总分暂定、未评等级 1（有指标未评分或冲突，或全部不适用）
                  需要处理 1（有错误级疑点、未评分或冲突）
                  未能评分 1
                """));
    assertThat(read(summary))
        .contains("\"submissions\" : 4", "\"mean\" : 46.67", "\"min\" : 0.00", "\"优\" : 1");
  }

  @Test
  void everyLineFollowsThePublishedSchema() throws IOException {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers.mappings(
                            name ->
                                name.equals("urn:rubric:schema:scorecard:1")
                                    ? "classpath:dev/rubric/schema/scorecard.schema.json"
                                    : name)));
    JsonSchema schema =
        factory.getSchema(URI.create("classpath:dev/rubric/schema/batch-line.schema.json"));
    String in = in(List.of(GENERATOR.json(0), "abc", "{\"单位\":\"无\"}"));

    for (String form : new String[] {"--quiet", "--brief"}) {
      List<String> lines = Run.of("score", RUBRIC, "--batch", in, form).out().lines().toList();
      assertThat(lines)
          .hasSize(3)
          .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }
    assertThat(schema.validate("{\"format\":\"rubric-error/1\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void refusesWhatDoesNotGoTogether() throws IOException {
    String in = in(lines(1));
    assertThat(Run.of("score", RUBRIC, "--brief").err()).startsWith("缺少参数：--batch\n");
    assertThat(Run.of("score", RUBRIC, MODEL, "--batch", in).err())
        .isEqualTo("--batch 不能与 SUBMISSION 或 --format text 同时使用\n");
    assertThat(Run.of("score", RUBRIC, "--batch", in, "--out", in).err())
        .isEqualTo("输出文件不能是输入文件本身：" + in + "\n");
    assertThat(Run.of("score", RUBRIC, "--batch", in, "--resume").err())
        .isEqualTo("--resume 只能用于文件，不能用于标准输入输出\n");
    assertThat(Run.of("score", RUBRIC, "--batch", folder).code()).isEqualTo(2);
    assertThat(Run.of("score", RUBRIC, "--batch", in, "--threads=0").code()).isEqualTo(2);
    assertThat(Run.of("score", RUBRIC, "--batch", folder.resolve("none")).err())
        .isEqualTo("找不到文件：" + folder.resolve("none") + "\n");
  }

  private static List<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(GENERATOR::json).toList();
  }

  private String in(List<String> lines) throws IOException {
    Path file = folder.resolve("in.ndjson");
    return Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8).toString();
  }

  /** A rubric whose only indicator gets what is reported of it. */
  private String rubric() throws IOException {
    Path rubric = Files.createDirectories(folder.resolve("rubric"));
    Files.writeString(
        rubric.resolve("rubric.yaml"),
        """
        名称: test
        版本: "1"
        标题: 测试
        等级: [{等级: 优, 下限: 60}, {等级: 差, 下限: 0}]
        指标体系: [{一级指标: 产出, 分值: 100, 三级指标: [{指标: 甲, 分值: 100}]}]
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        rubric.resolve("rules.drl"),
        """
        rule "甲" @依据("一")
        when
            $m : 指标( 指标 == "甲", 实际完成值 != 空 )
        then
            记分.得分($m, $m.实际完成值);
        end
        """,
        StandardCharsets.UTF_8);
    return rubric.toString();
  }

  private static String json(String value, String unit) {
    return "{\"单位\":\"" + unit + "\",\"指标\":[{\"指标\":\"甲\",\"实际完成值\":" + value + "}]}";
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
