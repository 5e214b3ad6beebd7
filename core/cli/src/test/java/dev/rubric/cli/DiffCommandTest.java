package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric diff} of two scorecards ends as {@code diff} does. */
class DiffCommandTest {
  @TempDir private Path folder;
  private Path met;
  private Path missed;

  @BeforeEach
  void score() throws IOException {
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: demo
        版本: "1"
        标题: 示例
        总分: 7
        等级:
          - {等级: 优, 下限: 6}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 7
            三级指标:
              - {指标: 案件, 分值: 7, 计量单位: 起, 方向: ≤}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("rules.dslr"),
        "规则「案件」\n依据 第一条\n当\n    指标 案件\n则\n    不超过300起得满分，每超过1起扣1分，扣完为止\n完\n",
        StandardCharsets.UTF_8);
    met = scored("met", 300);
    missed = scored("missed", 302);
  }

  private Path scored(String name, int cases) throws IOException {
    Path submission = folder.resolve(name + ".yaml");
    Files.writeString(
        submission,
        "单位: 甲\n指标:\n  - {指标: 案件, 实际完成值: " + cases + ", 计量单位: 起}\n",
        StandardCharsets.UTF_8);
    Path card = folder.resolve(name + ".json");
    Run run = Run.of("score", folder, submission, "-o", card, "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    return card;
  }

  @Test
  void equalScorecardsEndWithZero() {
    assertThat(Run.of("diff", met, met).code()).isZero();
    assertThat(Run.of("diff", met, met).out()).contains("没有差别");
  }

  @Test
  void differentOnesEndWithOneAndTheCause() {
    Run run = Run.of("diff", met, missed);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("合计：7 → 5（-2）", "等级：优 → 差", "案件  7/7 → 5/7（-2）  【数值不同、规则不同】");
    assertThat(Run.of("diff", met, missed, "--lang", "en").out())
        .contains("[another value, another rule]");
  }

  @Test
  void theSameAsJson() throws IOException {
    Path out = folder.resolve("diff.json");

    assertThat(Run.of("diff", met, missed, "-o", out).code()).isEqualTo(1);
    assertThat(out)
        .content(StandardCharsets.UTF_8)
        .contains("rubric-scorecard-diff/1", "\"value\"");
  }

  private Path rubric(String name, String method) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.copy(folder.resolve("rubric.yaml"), made.resolve("rubric.yaml"));
    Files.writeString(
        made.resolve("rules.dslr"),
        "规则「案件」\n依据 第一条\n当\n    指标 案件\n则\n    " + method + "\n完\n",
        StandardCharsets.UTF_8);
    return made;
  }

  @Test
  void rubricsDifferAsFunctions() throws IOException {
    Path old = rubric("old", "不超过300起得满分，每超过1起扣1分，扣完为止");
    Path loosened = rubric("new", "不超过302起得满分，每超过1起扣1分，扣完为止");

    Run run = Run.of("diff", old, loosened);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("结论：得分不同的指标 1 个", "案件：得分不同（已证明：未列出的数值得分相同）")
        .contains("实际完成值 = 301：6 → 7（+1）", "例如 实际完成值 301：6 → 7");
    assertThat(Run.of("diff", old, loosened, "-o", folder.resolve("d.html")).code()).isEqualTo(1);
    assertThat(folder.resolve("d.html")).content(StandardCharsets.UTF_8).contains("<article>");
    assertThat(Run.of("diff", old, loosened, "--format", "json").out()).contains("rubric-diff/1");
  }

  @Test
  void rubricsThatSayTheSameInOtherWordsAreProvedEqual() throws IOException {
    Path old = rubric("old", "不超过300起得满分，每超过1起扣1分，扣完为止");
    Path other = rubric("other", "不超过300起得满分，每超过1起扣1.0分，扣完为止");

    Run run = Run.of("diff", old, other);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("两套标准对任何填报都给出相同的得分和等级（已证明）");
  }

  @Test
  void whatIsNoScorecardIsRefusedByName() {
    Path submission = folder.resolve("met.yaml");

    Run run = Run.of("diff", met, submission);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("met.yaml 不是评分表");
    assertThat(Run.of("diff", met, folder.resolve("none.json")).err()).contains("文件不存在");
    assertThat(Run.of("diff", met, missed, "-o", met).err()).contains("输出文件不能是输入文件本身");
  }
}
