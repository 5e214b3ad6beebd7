package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wordings of published standards, each with the points it gives at, below and above its bounds.
 */
class WordingsTest {
  private static final Path WORDINGS = Path.of("src/test/resources/wordings/read.txt");

  @TempDir Path folder;

  /**
   * A wording.
   *
   * @param expected the points of values, or the code of the refusal behind a {@code !}
   */
  private record Wording(
      String unit, String direction, String target, String method, String expected) {
    static Wording of(String line) {
      String[] parts = line.split("\\s*\\|\\s*", 3);
      String[] about = parts[0].split("\\s+", -1);
      return new Wording(about[0], about[1], about[2], parts[1], parts[2].strip());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_wording_gives_the_points_it_says() {
    return wordings().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.unit() + " " + each.direction() + " " + each.method(), () -> check(each)));
  }

  @Test
  void there_are_a_hundred_and_fifty() {
    assertThat(wordings()).hasSizeGreaterThanOrEqualTo(150);
  }

  private void check(Wording wording) {
    if (wording.expected().startsWith("!")) {
      assertThat(refusal(wording)).contains("[" + wording.expected().substring(1) + "]");
      return;
    }
    Rubric rubric = Rubric.load(written(wording));
    String target = wording.target().equals("-") ? "" : wording.target();
    String lastYear = "";
    for (String pair : wording.expected().split("\\s+", -1)) {
      if (pair.startsWith("T")) {
        target = pair.substring(1);
      } else if (pair.startsWith("L")) {
        lastYear = pair.substring(1);
      } else {
        String[] sides = pair.split("→", 2);
        assertThat(points(rubric, sides[0], target, lastYear))
            .as("实际完成值 " + sides[0])
            .isEqualByComparingTo(sides[1]);
      }
    }
    assertThat(wording.expected()).contains("→");
  }

  private String refusal(Wording wording) {
    try {
      Rubric.load(written(wording));
      return "loaded";
    } catch (InvalidRubricException refused) {
      return refused.getMessage();
    }
  }

  private static BigDecimal points(Rubric rubric, String value, String target, String lastYear) {
    String reported = target.isEmpty() ? "" : ", 目标值: " + target;
    String before = lastYear.isEmpty() ? "" : ", 上年值: " + lastYear;
    Scorecard card =
        rubric.score(
            Submissions.parse(
                "s.yaml",
                "单位: 某局\n年度: 2025\n指标:\n  - {指标: 群众满意度, 实际完成值: "
                    + value
                    + reported
                    + before
                    + "}\n"));
    return Objects.requireNonNullElse(card.lines().get(0).score(), new BigDecimal("-1"));
  }

  private Path written(Wording wording) {
    String direction =
        wording.direction().equals("-") ? "" : ", 方向: \"" + wording.direction() + "\"";
    String small = wording.unit().equals("%") ? ", 小数百分比: 是, 最大值: 1000" : "";
    String framework =
        """
        名称: wording
        版本: "1"
        标题: 用语
        总分: 10
        等级:
          - {等级: 优, 下限: 9}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 群众满意度, 分值: 10, 计量单位: "%s", 整数: 否%s%s}
        """
            .formatted(wording.unit(), direction, small);
    String rules = "规则「甲」\n当\n    指标 群众满意度\n则\n    " + wording.method() + "\n完\n";
    try {
      Files.writeString(folder.resolve("rubric.yaml"), framework, StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("rules.dslr"), rules, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<Wording> wordings() {
    try {
      return Files.readAllLines(WORDINGS, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Wording::of)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
