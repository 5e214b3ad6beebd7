package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.Verdict;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Portfolios and pairs of standards at the edges of what is sensible: each impact is what counting
 * by hand gives.
 */
class HardCornersTest {
  private static final String FRAMEWORK =
      """
      名称: %s
      版本: "1"
      标题: 测试
      年度: %d
      总分: 20
      等级:
        - {等级: 优, 下限: 18}
        - {等级: 良, 下限: 12}
        - {等级: 差, 下限: 0}
      指标体系:
        - 一级指标: 产出
          分值: 20
          三级指标:
            - {指标: 里程, 分值: 10, 计量单位: 公里, 方向: ≥}
            - {指标: %s, 分值: 10, 计量单位: 起, 方向: ≤}
      """;
  private static final String RULES =
      """
      rule "里程足" @依据("一") when $m : 指标( 指标 == "里程", 实际完成值 >= %s ) then 记分.得满分($m); end
      rule "里程不足" @依据("一") when $m : 指标( 指标 == "里程", 实际完成值 < %s ) then 记分.得分($m, %s); end
      rule "案件足" @依据("一") when $m : 指标( 指标 == "%s", 实际完成值 <= %s ) then 记分.得满分($m); end
      rule "案件超" @依据("一") when $m : 指标( 指标 == "%s", 实际完成值 > %s ) then 记分.扣分($m, 每超数量(%s, 1, 1)); end
      """;

  private static Rubric rubric(String name, int year, String second, String at, String less) {
    return rubric(name, year, second, at, less, "5");
  }

  private static Rubric rubric(
      String name, int year, String second, String at, String less, String most) {
    return TestRubrics.of(
        FRAMEWORK.formatted(name, year, second),
        Map.of("rules.drl", RULES.formatted(at, at, less, second, most, second, most, most)));
  }

  private static final Rubric OLD = rubric("old", 2024, "案件", "10", "5");

  private static byte[] line(String unit, String attributes, Object length, Object cases) {
    return """
    {"单位": "%s", "业务标识": {"附加信息": {%s}}, "指标": [{"指标": "里程", "实际完成值": %s}, {"指标": "案件", "实际完成值": %s}]}
    """
        .formatted(unit, attributes, length, cases)
        .strip()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> portfolio(int units) {
    Random random = new Random(7);
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      lines.add(
          line(
              "单位" + i % Math.max(1, units - 3),
              i % 4 == 0 ? "" : "\"片区\": \"片区" + i % 3 + "\"",
              random.nextInt(16),
              random.nextInt(14)));
    }
    return lines;
  }

  /** What scoring everything twice gives, also when the portfolio is packed. */
  private static Impact counted(Rubric before, Rubric after, List<byte[]> lines) {
    Impact impact = Comparison.of(before, after).impact(lines, "片区");
    long changed = 0;
    long refused = 0;
    BigDecimal points = BigDecimal.ZERO;
    for (byte[] line : lines) {
      Scorecard then = scored(before, line);
      Scorecard now = scored(after, line);
      if (then == null || now == null) {
        refused += now == null ? 1 : 0;
        changed += then == null && now == null ? 0 : 1;
        continue;
      }
      boolean same =
          then.total().compareTo(now.total()) == 0
              && Objects.equals(then.grade(), now.grade())
              && then.provisional() == now.provisional();
      changed += same ? 0 : 1;
      points = points.add(now.total()).subtract(then.total());
    }
    assertThat(lines.isEmpty() || lines.stream().anyMatch(each -> scored(before, each) != null))
        .isTrue();
    assertThat(impact.submissions()).isEqualTo(lines.size());
    assertThat(impact.changed()).isEqualTo(changed);
    assertThat(impact.failedAfter()).isEqualTo(refused);
    assertThat(impact.points()).isEqualByComparingTo(points);
    Portfolio packed = Portfolio.pack(before, lines.iterator());
    assertThat(Comparison.of(before, after).impact(packed, "片区").toJson())
        .isEqualTo(impact.toJson());
    for (Language language : Language.values()) {
      assertThat(impact.toText(language)).doesNotContain("null");
      assertThat(impact.toMarkdown(language)).doesNotContain("null");
      assertThat(impact.toHtml(language)).doesNotContain(">null<").doesNotContain("NaN");
      assertThat(impact.toCsv(language)).doesNotContain("null");
      assertThat(impact.toTables(language)).isNotEmpty();
    }
    return impact;
  }

  private static @org.jspecify.annotations.Nullable Scorecard scored(Rubric rubric, byte[] line) {
    try {
      Submission submission = Submissions.parseJson("填报", line);
      return rubric.check(submission).isEmpty() ? rubric.score(submission) : null;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void portfoliosOfAnySizeWithNamesThatComeTwice(int units) {
    Impact impact = counted(OLD, rubric("old", 2024, "案件", "9", "6"), portfolio(units));

    assertThat(impact.toText(Language.EN))
        .contains(units == 1 ? "1 submission," : units + " submissions,");
  }

  @Test
  void aGroupForEachOfTheFirstThousandValues() {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      lines.add(line("单位" + i, "\"片区\": \"片区" + i + "\"", i % 16, i % 14));
    }

    Impact impact = Comparison.of(OLD, rubric("old", 2024, "案件", "9", "5")).impact(lines, "片区");

    assertThat(impact.groups()).hasSize(1_001);
    assertThat(impact.toText(Language.ZH)).contains("（其余的值），单位数 9000");
    assertThat(impact.groups().stream().mapToLong(Impact.Group::units).sum()).isEqualTo(10_000);
    assertThat(impact.toHtml(Language.ZH).length()).isLessThan(4_000_000);
  }

  @Test
  void anotherNameAnotherYearAndOtherIndicators() {
    Rubric other = rubric("new", 2025, "治安", "10", "5");
    RubricDiff diff = Change.between(OLD, other);

    assertThat(diff.isEqual()).isFalse();
    assertThat(diff.indicator("案件").orElseThrow().verdict()).isEqualTo(Verdict.REMOVED);
    assertThat(diff.indicator("治安").orElseThrow().verdict()).isEqualTo(Verdict.ADDED);
    assertThat(diff.indicator("里程").orElseThrow().verdict()).isEqualTo(Verdict.SAME);
    counted(OLD, other, portfolio(20));
  }

  @Test
  void damagedLinesAndLinesThatOnlyOneOfThemCanScore() {
    List<byte[]> lines = new ArrayList<>(portfolio(10));
    lines.add("{\"单位\": \"坏的\", ".getBytes(StandardCharsets.UTF_8));
    lines.add("".getBytes(StandardCharsets.UTF_8));
    lines.add(line("多位", "", "1e3", "\"十二\""));
    lines.add("{\"单位\": \"缺\", \"指标\": [{\"指标\": \"里程\"}]}".getBytes(StandardCharsets.UTF_8));

    counted(OLD, rubric("old", 2024, "案件", "9", "5"), lines);
  }

  /** What one edit gives, the other takes: each alone, and nothing together. */
  @Test
  void contributionsThatCancel() {
    List<byte[]> lines = List.of(line("甲", "", 9, 6), line("乙", "", 9, 6));
    Rubric after = rubric("old", 2024, "案件", "10", "6", "4");
    Impact impact = counted(OLD, after, lines);

    assertThat(impact.changed()).isZero();
    assertThat(impact.edits().stream().map(Impact.EditShare::points).map(BigDecimal::intValue))
        .containsExactlyInAnyOrder(2, -2);
    assertThat(impact.interplay()).isEqualByComparingTo("0");
  }

  /** Two edits of one line do more together than alone; the rest is named. */
  @Test
  void whatEditsDoToOneAnotherIsNamed() {
    String old =
        """
        rule "满" @依据("一") when $m : 指标( 指标 == "养护里程", 实际完成值 >= 0 ) then 记分.得满分($m); end
        rule "扣甲" @依据("一") when $m : 指标( 指标 == "养护里程", 实际完成值 < 5 ) then 记分.扣分($m, 3); end
        rule "否决" @依据("一") when 单位( 在职人员数 > 100 ) then 记分.总分不超过(8); end
        """;
    Rubric before = TestRubrics.rules(old);
    Rubric after =
        TestRubrics.rules(old.replace("扣分($m, 3)", "扣分($m, 1)").replace("过(8)", "过(9.5)"));
    List<byte[]> lines =
        List.of(
            "{\"单位\":\"甲\",\"在职人员数\":120,\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":3}]}"
                .getBytes(StandardCharsets.UTF_8));
    Impact impact = counted(before, after, lines);
    BigDecimal alone =
        impact.edits().stream()
            .map(Impact.EditShare::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(impact.edits()).hasSize(2);
    assertThat(impact.points().subtract(alone)).isEqualByComparingTo(impact.interplay());
    assertThat(impact.interplay()).isPositive();
    assertThat(impact.toText(Language.ZH)).contains("各处改动相互影响");
    assertThat(impact.toText(Language.EN)).contains("what the edits do to one another");
    assertThat(impact.toHtml(Language.ZH)).contains("各处改动相互影响");
  }

  /**
   * Units with one total share a rank, and the next one is as far down as there are units above.
   */
  @Test
  void tiesInRanks() {
    List<byte[]> lines =
        List.of(
            line("甲", "", 10, 5), line("乙", "", 10, 5), line("丙", "", 9, 5), line("丁", "", 1, 12));
    Impact impact = counted(OLD, rubric("old", 2024, "案件", "9", "5"), lines);

    assertThat(impact.units()).hasSize(1);
    assertThat(impact.units().get(0).rankBefore()).isEqualTo(3);
    assertThat(impact.units().get(0).rankAfter()).isEqualTo(1);
    assertThat(impact.rankChanged()).isEqualTo(1);
  }

  /** A line that has no rule any more makes totals provisional. */
  @Test
  void unitsThatBecomeUnscored() {
    Rubric after =
        TestRubrics.of(
            FRAMEWORK.formatted("old", 2024, "案件"),
            Map.of(
                "rules.drl",
                RULES
                    .formatted("10", "10", "5", "案件", "5", "案件", "5", "5")
                    .replaceFirst("(?s)rule \"里程不足.*?end\\n", "")));
    List<byte[]> lines = portfolio(30);
    Impact impact = counted(OLD, after, lines);

    long open = lines.stream().filter(each -> scored(after, each).provisional()).count();
    assertThat(open).isPositive();
    assertThat(impact.becameOpen()).isEqualTo(open);
  }
}
