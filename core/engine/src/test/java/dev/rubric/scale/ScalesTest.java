package dev.rubric.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scales besides points, and ways to bring scores together that are no sum. */
class ScalesTest {
  private static final String LETTERS =
      """
      计分制:
        - 名称: 字母
          等次:
            - A
            - {等次: B+, 仅汇总: 是}
            - B
            - {等次: C+, 仅汇总: 是}
            - C
            - {等次: C*, 视同: C}
            - {等次: NA, 不计: 是}
          汇总:
            - {名称: 木桶, 方式: 最低, 加号: +}
            - {名称: 两项, 方式: 查表, 表: {A A: A, BA: B+, CA: B, B B: B, CB: C+, C、C: C}}
      数据项:
        - {指标: 字, 类型: 文本, 可选: [A, B, C, C*, NA]}
      """;

  private static final String MARKS = rule("A") + rule("B") + rule("C") + rule("C*") + rule("NA");

  private static String rule(String mark) {
    return """
    rule "评为%1$s" when $m : 指标( 字 == "%1$s" ) then 记分.评为($m, "%1$s"); end
    """
        .formatted(mark);
  }

  private static Rubric rubric(String yaml, String rules) {
    String head = "名称: scales\n版本: 1\n标题: 计分制\n";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("rubric.yaml", (head + yaml).getBytes(StandardCharsets.UTF_8));
    files.put("rules.drl", rules.getBytes(StandardCharsets.UTF_8));
    return Rubric.load(files);
  }

  private static String section(String name, String aggregation, String... indicators) {
    List<String> lines = new ArrayList<>();
    for (String indicator : indicators) {
      lines.add("      - {指标: " + indicator + "}\n");
    }
    return "  - 一级指标: %s\n    计分制: 字母\n    汇总: %s\n    三级指标:\n".formatted(name, aggregation)
        + String.join("", lines);
  }

  private static Rubric ofTwo(String aggregation) {
    return rubric(LETTERS + "汇总: 不汇总\n指标体系:\n" + section("甲", aggregation, "一", "二"), MARKS);
  }

  /** What a unit reports: the letter of each indicator. */
  private static Scorecard scored(Rubric rubric, String... letters) {
    StringBuilder yaml = new StringBuilder("单位: 某国\n指标:\n");
    for (int i = 0; i < letters.length; i += 2) {
      yaml.append("  - {指标: %s, 字: \"%s\"}\n".formatted(letters[i], letters[i + 1]));
    }
    return rubric.score(Submissions.parse("填报.yaml", yaml.toString()));
  }

  private static SectionScore only(Scorecard card) {
    return card.sections().get(0);
  }

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource({
    "A, A, A",
    "A, B, B+",
    "B, A, B+",
    "B, B, B",
    "C, A, C+",
    "C, B, C+",
    "C, C, C",
    "C*, C, C",
    "C*, C*, C",
    "C*, B, C+",
    "NA, B, B",
    "A, NA, A",
  })
  void theWeakestLinkGetsAPlusWhereAnotherIsBetter(String first, String second, String expected) {
    Scorecard card = scored(ofTwo("木桶"), "一", first, "二", second);

    assertThat(only(card).mark()).isEqualTo(expected);
    assertThat(card.provisional()).isFalse();
  }

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource({
    "A, A, A",
    "A, B, B+",
    "B, A, B+",
    "A, C, B",
    "C, A, B",
    "B, B, B",
    "B, C, C+",
    "C*, B, C+",
    "C, C, C",
    "C*, C, C",
    "NA, C*, C*",
    "NA, A, A",
  })
  void aTableSaysWhatMarksMakeInAnyOrder(String first, String second, String expected) {
    Scorecard card = scored(ofTwo("两项"), "一", first, "二", second);

    assertThat(only(card).mark()).isEqualTo(expected.equals("C*") ? "C" : expected);
  }

  @Test
  void aMeanGivesTheBestMarkThatIsNotAboveIt() {
    Rubric rubric = ofTwo("平均");

    assertThat(only(scored(rubric, "一", "A", "二", "B")).mark()).isEqualTo("B+");
    assertThat(only(scored(rubric, "一", "A", "二", "C")).mark()).isEqualTo("B");
    assertThat(only(scored(rubric, "一", "A", "二", "A")).mark()).isEqualTo("A");
    assertThat(only(scored(rubric, "一", "A", "二", "NA")).mark()).isEqualTo("A");
  }

  @Test
  void marksHaveTheValuesThatTheRubricGivesThem() {
    Rubric rubric =
        rubric(
            """
            计分制:
              - {名称: 等, 等次: [{等次: 优, 数值: 10}, {等次: 良, 数值: 7}, {等次: 差, 数值: 1}]}
            数据项: [{指标: 字, 类型: 文本, 可选: [优, 良, 差]}]
            汇总: 平均
            指标体系:
              - {一级指标: 甲, 计分制: 等, 汇总: 加权平均, 三级指标: [{指标: 一, 权重: 2}, {指标: 二, 权重: 1}]}
            """,
            rule("优") + rule("良") + rule("差"));

    Scorecard above = scored(rubric, "一", "优", "二", "差");
    Scorecard below = scored(rubric, "一", "良", "二", "差");

    // (2 × 10 + 1) ÷ 3 = 7, just the value of 良; (2 × 7 + 1) ÷ 3 = 5, below it
    assertThat(only(above).mark()).isEqualTo("良");
    assertThat(above.grade()).isEqualTo("良");
    assertThat(only(below).mark()).isEqualTo("差");
    assertThat(below.total()).isEqualByComparingTo("1");
    assertThat(below.weight()).isNull();
  }

  @Test
  void whatIsOpenGivesNoMarkAndNoGrade() {
    Scorecard card = scored(ofTwo("木桶"), "一", "A");

    assertThat(only(card).mark()).isNull();
    assertThat(only(card).score()).isNull();
    assertThat(card.provisional()).isTrue();
    assertThat(card.line("二").orElseThrow().status()).isEqualTo(LineStatus.UNSCORED);
  }

  @Test
  void whatIsLeftOutKeepsItsMark() {
    Scorecard card = scored(ofTwo("木桶"), "一", "NA", "二", "NA");

    assertThat(only(card).mark()).isNull();
    assertThat(card.line("一").orElseThrow().mark()).isEqualTo("NA");
    assertThat(card.line("一").orElseThrow().status()).isEqualTo(LineStatus.NOT_APPLICABLE);
    assertThat(card.provisional()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A|字 A，评为 A|字 A: marked A",
        "C*|字 C*，评为 C*，视同 C|字 C*: marked C*, which counts as C",
        "NA|字 NA，评为 NA，不计入汇总|字 NA: marked NA, which is left out",
      })
  void aReportedMarkIsSaidWithTheItemItStandsIn(String mark, String zh, String en) {
    Rubric rubric =
        rubric(
            LETTERS + "汇总: 不汇总\n指标体系:\n" + section("制度", "木桶", "一", "二"),
            "rule \"评\" when $m : 指标() then 记分.评为($m, $m.字); end\n");
    LineScore line = scored(rubric, "一", mark, "二", "A").line("一").orElseThrow();

    assertThat(line.entries().get(0).reason().in(Language.ZH)).isEqualTo(zh);
    assertThat(line.entries().get(0).reason().in(Language.EN)).isEqualTo(en);
  }

  @Test
  void noneReportedIsNone() {
    Rubric rubric =
        rubric(
            LETTERS + "汇总: 不汇总\n指标体系:\n" + section("制度", "木桶", "一", "二"),
            "rule \"评\" when $m : 指标() then 记分.评为($m, $m.字); end\n");
    LineScore line = scored(rubric, "二", "A").line("一").orElseThrow();

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(line.entries().get(0).reason().in(Language.ZH)).isEqualTo("字（未填报），没有可评的等次");
    assertThat(line.entries().get(0).reason().in(Language.EN))
        .isEqualTo("字 (not reported): no mark can be given");
  }

  @Test
  void twoMarksOfOneLineAreAConflict() {
    Rubric rubric =
        rubric(
            LETTERS + "汇总: 不汇总\n指标体系:\n" + section("甲", "木桶", "一", "二"),
            MARKS + rule("A").replace("评为A", "又评为A"));

    assertThat(scored(rubric, "一", "A", "二", "B").line("一").orElseThrow().status())
        .isEqualTo(LineStatus.CONFLICT);
  }

  @Test
  void twoMarksOfWhyALineIsLeftOutAreAConflict() {
    String letters =
        LETTERS.replace("- {等次: NA, 不计: 是}", "- {等次: NA, 不计: 是}\n      - {等次: NU, 不计: 是}");
    String framework = letters + "汇总: 不汇总\n指标体系:\n" + section("甲", "木桶", "一", "二");
    String other = rule("NA").replace("rule \"评为NA", "rule \"又评为NA");

    assertThat(statusOfNa(rubric(framework, MARKS + other)))
        .as("twice the same")
        .isEqualTo(LineStatus.NOT_APPLICABLE);
    assertThat(statusOfNa(rubric(framework, MARKS + other.replace(", \"NA\")", ", \"NU\")"))))
        .isEqualTo(LineStatus.CONFLICT);
  }

  private static LineStatus statusOfNa(Rubric rubric) {
    return scored(rubric, "一", "NA", "二", "B").line("一").orElseThrow().status();
  }

  @Test
  void theTotalCanBeOnTheScaleOfItsSections() {
    Rubric rubric =
        rubric(
            LETTERS + "汇总: 最低\n指标体系:\n" + section("甲", "木桶", "一", "二") + section("乙", "木桶", "三"),
            MARKS);
    Scorecard card = scored(rubric, "一", "A", "二", "B", "三", "C*");

    assertThat(card.grade()).isEqualTo("C");
    assertThat(card.toText(Language.ZH)).contains("最低一项：乙 C", "等级：C");
  }

  @Test
  void aScorecardSaysAllOfItAndReadsBackTheSame() {
    Scorecard card = scored(ofTwo("木桶"), "一", "C*", "二", "B");
    String json = card.toJson();

    assertThat(Scorecard.fromJson(json)).isEqualTo(card);
    assertThat(Scorecard.fromJson(json).toJson()).isEqualTo(json);
    assertThat(json).contains("\"mark\": \"C*\"", "\"mark\": \"C+\"").doesNotContain("\"total\"");
    assertThat(card.toText(Language.ZH))
        .contains("评为 C*，视同 C", "最低一项：一 C，另有更高的，得 C+", "合计：不汇总")
        .doesNotContain("分值", " 分");
    assertThat(card.toText(Language.EN))
        .contains("marked C*, which counts as C", "the lowest: 一 C; another is better, so C+");
  }

  @Test
  void aDifferenceOfMarksIsShownInMarks() {
    Rubric rubric = ofTwo("木桶");
    Scorecard before = scored(rubric, "一", "C*", "二", "B");
    Scorecard after = scored(rubric, "一", "C", "二", "A");

    assertThat(before.diff(after).toText(Language.ZH)).contains("一  C* → C", "二  B → A");
    assertThat(before.diff(before).isEmpty()).isTrue();
  }

  @Test
  void pointsCanBeWeightedToo() {
    Rubric rubric =
        rubric(
            """
            总分: 100
            汇总: 加权平均
            指标体系:
              - {一级指标: 甲, 权重: 3, 分值: 100, 汇总: 加权平均, 三级指标: [{指标: 一, 权重: 30}, {指标: 二, 权重: 70}]}
              - {一级指标: 乙, 权重: 1, 分值: 100, 汇总: 最低, 三级指标: [{指标: 三}, {指标: 四, 分值: 100}]}
            """,
            "rule \"得\" when $m : 指标( 已填报 == 是 ) then 记分.得分($m, $m.实际完成值); end");
    Scorecard card =
        rubric.score(
            Submissions.parse(
                "填报.yaml",
                """
                单位: 某局
                指标: [{指标: 一, 实际完成值: 90}, {指标: 二, 实际完成值: 80}, {指标: 三, 实际完成值: 60}, {指标: 四, 实际完成值: 70.5}]
                """));

    // 0.3 × 90 + 0.7 × 80 = 83; the lower of 60 and 70.5; (3 × 83 + 60) ÷ 4 = 77.25
    assertThat(card.section("甲").orElseThrow().score()).isEqualByComparingTo("83");
    assertThat(card.section("乙").orElseThrow().score()).isEqualByComparingTo("60");
    assertThat(card.total()).isEqualByComparingTo("77.25");
    assertThat(card.weight()).isEqualByComparingTo("100");
    assertThat(card.toText(Language.ZH)).contains("加权平均：一 90 × 30，二 80 × 70；83");
  }

  @Test
  void aMeanIsRoundedOnce() {
    Rubric rubric =
        rubric(
            """
            总分: 10
            指标体系:
              - {一级指标: 甲, 分值: 10, 汇总: 平均, 三级指标: [{指标: 一}, {指标: 二}, {指标: 三}]}
            """,
            "rule \"得\" when $m : 指标( 已填报 == 是 ) then 记分.得分($m, $m.实际完成值); end");
    Scorecard card =
        rubric.score(
            Submissions.parse(
                "填报.yaml",
                "单位: 某局\n指标: [{指标: 一, 实际完成值: 1}, {指标: 二, 实际完成值: 1}, {指标: 三, 实际完成值: 0.01}]\n"));

    // 2.01 ÷ 3 = 0.67
    assertThat(card.total()).isEqualByComparingTo("0.67");
  }

  @ParameterizedTest
  @ValueSource(strings = {"得满分", "一票否决", "不适用"})
  void aLineOnPointsHasNoMark(String verb) {
    Rubric rubric =
        TestRubric.of(
            "rule \"甲\" when $m : 指标( 指标 == \"甲\" ) then 记分.%s($m); end\n".formatted(verb));

    assertThat(rubric.score(Submission.of("某局").build()).sections().get(0).lines())
        .extracting(LineScore::mark)
        .containsOnlyNulls();
  }
}
