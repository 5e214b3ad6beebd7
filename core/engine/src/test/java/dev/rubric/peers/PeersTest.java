package dev.rubric.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 19 排名 and all other criteria that look at other units. */
class PeersTest {
  private static final String DECLARED =
      """
      数据项:
        - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校, 其他]}
        - {单位: 平均年龄, 类型: 数值, 计量单位: 岁}
      同类:
        - {名称: 年龄, 数值: 平均年龄, 方向: ≤}
        - {名称: 同型年龄, 数值: 平均年龄, 分组: 机构类型, 方向: ≤}
        - {名称: 业绩, 数值: 甲}
        - {名称: 乙分, 得分: [乙]}
      """;

  private static final String FRAMEWORK =
      """
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: 60, 计量单位: 分, 最小值: -1000}
            - {指标: 乙, 分值: 40, 计量单位: 项}
      """;

  private static final String FULL = rule("乙", "已填报 == 是", "记分.得分($m, $m.实际完成值)");

  private static String rule(String indicator, String condition, String consequence) {
    return """
    rule "%s：%s %s"
    when
        $m : 指标( 指标 == "%s", %s )
    then
        %s;
    end
    """
        .formatted(
            indicator,
            condition.replace("\"", ""),
            consequence.replace("\"", ""),
            indicator,
            condition,
            consequence);
  }

  private static Rubric rubric(String rules) {
    return TestRubric.of(DECLARED + FRAMEWORK, rules);
  }

  private static Submission unit(String name, String type, String age, String value, String other) {
    Submission.Builder unit = Submission.of(name);
    if (type != null) {
      unit.item("机构类型", type);
    }
    if (age != null) {
      unit.item("平均年龄", new BigDecimal(age));
    }
    if (value != null) {
      unit.measure(Measure.of("甲").value(value));
    }
    if (other != null) {
      unit.measure(Measure.of("乙").value(other));
    }
    return unit.build();
  }

  /** Mean age 42: of hospitals 41, of schools 43.5; one is of no type, one has no age. */
  private static final List<Submission> ALL =
      List.of(
          unit("一", "医院", "40", "90", "10"),
          unit("二", "医院", "42", "80", "20"),
          unit("三", "学校", "44", "80", "30"),
          unit("四", "学校", "43", "60", "20"),
          unit("五", null, "41", "50", null),
          unit("六", "其他", null, null, "40"));

  private static List<Scorecard> cards(Rubric rubric, List<Submission> units) {
    try (Stream<BatchResult> results = rubric.scoreAll(units.stream())) {
      return results.map(each -> ((BatchResult.Scored) each).scorecard()).toList();
    }
  }

  private static String score(List<Scorecard> cards, String unit) {
    LineScore line =
        cards.stream()
            .filter(card -> card.unit().equals(unit))
            .findFirst()
            .flatMap(card -> card.line("甲"))
            .orElseThrow();
    return line.score() == null ? line.status().label().in(Language.ZH) : line.score().toString();
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"一, 60.00", "五, 60.00", "二, 60.00", "四, 59.50", "三, 59.00", "六, 未评分"})
  void notAboveTheMeanOfAllIsFullEachYearAboveTakesHalfAPoint(String unit, String score) {
    String rules =
        rule("甲", "平均年龄 <= 同类平均(年龄)", "记分.得满分($m)")
            + rule("甲", "平均年龄 > 同类平均(年龄)", "记分.扣分($m, 每超数量($m.平均年龄, 同类平均(年龄), 1, 0.5))")
            + FULL;

    assertThat(score(cards(rubric(rules), ALL), unit)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"一, 60.00", "二, 53.33", "三, 53.33", "四, 40.00", "五, 33.33", "六, 未评分"})
  void theFirstGetsFullPointsTheOthersOwnByFirst(String unit, String score) {
    String rules = rule("甲", "已填报 == 是", "记分.按比例得分($m, 完成比例(同类本值(业绩), 同类最优(业绩)))") + FULL;

    assertThat(score(cards(rubric(rules), ALL), unit)).isEqualTo(score);
  }

  /** Equal values share a place, and the next place is left out. */
  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"一, 60.00", "二, 57.00", "三, 57.00", "四, 51.00", "五, 48.00"})
  void placesByATable(String unit, String score) {
    String rules =
        rule("甲", "已填报 == 是", "记分.得分($m, 分档不超过(同类名次(业绩), 1, 60, 2, 57, 3, 54, 4, 51, 5, 48))")
            + FULL;

    assertThat(score(cards(rubric(rules), ALL), unit)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"一, 1.00", "二, 2.00", "四, 1.00", "三, 2.00", "五, 未评分", "六, 未评分"})
  void ranksAreWithinTheGroup(String unit, String rank) {
    String rules = rule("甲", "分值 > 0", "记分.得分($m, 同类名次(同型年龄))") + FULL;

    assertThat(score(cards(rubric(rules), ALL), unit)).isEqualTo(rank);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"五, 20.00", "一, 10.00", "二, 20.00"})
  void aUnitToWhichALineDoesNotApplyGetsTheOthersMean(String unit, String score) {
    String rules =
        rule("甲", "分值 > 0", "记分.得满分($m)")
            + rule("乙", "已填报 == 是", "记分.得分($m, $m.实际完成值)")
            + rule("乙", "已填报 == 否", "记分.得分($m, 同类平均(乙分))");
    List<Submission> units = ALL.subList(0, 5);

    List<Scorecard> cards = cards(rubric(rules), units);

    assertThat(
            cards.stream()
                .filter(card -> card.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .line("乙")
                .orElseThrow()
                .score())
        .isEqualByComparingTo(score);
  }

  @Test
  void amongTheLastThreeTheGradeCannotBeTheBest() {
    String rules =
        rule("甲", "分值 > 0", "记分.得满分($m)")
            + rule("乙", "分值 > 0", "记分.得满分($m)")
            + rule("甲", "同类倒数名次(业绩) <= 3", "记分.等级不超过(\"良\")");

    assertThat(cards(rubric(rules), ALL.subList(0, 5)))
        .extracting(Scorecard::grade)
        .containsExactly("优", "良", "良", "良", "良");
  }

  @Test
  void theScorecardNamesGroupSizeAndFiguresAndIsWorkedOutAgainFromThem() {
    String rules =
        rule("甲", "分值 > 0", "记分.扣分($m, 每超数量($m.平均年龄, 同类平均(同型年龄), 1, 0.5, \"按比例\"))") + FULL;
    Rubric rubric = rubric(rules);

    for (Scorecard card : cards(rubric, ALL.subList(0, 4))) {
      Scorecard read = Scorecard.fromJson(card.toJson());
      Submission unit =
          ALL.stream().filter(each -> each.unit().equals(card.unit())).findFirst().orElseThrow();

      assertThat(read.peers()).isEqualTo(card.peers()).hasSize(4);
      assertThat(rubric.score(unit, Peers.of(read.peers())).lines()).isEqualTo(card.lines());
    }
    Scorecard first = cards(rubric, ALL).get(0);
    assertThat(first.line("甲").orElseThrow().entries().get(0).reason().in(Language.ZH))
        .isEqualTo("平均年龄 40 岁 未超过 同类平均(同型年龄) 41〔医院 2 家〕，每 1 岁 计 0.5 分（按比例计），扣 0 分");
    assertThat(first.line("甲").orElseThrow().entries().get(0).reason().in(Language.EN))
        .contains("同类平均(同型年龄) 41 [医院, 2 units]");
  }

  @Test
  void aloneNothingIsKnownOfOthers() {
    Rubric rubric = rubric(rule("甲", "分值 > 0", "记分.得分($m, 同类平均(年龄))") + FULL);

    LineScore line = rubric.score(ALL.get(0)).line("甲").orElseThrow();

    assertThat(line.score()).isNull();
    assertThat(line.entries().get(0).reason().in(Language.ZH)).contains("同类平均(年龄)（没有同类可比）");
  }

  @Test
  void theOrderOfUnitsChangesNothingAndPartsAddUp() {
    Rubric rubric = rubric(rule("甲", "分值 > 0", "记分.得分($m, 同类名次(业绩))") + FULL);
    Random random = new Random(7);
    List<Submission> many = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String value = String.valueOf(random.nextInt(500) / 4.0);
      many.add(unit("单位" + i, i % 3 == 0 ? "医院" : "学校", value, value, "10"));
    }
    PeerTable table = rubric.survey(many.stream(), BatchOptions.defaults());
    List<Submission> shuffled = new ArrayList<>(many);
    Collections.shuffle(shuffled, random);
    PeerSurvey left = rubric.peerSurvey();
    PeerSurvey right = rubric.peerSurvey();
    shuffled.subList(0, 1000).forEach(each -> left.add(rubric.peerValues(each)));
    shuffled.subList(1000, 3000).forEach(each -> right.add(rubric.peerValues(each)));
    left.add(PeerTable.fromJson(right.table().toJson()));

    assertThat(left.table().toJson()).isEqualTo(table.toJson());
    assertThat(PeerTable.fromJson(table.toJson()).toJson()).isEqualTo(table.toJson());
    for (Submission each : many.subList(0, 200)) {
      BigDecimal own = each.measures().get(0).value();
      long better =
          many.stream().filter(u -> u.measures().get(0).value().compareTo(own) > 0).count();
      PeerFigure figure = table.figure("业绩", null, Fraction.of(own)).orElseThrow();
      assertThat(figure.rank()).isEqualTo((int) better + 1);
      assertThat(figure.size()).isEqualTo(3000);
    }
  }

  @Test
  void whatDoesNotFitIsLeftOutAndAnEmptyGroupHasNoFigures() {
    Rubric rubric = rubric(rule("甲", "分值 > 0", "记分.得分($m, 同类个数(业绩))") + FULL);
    Submission bad = Submission.of("七").measure(Measure.of("丙").value("1")).build();
    PeerTable table =
        rubric.survey(Stream.of(ALL.get(0), bad, ALL.get(1)), BatchOptions.defaults());

    assertThat(table.figure("业绩", null, null).orElseThrow())
        .isEqualTo(
            new PeerFigure(
                "业绩",
                null,
                2,
                null,
                Fraction.of(new BigDecimal("90")),
                Fraction.of(new BigDecimal("85")),
                null,
                null));
    PeerFigure nobody = table.figure("同型年龄", "学校", Fraction.of(new BigDecimal("40"))).orElseThrow();
    assertThat(nobody.size()).isZero();
    assertThat(nobody.best()).isNull();
    assertThat(nobody.rank()).isEqualTo(1);
    assertThat(nobody.percentile()).isNull();
    assertThat(table.figure("没有", null, null)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "同类平均(年龄)|同类平均(年令)|没有名为 年令 的同类；是不是 年龄？",
        "同类平均(年龄)|同类平均(年龄, 分值 > 1)|应写成 同类平均(同类的名称)，不能另写条件",
        "数值: 平均年龄, 方向: ≤|数值: 平均年令|没有名为 平均年令 的单位数值或指标；是不是 平均年龄？",
        "分组: 机构类型|分组: 机构类别|没有名为 机构类别 的单位文本数据项；是不是 机构类型？",
        "得分: [乙]|得分: [丙]|没有名为 丙 的指标",
        "得分: [乙]|数值: 甲, 得分: [乙]|应写明比较什么",
        "名称: 业绩|名称: 年龄|名称 年龄 声明了两次",
        "方向: ≤|方向: =|≥（越大越好）或 ≤（越小越好）",
        "记分.得分($m, 同类平均(年龄))|记分.得分($m, 同类平均(年龄) > 1)|",
      })
  void whatIsWrongIsSaid(String good, String bad, String message) {
    String rules = rule("甲", "分值 > 0", "记分.得分($m, 同类平均(年龄))") + FULL;

    assertThatThrownBy(
            () ->
                TestRubric.of((DECLARED + FRAMEWORK).replace(good, bad), rules.replace(good, bad)))
        .hasMessageContaining(message == null ? "" : message);
  }

  @Test
  void aRuleForAComparedScoreCannotAskForPeersInItsConditions() {
    String rules = rule("甲", "分值 > 0", "记分.得满分($m)") + rule("乙", "同类平均(年龄) > 40", "记分.得满分($m)");

    assertThatThrownBy(() -> rubric(rules)).hasMessageContaining("同类 乙分 比较的得分，它的规则的条件不能再看同类");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "[1",
        "{\"format\":\"rubric-peers/1\",\"comparisons\":[{\"name\":\"年龄\",\"groups\":[{\"group\":\"\",\"values\":[[\"2\",1],[\"1\",1]]}]}]}"
      })
  void aFileThatIsNoneIsRefused(String json) {
    assertThatThrownBy(() -> PeerTable.fromJson(json)).isInstanceOf(IllegalArgumentException.class);
  }

  private static final String SHARES =
      """
      数据项:
        - {单位: 在编, 类型: 数值, 最小值: 0}
        - {单位: 编制, 类型: 数值, 最小值: 0}
      派生:
        - {单位: 编制占比, 公式: "占比(在编, 编制)", 计量单位: "%"}
      同类:
        - {名称: 占比, 数值: 编制占比}
      """;

  private static Submission share(String name, String part, String whole) {
    return Submission.of(name)
        .item("在编", new BigDecimal(part))
        .item("编制", new BigDecimal(whole))
        .measure(Measure.of("甲").value("1"))
        .build();
  }

  /** A third and what differs from it in the fourteenth digit. */
  @Test
  void quotientsAreComparedExactlyHoweverNear() {
    Rubric rubric =
        TestRubric.of(SHARES + FRAMEWORK, rule("甲", "分值 > 0", "记分.得分($m, 同类名次(占比))") + FULL);
    List<Submission> units =
        List.of(
            share("一", "33333333333333", "99999999999998"),
            share("二", "33333333333333", "99999999999999"),
            share("三", "33333333333332", "99999999999998"),
            share("四", "1", "3"));

    List<Scorecard> cards = cards(rubric, units);

    assertThat(cards)
        .extracting(card -> card.line("甲").orElseThrow().score().intValue())
        .containsExactly(1, 2, 4, 2);
    assertThat(cards.get(3).peers().get(0).own()).hasToString("100/3");
    assertThat(Scorecard.fromJson(cards.get(3).toJson()).peers()).isEqualTo(cards.get(3).peers());
  }

  @Test
  void theMeanOfAFewQuotientsIsExactAndOfManyRightToThirtyPlaces() {
    Rubric rubric =
        TestRubric.of(SHARES + FRAMEWORK, rule("甲", "分值 > 0", "记分.得分($m, 同类平均(占比))") + FULL);
    List<Submission> few = List.of(share("一", "1", "3"), share("二", "1", "7"));
    List<Submission> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(share("单位" + i, "1", String.valueOf(99_991 - 2 * i)));
    }
    PeerTable all = rubric.survey(many.stream(), BatchOptions.defaults());
    Collections.reverse(many);

    assertThat(mean(rubric.survey(few.stream(), BatchOptions.defaults()))).hasToString("500/21");
    assertThat(mean(all).decimal().scale()).isLessThanOrEqualTo(30);
    assertThat(mean(rubric.survey(many.stream(), BatchOptions.defaults()))).isEqualTo(mean(all));
    assertThat(PeerTable.fromJson(all.toJson()).toJson()).isEqualTo(all.toJson());
  }

  private static Fraction mean(PeerTable table) {
    return table.figure("占比", null, null).orElseThrow().mean();
  }

  /** What can be read only once is kept on disk, and what can't be read is told in its place. */
  @Test
  void aSourceThatIsReadOnlyOnceIsSurveyedFirst() {
    Rubric rubric = rubric(rule("甲", "分值 > 0", "记分.得分($m, 同类名次(业绩))") + FULL);
    Iterator<String> names = List.of("一", "坏", "四", "二").iterator();

    try (BatchResults results = rubric.scoreAll(names, PeersTest::read, BatchOptions.defaults())) {
      List<String> told = new ArrayList<>();
      results.forEachRemaining(
          each ->
              told.add(
                  each instanceof BatchResult.Scored scored
                      ? score(List.of(scored.scorecard()), scored.scorecard().unit())
                      : ((BatchResult.Failed) each).diagnostics().get(0).code()));
      assertThat(told).containsExactly("1.00", "syntax", "3.00", "2.00");
    }
  }

  private static Submission read(String name) {
    return ALL.stream()
        .filter(each -> each.unit().equals(name))
        .findFirst()
        .orElseGet(() -> Submissions.parse("坏", "单位: ["));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{名称: 年龄, 数值: 机构类型}|没有名为 机构类型 的单位数值或指标；",
        "{名称: 年龄, 数值: 平均年令}|没有名为 平均年令 的单位数值或指标；是不是 平均年龄？",
        "{名称: 年龄, 数值: 己}|没有名为 己 的单位数值或指标；",
        "{名称: 年龄, 数值: 平均年龄, 分组: 机构类形}|没有名为 机构类形 的单位文本数据项；是不是 机构类型？",
        "{名称: 年龄, 数值: 平均年龄, 分组: 平均年龄}|没有名为 平均年龄 的单位文本数据项",
        "{名称: 年龄, 数值: 平均年龄, 分组: 名称}|没有名为 名称 的单位文本数据项",
        "{名称: 年龄, 得分: [乙, 丁]}|没有名为 丁 的指标",
      })
  void whatIsComparedIsThere(String comparison, String message) {
    String declared =
        DECLARED.substring(0, DECLARED.indexOf("同类:")) + "同类:\n  - " + comparison + "\n";

    assertThatThrownBy(
            () -> TestRubric.of(declared + FRAMEWORK, rule("甲", "已填报 == 是", "记分.得满分($m)") + FULL))
        .hasMessageContaining(message)
        .hasMessageContaining("rubric.yaml:");
  }
}
