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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wordings of published standards, each with the points it gives at, below and above its bounds.
 */
class WordingsTest {
  private static final Path WORDINGS = Path.of("src/test/resources/wordings");

  @TempDir Path folder;

  /**
   * A wording.
   *
   * @param expected the points of values, or the code of the refusal behind a {@code !}
   */
  private record Wording(
      String weight,
      String unit,
      String direction,
      String target,
      String indicator,
      String method,
      String expected) {
    static Wording of(String line) {
      String[] parts = line.replaceFirst("^M[0-9]{2} \\| ", "").split("\\s*\\|\\s*", 3);
      boolean weighed = parts[0].matches("[0-9.]+分 .*");
      String weight = weighed ? parts[0].substring(0, parts[0].indexOf('分')) : "10";
      String[] about = parts[0].substring(weighed ? parts[0].indexOf(' ') + 1 : 0).split("\\s+", 4);
      String name = about.length == 4 ? about[3] : "群众满意度";
      return new Wording(weight, about[0], about[1], about[2], name, parts[1], parts[2].strip());
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
  void there_are_three_hundred() {
    assertThat(wordings()).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void all_forty_methods_of_the_catalogue_are_among_them_and_most_are_read() {
    List<String> lines = lines("catalogue.txt").toList();
    Set<String> all = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    for (String line : lines) {
      all.add(line.substring(0, 3));
      if (line.contains("→")) {
        read.add(line.substring(0, 3));
      }
    }

    assertThat(all).hasSize(40);
    assertThat(read).hasSize(31);
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
        assertThat(points(rubric, wording.indicator(), sides[0], target, lastYear))
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

  private static BigDecimal points(
      Rubric rubric, String indicator, String value, String target, String lastYear) {
    String reported = target.isEmpty() ? "" : ", 目标值: " + target;
    String before = lastYear.isEmpty() ? "" : ", 上年值: " + lastYear;
    Scorecard card =
        rubric.score(
            Submissions.parse(
                "s.yaml",
                "单位: 某局\n年度: 2025\n指标:\n  - {指标: "
                    + indicator
                    + ", 实际完成值: "
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
        总分: %s
        等级:
          - {等级: 优, 下限: 1}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: %s
            三级指标:
              - {指标: %s, 分值: %s, 计量单位: "%s", 整数: 否%s%s}
        """
            .formatted(
                wording.weight(),
                wording.weight(),
                wording.indicator(),
                wording.weight(),
                wording.unit(),
                direction,
                small);
    String rules =
        "规则「甲」\n当\n    指标「" + wording.indicator() + "」\n则\n    " + wording.method() + "\n完\n";
    try {
      Files.writeString(folder.resolve("rubric.yaml"), framework, StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("rules.dslr"), rules, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<Wording> wordings() {
    return Stream.of("read.txt", "published.txt", "catalogue.txt")
        .flatMap(WordingsTest::lines)
        .map(Wording::of)
        .toList();
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(WORDINGS.resolve(file), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
