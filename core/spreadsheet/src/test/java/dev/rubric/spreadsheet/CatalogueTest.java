package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The forty scoring methods of {@code catalogue.txt}, taken from published standards: each as the
 * rules that its sentence becomes, in one of the three forms, at, just below and just above each of
 * its bounds. Where other units are looked at, their figures are reported here; that the engine
 * works them out itself is shown beside it.
 */
class CatalogueTest {
  private static final String FRAMEWORK =
      """
      名称: catalogue
      版本: "1"
      标题: 计分方法
      总分: 100
      不适用分摊: 全部指标
      加分: {上限: 5, 总分上限: 105}
      等级: [{等级: 优, 下限: 90}, {等级: 良, 下限: 80}, {等级: 差, 下限: 0}]
      %s
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: %s%s}
            - {指标: 乙, 分值: %s}
      """;
  private static final String REST =
      """
      rule "乙得满分" when $m : 指标( 指标 == "乙" ) then 记分.得满分($m); end
      """;

  /** A method, its parts by their headings. */
  record Method(String name, Map<String, String> parts) {
    String part(String heading) {
      return parts.getOrDefault(heading, "").strip();
    }

    String form() {
      return parts.keySet().stream()
          .filter(heading -> heading.startsWith("规则 "))
          .map(heading -> heading.substring(3))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void givesThePublishedPointsAtEveryBound(Method method) {
    Rubric rubric = rubric(method);
    List<String> wrong = new ArrayList<>();
    for (String example : method.part("例子").split("\\s+", -1)) {
      String[] sides = example.split("=", 2);
      String got = got(method, rubric.score(submission(method, sides[0])));
      if (!got.equals(sides[1])) {
        wrong.add(example + ", not " + got);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void allOfThemAreThereInAllForms() throws IOException {
    List<Method> methods = methods().toList();

    assertThat(methods).hasSize(40);
    assertThat(methods).extracting(Method::name).doesNotHaveDuplicates();
    assertThat(methods).extracting(Method::form).contains("drl", "dslr", "csv");
  }

  static Stream<Method> methods() throws IOException {
    try (InputStream in = CatalogueTest.class.getResourceAsStream("catalogue.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n=== ")).skip(1).map(CatalogueTest::method);
    }
  }

  private static Method method(String text) {
    String[] parts = text.split("\n--- ");
    Map<String, String> read = new LinkedHashMap<>();
    String[] head = parts[0].split("\n");
    Arrays.stream(head)
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(pair -> read.put(pair[0], pair[1]));
    Arrays.stream(parts)
        .skip(1)
        .map(part -> part.split("\n", 2))
        .forEach(part -> read.put(part[0], part[1]));
    return new Method(head[0], read);
  }

  private static Rubric rubric(Method method) {
    String more = method.part("指标");
    String weight = method.part("分值");
    String framework =
        FRAMEWORK.formatted(
            method.part("声明"),
            weight,
            more.isEmpty() ? "" : ", " + more,
            BigDecimal.valueOf(100).subtract(new BigDecimal(weight)));
    String rules = method.part("规则 " + method.form());
    return Rubric.load(
        Map.of(
            "rubric.yaml",
            framework.getBytes(StandardCharsets.UTF_8),
            "rules." + method.form(),
            (rules + "\n").getBytes(StandardCharsets.UTF_8),
            "rest.drl",
            REST.getBytes(StandardCharsets.UTF_8)));
  }

  private static Submission submission(Method method, String values) {
    String text = method.part("填报");
    for (String value : values.split("/", -1)) {
      text = text.replaceFirst("%s", Matcher.quoteReplacement(value));
    }
    return Submissions.parse("submission.yaml", "单位: 某局\n" + text + "\n");
  }

  private static String got(Method method, Scorecard card) {
    return switch (method.part("检查")) {
      case "总分" -> plain(card.total());
      case "等级" -> String.valueOf(card.grade());
      default -> {
        LineScore line = card.line("甲").orElseThrow();
        yield line.status() == LineStatus.SCORED ? plain(line.score()) : "未评分";
      }
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
