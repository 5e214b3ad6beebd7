package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 12 加分, 14 一票否决, 15 不适用, and what contradicts itself. */
class TotalsTest {
  private static final String FULL = Line.rule("甲", "", "得分($m, $m.实际完成值)");

  @ParameterizedTest(name = "表彰 {0} 次，基础 {1} 分：总分 {2}")
  @CsvSource({
    "0, 0, 90.00",
    "1, 0, 92.00",
    "2, 0, 94.00",
    "3, 0, 95.00",
    "1, 9, 101.00",
    "1, 10, 102.00",
    "3, 10, 102.00",
  })
  void bonusesAreCappedAndSoIsTheTotal(String count, String points, String total) {
    Line line =
        Line.under(
            FULL
                + """
                rule "省级表彰加2分"
                when
                    $e : 事项( 名称 == "省级表彰" )
                then
                    记分.加分($e.次数 * 2);
                end
                """);
    Submission.Builder submission =
        Submission.of("局")
            .measure(Measure.of("甲").value(points))
            .event(new Event("省级表彰", new BigDecimal(count), null, null));

    assertThat(line.card(submission).total()).isEqualTo(new BigDecimal(total));
  }

  @ParameterizedTest(name = "表彰 {0} 次，表扬 {1} 次，基础 {2} 分：{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 | 5  |",
        "2 | 1 | 5  |",
        "3 | 0 | 5  | 加分组 表彰 合计 4.5 分，按本组上限 3 分封顶",
        "2 | 2 | 5  |",
        "2 | 3 | 5  | 加分合计 6 分，按加分上限 5 分封顶",
        "3 | 3 | 5  | 加分组 表彰 合计 4.5 分，按本组上限 3 分封顶；加分合计 6 分，按加分上限 5 分封顶",
        "0 | 2 | 10 |",
        "0 | 3 | 10 | 总分 103 分，按总分上限 102 分封顶",
        "3 | 3 | 10 | 加分组 表彰 合计 4.5 分，按本组上限 3 分封顶；加分合计 6 分，按加分上限 5 分封顶；总分 105 分，按总分上限 102 分封顶",
      })
  void whatALimitTakesOfBonusesIsSaid(
      String commended, String praised, String points, @Nullable String how) {
    Scorecard card = limited("本组").score(reported(commended, praised, points));

    assertThat(card.how() == null ? null : card.how().in(Language.ZH)).isEqualTo(how);
    assertThat(
            card.toText(Language.ZH).contains("封顶；") || card.toText(Language.ZH).contains("封顶\n"))
        .isEqualTo(how != null);
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @Test
  void ofAGroupOfWhichTheHighestCountsItsHighestIsCut() {
    Scorecard card = limited("只取最高").score(reported("3", "0", "5"));

    assertThat(card.bonus()).isEqualTo("3.00");
    assertThat(card.how())
        .isEqualTo(
            Text.of(
                "加分组 表彰 最高一条 4.5 分，按本组上限 3 分封顶",
                "the bonuses of 表彰 reach 4.5, capped at their limit 3"));
  }

  @Test
  void aTotalThatIsVetoedIsCutByNoLimit() {
    Scorecard card =
        limited("本组", "rule \"违纪\" when 事项( 名称 == \"省级表彰\" ) then 记分.总分否决(); end\n")
            .score(reported("0", "9", "10"));

    assertThat(card.total()).isEqualTo("0.00");
    assertThat(String.valueOf(card.how())).contains("按加分上限").doesNotContain("总分上限");
  }

  private static Submission reported(String commended, String praised, String points) {
    return Submission.of("局")
        .measure(Measure.of("甲").value(points))
        .event(new Event("省级表彰", new BigDecimal(commended), null, null))
        .event(new Event("表扬", new BigDecimal(praised), null, null))
        .build();
  }

  private static Rubric limited(String group) {
    return limited(group, "");
  }

  private static Rubric limited(String group, String more) {
    return Rubric.load(
        Map.of(
            "rubric.yaml",
            """
            名称: limited
            版本: 1
            标题: 加分
            加分: {上限: 5, 总分上限: 102, 分组: [{名称: 表彰, 上限: 3%s}]}
            事项: [省级表彰, 表扬]
            指标体系:
              - 一级指标: 产出
                分值: 100
                三级指标: [{指标: 甲, 分值: 10}, {指标: 乙, 分值: 90}]
            """
                .formatted(group.equals("只取最高") ? ", 只取最高: 是" : "")
                .getBytes(StandardCharsets.UTF_8),
            "rules.drl",
            ("""
            rule "省级表彰加1.5分" when $e : 事项( 名称 == "省级表彰" ) then 记分.分组加分("表彰", $e.次数 * 1.5); end
            rule "表扬加1分" when $e : 事项( 名称 == "表扬" ) then 记分.加分($e.次数); end
            rule "甲" when $m : 指标( 指标 == "甲" ) then 记分.得分($m, $m.实际完成值); end
            rule "乙" when $m : 指标( 指标 == "乙" ) then 记分.得满分($m); end
            """
                    + more)
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}：总分 {1}，等级 {2}")
  @CsvSource({
    "记分.一票否决(\"甲\"), 90.00, 优",
    "记分.一级指标否决(\"产出\"), 0.00, 差",
    "记分.总分否决(), 0.00, 差",
    "记分.等级不超过(\"良\"), 100.00, 良",
    "记分.等级不超过(\"优\"), 100.00, 优",
    "记分.等级不超过(\"差\"), 100.00, 差",
  })
  void vetoes(String consequence, String total, String grade) {
    Line line =
        Line.under(
            FULL
                + """
                rule "重大违纪"
                when
                    事项( 名称 == "重大违纪" )
                then
                    %s;
                end
                """
                    .formatted(consequence));
    Submission.Builder submission =
        Submission.of("局")
            .measure(Measure.of("甲").value("10"))
            .event(new Event("重大违纪", BigDecimal.ONE, null, null));

    Scorecard card = line.card(submission);

    assertThat(card.total()).isEqualTo(new BigDecimal(total));
    assertThat(card.grade()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "总分 {0}：{1}")
  @CsvSource({"0, 优", "-0.01, 良", "-10, 良", "-10.01, 中", "-30, 中", "-30.01, 差", "-90, 差"})
  void gradesIncludeTheirLowerBound(String change, String grade) {
    Rubric rubric =
        TestRubric.of(
            """
            指标体系:
              - {一级指标: 产出, 分值: 100, 三级指标: [{指标: 甲, 分值: 100}]}
            """,
            Line.rule("甲", "实际完成值 != 空", "得分($m, 90 + $m.实际完成值)"));

    assertThat(
            rubric.score(Submission.of("局").measure(Measure.of("甲").value(change)).build()).grade())
        .isEqualTo(grade);
  }

  @Test
  void weightOfWhatDoesNotApplyMovesWithinTheSection() {
    Scorecard card = withoutB("一级指标内");

    assertThat(card.lines())
        .extracting(LineScore::effectiveWeight)
        .containsExactly(
            new BigDecimal("17.14"),
            new BigDecimal("0.00"),
            new BigDecimal("22.86"),
            new BigDecimal("60"));
    assertThat(card.total()).isEqualTo(new BigDecimal("100.00"));
    assertThat(card.line("乙").orElseThrow().status()).isEqualTo(LineStatus.NOT_APPLICABLE);
  }

  @Test
  void weightOfWhatDoesNotApplyMovesOverTheTotal() {
    Scorecard card = withoutB("全部指标");

    assertThat(card.lines())
        .extracting(LineScore::effectiveWeight)
        .containsExactly(
            new BigDecimal("13.64"),
            new BigDecimal("0.00"),
            new BigDecimal("18.18"),
            new BigDecimal("68.18"));
    assertThat(card.total()).isEqualTo(new BigDecimal("100.00"));
  }

  private static Scorecard withoutB(String scope) {
    Rubric rubric =
        TestRubric.of(
            """
            不适用分摊: %s
            指标体系:
              - 一级指标: 产出
                分值: 40
                三级指标: [{指标: 甲, 分值: 12}, {指标: 乙, 分值: 12}, {指标: 丙, 分值: 16}]
              - {一级指标: 效益, 分值: 60, 三级指标: [{指标: 戊, 分值: 60}]}
            """
                .formatted(scope),
            """
            rule "乙不适用"
            when
                $m : 指标( 指标 == "乙" )
            then
                记分.不适用($m);
            end

            rule "其余得满分"
            when
                $m : 指标( 指标 != "乙" )
            then
                记分.得满分($m);
            end
            """);
    return rubric.score(Submission.of("局").build());
  }

  @Test
  void twoClaimsToTheBaseAwardAreAConflict() {
    Line line =
        Line.under(
            Line.rule("一", "实际完成值 <= 300", "得满分($m)") + Line.rule("二", "实际完成值 >= 300", "不得分($m)"));

    Scorecard card = line.card(Submission.of("局").measure(Measure.of("甲").value("300")));

    assertThat(Line.line(card).status()).isEqualTo(LineStatus.CONFLICT);
    assertThat(Line.line(card).entries()).hasSize(2);
    assertThat(card.provisional()).isTrue();
    assertThat(card.grade()).isNull();
  }

  @Test
  void deductionsAreTakenFromTheBaseAward() {
    Line line =
        Line.under(
            Line.rule("一", "", "按比例得分($m, 150)")
                + Line.rule("二", "", "扣分($m, 1.5)")
                + Line.rule("三", "", "扣分($m, 2)"));

    assertThat(Line.score(Line.line(line.card(Submission.of("局"))))).isEqualTo("6.50");
  }

  @Test
  void aBonusThatCanNotBeWorkedOutLeavesTheTotalOpen() {
    String bonus =
        """
        rule "表彰"
        when
            $m : 指标( 指标 == "甲" )
        then
            记分.加分($m.上年值);
        end
        """;

    Scorecard missing =
        Line.under(FULL + bonus).card(Submission.of("局").measure(Measure.of("甲").value("10")));
    Scorecard given =
        Line.under(FULL + bonus)
            .card(Submission.of("局").measure(Measure.of("甲").value("10").lastYear("1")));

    assertThat(missing.provisional()).isTrue();
    assertThat(missing.grade()).isNull();
    assertThat(given.provisional()).isFalse();
    assertThat(given.total()).isEqualByComparingTo("101");
  }

  @Test
  void aGroupOfBonusesThatIsCalledLikeAGradeDoesNotCapIt() {
    Rubric rubric =
        TestRubric.ofBonuses(
            "加分: {上限: 5, 总分上限: 102, 分组: [{名称: 差, 上限: 3}]}\n",
            Line.rule("甲", "", "得满分($m)")
                + """
                rule "表彰"
                when
                    单位()
                then
                    记分.分组加分("差", 2);
                end
                """);

    Scorecard card = rubric.score(Submission.of("局").build());

    assertThat(card.total()).isEqualByComparingTo("102");
    assertThat(card.grade()).isEqualTo("优");
  }
}
