package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of which no rule spoke says what was seen and which rules came nearest. */
class NearestRulesTest {
  private static final String LOW = Line.rule("不超过300", "实际完成值 <= 300", "得满分($m)");
  private static final String HIGH = Line.rule("超过310", "实际完成值 > 310", "不得分($m)");
  private static final String FAR = Line.rule("超过400", "实际完成值 > 400", "扣分($m, 1)");
  private static final String FARTHER = Line.rule("超过500", "实际完成值 > 500", "扣分($m, 1)");

  @Test
  void onBothSidesOfAGapTheNearerFirst() {
    Scorecard card = score(LOW + HIGH + FAR + FARTHER, Measure.of("甲").value("304"));
    LineScore line = Line.line(card);

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(line.nearest().in(Language.ZH))
        .isEqualTo(
            "最接近的规则：“不超过300”（rules.drl:1:1）：实际完成值 304 不满足 <= 300，差 4；"
                + "“超过310”（rules.drl:8:1）：实际完成值 304 不满足 > 310，差 6；"
                + "“超过400”（rules.drl:15:1）：实际完成值 304 不满足 > 400，差 96");
    assertThat(line.nearest().in(Language.EN)).startsWith("nearest rules: \"不超过300\"");
    assertThat(card.toText(Language.ZH)).contains("没有规则给出得分", "实际完成值 304 不满足 > 310");
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
    assertThat(card.toJson()).contains("\"nearest\"");
  }

  @Test
  void theOrderOfTheRulesPlaysNoPart() {
    String found = nearest(LOW + HIGH + FAR + FARTHER, "305");

    assertThat(nearest(FARTHER + FAR + HIGH + LOW, "305").replaceAll("rules.drl:\\d+", ""))
        .isEqualTo(found.replaceAll("rules.drl:\\d+", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"300, true", "301, false", "310, false", "310.01, true"})
  void aScoredLineSaysNothingOfIt(String value, boolean scored) {
    LineScore line = Line.line(score(LOW + HIGH, Measure.of("甲").value(value)));

    assertThat(line.nearest() == null).isEqualTo(scored);
  }

  @Test
  void whatIsNotReportedIsSaid() {
    assertThat(Line.line(score(LOW + HIGH, null)).nearest().in(Language.ZH))
        .contains("实际完成值 未填报，无法判断 <= 300");
  }

  @Test
  void aRuleOverSeveralFactsSaysWhatIsMissing() {
    String rules =
        """
        rule "有支出的得满分"
        when
            $m : 指标( 指标 == "甲", 实际完成值 > 0 )
            $b : 预算( 科目 == "合计", 支出 > 100 )
        then
            记分.得满分($m);
        end
        """;

    assertThat(nearest(rules, "1")).contains("没有填报预算");
    assertThat(nearest(rules, "0")).contains("实际完成值 0 不满足 > 0，差 0");
  }

  @Test
  void aLineThatARuleSpokeOfHasItsOwnReason() {
    LineScore line =
        Line.line(score(Line.rule("一", "", "不评分($m)") + LOW, Measure.of("甲").value("305")));

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(line.nearest()).isNull();
  }

  private static String nearest(String rules, String value) {
    return Line.line(score(rules, Measure.of("甲").value(value))).nearest().in(Language.ZH);
  }

  private static Scorecard score(String rules, MeasureBuilder measure) {
    Submission.Builder submission = Submission.of("局");
    return Line.under(rules).card(measure == null ? submission : submission.measure(measure));
  }

  /** What is seen is said of every kind of condition, and nothing that is not so. */
  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "机构类型 in (\"医院\", \"学校\")|机构类型 其他 不是 医院、学校 之一",
        "机构类型 not in (\"医院\", \"其他\")|机构类型 其他 是 医院、其他 之一",
        "机构类型 == \"医院\"|机构类型 其他 不满足 == \"医院\"",
        "实际完成值 in (1, 2)|实际完成值 304 不是 1、2 之一",
        "300 >= 实际完成值|实际完成值 304 不满足 <= 300，差 4",
        "!(实际完成值 > 300)|实际完成值 304 满足 > 300，规则要求不是这样",
        "!(实际完成值 in (304, 305))|实际完成值 304 是 304、305 之一，规则要求不是这样",
        "!(上年值 > 300)|上年值 未填报，无法判断 > 300",
        "!(实际完成值 > 300 && 甲数 < 8)|实际完成值 304 满足 > 300，甲数 7 满足 < 8，规则要求不是这样",
        "!(!(实际完成值 > 310))|实际完成值 304 不满足 > 310，差 6",
        "实际完成值 > 310 或者 甲数 > 8|实际完成值 304 不满足 > 310，差 6，并且 甲数 7 不满足 > 8，差 1",
        "批复日期 <= \"2024-03-01\"|批复日期 2024-04-01 不满足 <= \"2024-03-01\"，差 31 天",
        "\"2024-05-01\" < 批复日期|批复日期 2024-04-01 不满足 > \"2024-05-01\"，差 30 天",
        "公开 == 是|公开 否 不满足 == 是",
        "个数(任务, 完成 == 是) > 3|个数(任务, 完成 == 是) 1 不满足 > 3，差 2",
        "合计(任务, 金额) > 3|合计(任务, 金额) 没有数值（数值不全），无法判断 > 3",
        "平均(任务, 金额, 完成 == 否) > 3|没有数值（没有相应的行），无法判断 > 3",
        "半数 > 3.5|半数 3.5 不满足 > 3.5，差 0",
        "比值 > 3|比值 没有数值（除数为 0），无法判断 > 3",
        "比值 in (3, 4)|比值 没有数值（除数为 0），无法判断是不是 3、4 之一",
        "同类名次(规模) <= 3|同类名次(规模) 没有数值（没有同类可比），无法判断 <= 3",
        "甲数 > 同类平均(规模)|同类平均(规模) 没有数值，无法与 甲数 比较",
        "目标值 > 上年值|目标值 未填报，无法判断 > 上年值",
        "实际完成值 > 上年值|上年值 未填报，无法与 实际完成值 比较",
      })
  void whateverTheConditionAsks(String condition, String said) {
    Scorecard card =
        TestRubric.with(
                """
                数据项:
                  - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校, 其他]}
                  - {单位: 甲数, 类型: 数值}
                  - {指标: 批复日期, 类型: 日期}
                  - {指标: 公开, 类型: 是/否}
                明细: [{名称: 任务, 列: [{名称: 完成, 类型: 是/否}, {名称: 金额, 类型: 数值}]}]
                派生: [{单位: 半数, 公式: "甲数 / 2"}, {单位: 比值, 公式: "甲数 / (甲数 - 7)"}]
                同类: [{名称: 规模, 数值: 甲数}]
                """,
                Line.rule("一", condition.replace("或者", "||"), "得满分($m)"))
            .score(
                Submission.of("局")
                    .item("机构类型", "其他")
                    .item("甲数", new BigDecimal("7"))
                    .row(DataRow.of("任务").item("完成", true))
                    .measure(
                        Measure.of("甲").value("304").item("批复日期", "2024-04-01").item("公开", false))
                    .build());
    LineScore line = Line.line(card);

    assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
    assertThat(line.nearest().in(Language.ZH)).endsWith(said);
    assertThat(line.nearest().in(Language.EN)).doesNotContain("不", "没有", "，");
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }
}
