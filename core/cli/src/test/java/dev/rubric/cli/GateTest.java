package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is scored with a rubric that has mistakes, unless somebody asks for it. */
class GateTest {
  private static final String WRONG = "每超百分点(90, 1, 1)";
  private static final String RIGHT = "每低百分点(90, 1, 1)";

  @TempDir private Path folder;
  private Path submission;

  @BeforeEach
  void writeRubric() throws IOException {
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: test
        版本: "1"
        标题: 测试
        总分: 10
        指标体系:
          - {一级指标: 满意度, 分值: 10, 三级指标: [{指标: 群众满意度, 分值: 10, 计量单位: "%", 方向: ≥}]}
        """,
        StandardCharsets.UTF_8);
    submission = folder.resolveSibling(folder.getFileName() + ".yaml");
    Files.writeString(submission, "单位: 局\n指标: [{指标: 群众满意度, 实际完成值: 88}]\n", StandardCharsets.UTF_8);
    write(WRONG);
  }

  private void write(String steps) throws IOException {
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        rule "群众满意度不低于90%%得满分"
        when
            $m : 指标( 指标 == "群众满意度", 实际完成值 >= 90 )
        then
            记分.得满分($m);
        end
        rule "群众满意度低于90%%，每低1个百分点扣1分" @依据("一")
        when
            $m : 指标( 指标 == "群众满意度", 实际完成值 < 90 )
        then
            记分.扣分($m, %s);
        end
        """
            .formatted(steps),
        StandardCharsets.UTF_8);
  }

  @Test
  void scoreRefusesWithWhatTheCheckSays() {
    Run run = Run.of("score", folder, submission);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("rules.drl:11:21 错误 [never-deducts]", "核查发现错误", "--unchecked")
        .containsOnlyOnce("[no-basis]");
  }

  @Test
  void aBatchRefusesAndWritesNothing() throws IOException {
    Path in = folder.resolve("in.ndjson");
    Path out = folder.resolve("out.ndjson");
    Files.writeString(in, "{\"单位\":\"局\"}\n", StandardCharsets.UTF_8);

    Run run = Run.of("score", folder, "--batch", in, "--out", out);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[never-deducts]", "无法使用：" + folder + "\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void watchRefusesToBegin() {
    Run run = Run.of("watch", folder, submission);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[never-deducts]");
  }

  @Test
  void whoAsksForItScoresUnchecked() {
    Run run = Run.of("score", "--unchecked", folder, submission);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("已评分");
    assertThat(run.err()).contains("未经核查").doesNotContain("never-deducts");
  }

  @Test
  void warningsAreShownOnceUnlessQuiet() throws IOException {
    write(RIGHT);

    Run run = Run.of("score", folder, submission, submission);
    assertThat(run.code()).isZero();
    assertThat(run.err()).containsOnlyOnce("[no-basis]");
    assertThat(Run.of("score", "-q", folder, submission).err()).isEmpty();
  }

  @Test
  void manyWarningsOfOneKindHideNoOther() throws IOException {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      rules.append(
          "rule \"第%s条\" when $m : 指标( 指标 == \"群众满意度\", 实际完成值 < %d ) then 疑点.提示(\"低\"); end\n"
              .formatted("甲乙丙丁戊己庚辛".charAt(i), 50 + i));
    }
    write("每低百分比(90, 1, 1)");
    Files.writeString(folder.resolve("a.drl"), rules, StandardCharsets.UTF_8);

    assertThat(Run.of("score", folder, submission).err())
        .contains("rules.drl:7:1 警告 [name-mismatch]", "还有 4 个 [no-basis]");
  }
}
