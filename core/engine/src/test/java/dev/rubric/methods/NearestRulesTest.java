package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
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
}
