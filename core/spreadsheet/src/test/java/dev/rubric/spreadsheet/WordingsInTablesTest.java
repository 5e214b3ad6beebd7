package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidRubricException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The wordings of published standards and of the catalogue of methods, each pasted into the 计分方法 of
 * a table: they give the same points as in a sentence, or are refused for the same reason.
 */
class WordingsInTablesTest {
  private static final Path WORDINGS = Path.of("../engine/src/test/resources/wordings");
  private static final String FRAMEWORK =
      """
      名称: wording
      版本: "1"
      标题: 用语
      总分: %1$s
      等级:
        - {等级: 优, 下限: 1}
        - {等级: 差, 下限: 0}
      指标体系:
        - 一级指标: 产出
          分值: %1$s
          三级指标:
            - {指标: %2$s, 分值: %1$s, 计量单位: "%3$s", 整数: 否%4$s%5$s}
      """;

  @TestFactory
  Stream<DynamicTest> each_wording_means_in_a_table_what_it_means_in_a_sentence() {
    return Stream.of("published.txt", "catalogue.txt")
        .flatMap(WordingsInTablesTest::lines)
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    String[] parts = line.replaceFirst("^M[0-9]{2} \\| ", "").split("\\s*\\|\\s*", 3);
    boolean weighed = parts[0].matches("[0-9.]+分 .*");
    String weight = weighed ? parts[0].substring(0, parts[0].indexOf('分')) : "10";
    String[] about = parts[0].substring(weighed ? parts[0].indexOf(' ') + 1 : 0).split("\\s+", 4);
    String name = about.length == 4 ? about[3] : "群众满意度";
    String direction = about[1].equals("-") ? "" : ", 方向: \"" + about[1] + "\"";
    String small = about[0].equals("%") ? ", 小数百分比: 是, 最大值: 1000" : "";
    String framework = FRAMEWORK.formatted(weight, name, about[0], direction, small);
    String table = "一级指标,三级指标,计分方法\n产出," + name + ",\"" + parts[1].replace("\"", "\"\"") + "\"\n";
    if (parts[2].startsWith("!")) {
      String code = parts[2].strip().substring(1).replace("syntax", "wrong-row");
      assertThat(refusal(framework, table)).contains("[" + code + "]");
      return;
    }
    Rubric rubric = load(framework, table);
    String target = about[2].equals("-") ? "" : about[2];
    String lastYear = "";
    for (String pair : parts[2].strip().split("\\s+", -1)) {
      if (pair.startsWith("T")) {
        target = pair.substring(1);
      } else if (pair.startsWith("L")) {
        lastYear = pair.substring(1);
      } else {
        String[] sides = pair.split("→", 2);
        assertThat(points(rubric, name, sides[0], target, lastYear))
            .as("实际完成值 " + sides[0])
            .isEqualByComparingTo(sides[1]);
      }
    }
  }

  private static String refusal(String framework, String table) {
    try {
      load(framework, table);
      return "loaded";
    } catch (InvalidRubricException refused) {
      return refused.getMessage();
    }
  }

  private static Rubric load(String framework, String table) {
    return Rubric.load(
        Map.of(
            "rubric.yaml",
            framework.getBytes(StandardCharsets.UTF_8),
            "rules.csv",
            table.getBytes(StandardCharsets.UTF_8)));
  }

  private static BigDecimal points(
      Rubric rubric, String indicator, String value, String target, String lastYear) {
    String reported = target.isEmpty() ? "" : ", 目标值: " + target;
    String before = lastYear.isEmpty() ? "" : ", 上年值: " + lastYear;
    return Objects.requireNonNullElse(
        rubric
            .score(
                Submissions.parse(
                    "s.yaml",
                    "单位: 某局\n年度: 2025\n指标:\n  - {指标: %s, 实际完成值: %s%s%s}\n"
                        .formatted(indicator, value, reported, before)))
            .lines()
            .get(0)
            .score(),
        new BigDecimal("-1"));
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
