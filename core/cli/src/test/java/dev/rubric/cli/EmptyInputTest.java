package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An input without a single submission is bad input to every command that goes through one. */
class EmptyInputTest {
  private static final String RUBRIC = "../../rules/linze-public-security-2024";
  private static final Path ONE =
      Path.of("../../samples/portfolios/linze-2024.ndjson").toAbsolutePath();
  private static final String NOTHING = "没有一份填报可以评分";

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("in.ndjson"), content, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \t\r\n\n", "\n\n\n"})
  void nothingIsScoredAndNothingWritten(String content) throws IOException {
    Path out = Files.writeString(folder.resolve("out.ndjson"), "earlier\n", StandardCharsets.UTF_8);
    Path summary = folder.resolve("summary.json");

    Run run = Run.of("score", RUBRIC, "--batch", file(content), "--out", out, "--summary", summary);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(NOTHING);
    assertThat(out).hasContent("earlier");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.ndjson", "out.ndjson");
  }

  @Test
  void oneSubmissionAmongBlankLinesIsEnough() throws IOException {
    String first = Files.readAllLines(ONE, StandardCharsets.UTF_8).get(0);

    Run run = Run.of("score", RUBRIC, "--batch", file("\n\n" + first + "\n\n"), "--brief");

    assertThat(run.code()).isLessThan(2);
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void aGzipOfNothingHoldsNoneEither() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new GZIPOutputStream(bytes).close();
    Path gzip = Files.write(folder.resolve("in.ndjson.gz"), bytes.toByteArray());

    Run run = Run.of("score", RUBRIC, "--batch", gzip, "--lang", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no submission to score");
  }

  @Test
  void norDoOtherCommandsMakeSomethingOfIt() throws IOException {
    Path empty = file("\n");
    Path packed = folder.resolve("in.portfolio");

    for (List<Object> command :
        List.<List<Object>>of(
            List.of("compare", RUBRIC, RUBRIC, "--batch", empty),
            List.of("claims", RUBRIC, "--batch", empty),
            List.of("quality", RUBRIC, "--batch", empty),
            List.of("pack", RUBRIC, "--batch", empty, "-o", packed))) {
      Run run = Run.of(command.toArray());
      assertThat(run.code()).as(command.toString()).isEqualTo(2);
      assertThat(run.err()).contains(NOTHING);
    }
    assertThat(packed).doesNotExist();
  }

  @Test
  void packingNamesTheLinesThatCanNotBeScored() throws IOException {
    String good = Files.readAllLines(ONE, StandardCharsets.UTF_8).get(0);
    String lines = good + "\n{\"unit\": \n\n" + good + "\n{\"unit\": \"局\", \"unknown\": 1}\n";
    Path packed = folder.resolve("in.portfolio");

    Run run = Run.of("pack", RUBRIC, "--batch", file(lines), "-o", packed);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("in.ndjson:2", "in.ndjson:5", "unknown", "4 份", "其中 2 份不能评分");
    assertThat(run.err()).doesNotContain("in.ndjson:1:", "in.ndjson:4");
    assertThat(packed).exists();
  }

  @Test
  void ofManySuchLinesAFewAreListedAndAllCounted() throws IOException {
    Run run =
        Run.of(
            "pack", RUBRIC, "--batch", file("{\n".repeat(40)), "-o", folder.resolve("p.portfolio"));

    assertThat(run.err()).contains("in.ndjson:10", "还有不能评分的，不再列出", "其中 40 份不能评分");
    assertThat(run.err()).doesNotContain("in.ndjson:11");
  }
}
