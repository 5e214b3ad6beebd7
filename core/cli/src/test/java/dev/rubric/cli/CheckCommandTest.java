package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.report.Check;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String SOUND =
      """
      rule "不超过300起，得满分"
          @依据("一")
      when
          $m : 指标( 指标 == "案件", 实际完成值 <= 300 )
      then
          记分.得满分($m);
      end

      rule "超过300起，不得分"
          @依据("一")
      when
          $m : 指标( 指标 == "案件", 实际完成值 > 300 )
      then
          记分.不得分($m);
      end
      """;

  @TempDir private Path folder;
  private Path sound;
  private Path gap;
  private Path doubtful;
  private Path broken;

  @BeforeEach
  void write() throws IOException {
    sound = rubric("sound", SOUND);
    gap = rubric("gap", SOUND.replace("> 300", ">= 302").replace("\"超过300起", "\"302起及以上"));
    doubtful = rubric("doubtful", SOUND.replaceFirst("    @依据.*\n", ""));
    broken = rubric("broken", SOUND.replace("> 300", "> 三百"));
  }

  private Path rubric(String name, String rules) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        made.resolve("rubric.yaml"),
        """
        名称: demo
        版本: "1"
        标题: 示例
        总分: 7
        指标体系:
          - 一级指标: 产出
            分值: 7
            三级指标:
              - {指标: 案件, 分值: 7, 计量单位: 起, 方向: ≤}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(made.resolve("rules.drl"), rules, StandardCharsets.UTF_8);
    return made;
  }

  @Test
  void aSoundRubricIsClean() {
    assertThat(Run.of("check", sound)).isEqualTo(new Run(0, sound + "：没有发现问题\n", ""));
    assertThat(Run.of("check", sound, "--quiet")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void anErrorEndsWithOneAndAnExample() {
    Run run = Run.of("check", gap);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            gap
                + "：错误 1 个\n  rules.drl:1:1 错误 [gap] 指标 案件：没有规则覆盖 300 < 实际完成值 < 302；"
                + "例如 实际完成值 301，会列为未评分\n");
    assertThat(Run.of("check", gap, "--lang", "en").out())
        .contains("error [gap] indicator 案件: no rule covers 300 < value < 302;");
  }

  @Test
  void warningsCountOnlyWhenStrict() {
    assertThat(Run.of("check", doubtful).code()).isZero();
    assertThat(Run.of("check", doubtful).out()).contains("警告 [no-basis]");
    assertThat(Run.of("check", doubtful, "--strict").code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeLoadedIsAProblemLikeAnyOther() {
    Run run = Run.of("check", broken, "--format", "sarif");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("\"version\" : \"2.1.0\"", "broken/rules.drl");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aFolderStandsForItsRubrics() {
    Run run = Run.of("check", folder, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).containsSubsequence("broken", "doubtful", "gap", "sound");
  }

  @Test
  void writesAFileWhole() throws IOException {
    Path log = folder.resolve("check.sarif");

    Run run = Run.of("check", gap, "--format", "sarif", "-o", log, "--pages", "https://e.org/");

    assertThat(run).isEqualTo(new Run(1, "", "已写入 " + log + "\n"));
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("https://e.org/gap.md");
  }

  @Test
  void explainsACheck() {
    assertThat(Run.of("check", "--explain", "overlap"))
        .isEqualTo(new Run(0, Check.OVERLAP.page(), ""));
    assertThat(Run.of("check", "--explain", "overlaps"))
        .isEqualTo(new Run(2, "", "没有代码 overlaps；是不是 overlap？\n"));
  }

  @Test
  void explainsACodeOfTheLoader() {
    assertThat(Run.of("check", "--explain", "unknown-indicator").out())
        .startsWith("# unknown-indicator\n\n没有这个指标。No such indicator.\n")
        .contains("投诉数", "改 right：");
    assertThat(Run.of("check", "--explain", "说不清", "--lang", "en").err())
        .startsWith("there is no code 说不清; known: ")
        .endsWith(" more\n");
  }

  @Test
  void aPathThatIsNoneIsBadInput() {
    Run run = Run.of("check", folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("找不到评分标准：");
  }

  @Test
  void helpNamesItsOwnExitCodes() {
    assertThat(Run.of("check", "--help").out())
        .startsWith("核查评分规则的错误\n用法：rubric check ")
        .contains("  1   有错误（加 --strict 时包括警告）");
    assertThat(Run.of("check", "--help", "--lang=en").out())
        .startsWith("Find mistakes in scoring rules\n");
  }
}
