package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch whose rubric compares units takes two passes; one unit is scored with their figures. */
class PeersCommandTest {
  private static final String RUBRIC =
      """
      名称: peers
      版本: "1"
      标题: 同类（数值均为假定）
      总分: 10
      数据项:
        - {单位: 平均年龄, 类型: 数值, 计量单位: 岁}
      同类:
        - {名称: 年龄, 数值: 平均年龄, 方向: ≤}
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标:
            - {指标: 编制, 分值: 10}
      """;

  private static final String RULES =
      """
      rule "不高于平均年龄的，按名次得10、8、6分"
          @依据("假定")
      when
          $m : 指标( 指标 == "编制", 平均年龄 <= 同类平均(年龄) )
      then
          记分.得分($m, 分档不超过(同类名次(年龄), 1, 10, 2, 8, 6));
      end

      rule "高于平均年龄的，不得分"
          @依据("假定")
      when
          $m : 指标( 指标 == "编制", 平均年龄 > 同类平均(年龄) )
      then
          记分.不得分($m);
      end
      """;

  private static final List<String> LINES =
      List.of(
          "{\"单位\":\"一\",\"平均年龄\":40}",
          "{\"单位\":\"二\",\"平均年龄\":41}",
          "不是填报",
          "{\"单位\":\"三\",\"平均年龄\":42}",
          "{\"单位\":\"四\",\"平均年龄\":50}");

  @TempDir private Path folder;
  private Path rubric;
  private Path in;

  @BeforeEach
  void write() throws IOException {
    rubric = Files.createDirectory(folder.resolve("rubric"));
    Files.writeString(rubric.resolve("rubric.yaml"), RUBRIC, StandardCharsets.UTF_8);
    Files.writeString(rubric.resolve("rules.drl"), RULES, StandardCharsets.UTF_8);
    in = folder.resolve("in.ndjson");
    Files.writeString(in, String.join("\n", LINES), StandardCharsets.UTF_8);
  }

  @Test
  void theBatchIsReadTwiceAndEveryUnitIsHeldAgainstAll() {
    Run run = Run.of("score", rubric, "--batch", in, "--quiet");

    List<String> out = run.out().lines().toList();
    assertThat(out).hasSize(5);
    assertThat(out.get(2)).contains("rubric-error/1", "\"line\":3");
    assertThat(List.of(card(out, 0), card(out, 1), card(out, 3), card(out, 4)))
        .extracting(card -> card.total().toPlainString())
        .containsExactly("10.00", "8.00", "6.00", "0.00");
    assertThat(card(out, 0).peers()).hasSize(1);
    assertThat(card(out, 0).peers().get(0).size()).isEqualTo(4);
  }

  @Test
  void aPipeIsKeptOnDiskInBetween() {
    InputStream before = System.in;
    String file = Run.of("score", rubric, "--batch", in, "--quiet").out();
    try {
      System.setIn(
          new ByteArrayInputStream(String.join("\n", LINES).getBytes(StandardCharsets.UTF_8)));
      assertThat(Run.of("score", rubric, "--batch", "-", "--quiet").out().lines().toList().get(1))
          .isEqualTo(file.lines().toList().get(1));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void oneUnitIsScoredWithTheFiguresOfAllOrOfItsOwnScorecard() throws IOException {
    Path table = folder.resolve("peers.json");
    List<String> out =
        Run.of("score", rubric, "--batch", in, "--quiet", "--peers-out", table)
            .out()
            .lines()
            .toList();
    Path unit = folder.resolve("unit.json");
    Files.writeString(unit, LINES.get(1), StandardCharsets.UTF_8);
    Path card = folder.resolve("card.json");
    Files.writeString(card, out.get(1), StandardCharsets.UTF_8);

    for (Path peers : List.of(table, card)) {
      Run run = Run.of("score", rubric, unit, "--format=json", "--peers", peers);
      assertThat(Scorecard.fromJson(run.out()).lines()).isEqualTo(card(out, 1).lines());
    }
    Run alone = Run.of("score", rubric, unit, "--quiet");
    assertThat(alone.out()).contains("未评分");
    assertThat(alone.code()).isEqualTo(1);
    Run again = Run.of("score", rubric, "--batch", in, "--quiet", "--peers", table);
    assertThat(again.out().lines().toList()).isEqualTo(out);
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    Run run = Run.of("score", rubric, "--batch", in, "--peers", in);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("不是同类文件：");
  }

  private static Scorecard card(List<String> out, int line) {
    return Scorecard.fromJson(out.get(line));
  }
}
