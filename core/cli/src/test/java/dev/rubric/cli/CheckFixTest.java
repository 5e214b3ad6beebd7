package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rubric check --fix} puts right what is certain, and nothing else. */
class CheckFixTest {
  @TempDir private Path folder;
  private Path rubric;

  @BeforeEach
  void layTheExample() throws IOException {
    rubric = new CodeExample(Map.of()).sound(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "outputs.drl | 实际完成值 <= 10 | 实际完成值 ≤ 10",
        "outputs.drl | 实际完成值 <= 10 | 实际完成值 =< 10",
        "outputs.drl | 实际完成值 <= 10 | 实际完成值 <= 10％",
        "outputs.drl | 指标 == \"投诉件数\", | 指标 ＝ “投诉件数”，",
        "outputs.drl | 指标( 指标 | 指标（ 指标",
        "outputs.drl | 得满分($m); | 得满分($m)",
        "outputs.drl | 得满分($m); | 得满分（$m）；",
        "outputs.drl | 投诉件数超过10件 | 投诉\u200B件数超过10件",
        "rubric.yaml | 标题: 示例标准 | 标题：示例标准",
      })
  void theFileIsAsItWasBeforeTheSlip(String file, String right, String wrong) throws IOException {
    Path path = rubric.resolve(file);
    String sound = Files.readString(path, StandardCharsets.UTF_8);
    Files.writeString(path, sound.replace(right, wrong.replace("\\u200B", "\u200B")));
    assertThat(Run.of("check", rubric).code()).isEqualTo(1);

    Run run = Run.of("check", "--fix", rubric);

    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.err()).contains("已改：" + file + ":");
    assertThat(Files.readString(path, StandardCharsets.UTF_8)).isEqualTo(sound);
    assertThat(Run.of("check", "--fix", rubric).err()).isEmpty();
  }

  @Test
  void severalSlipsOfOneFileAreMendedTogetherAndLineEndsKept() throws IOException {
    Path path = rubric.resolve("outputs.drl");
    String sound = Files.readString(path, StandardCharsets.UTF_8).replace("\n", "\r\n");
    Files.writeString(path, sound.replace("(", "（").replace(";", "").replace("<=", "≤"));

    assertThat(Run.of("check", "--fix", rubric).code()).isZero();
    assertThat(Files.readString(path, StandardCharsets.UTF_8)).isEqualTo(sound);
  }

  @Test
  void whatAPersonHasToDecideIsLeftAlone() throws IOException {
    Path path = rubric.resolve("outputs.drl");
    String slip = Files.readString(path, StandardCharsets.UTF_8).replace("\"投诉件数\"", "\"投诉数\"");
    Files.writeString(path, slip);

    Run run = Run.of("check", "--fix", rubric);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(path, StandardCharsets.UTF_8)).isEqualTo(slip);
  }
}
