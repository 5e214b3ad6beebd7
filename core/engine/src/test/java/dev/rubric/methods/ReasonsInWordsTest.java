package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a number was worked out is said in words that give the number again, in both languages. */
class ReasonsInWordsTest {
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "扣分($m, 每超数量(10, 1, 0.5))|9|"
            + "实际完成值 9 起 未超过 10，每 1 起 计 0.5 分（不足部分不计），扣 0 分|"
            + "value 9 起 is not above 10, 0.5 points for each 1 起 (whole steps): 0 points off",
        "扣分($m, 每低数量(10, 1, 0.5))|11|"
            + "实际完成值 11 起 不低于 10，每 1 起 计 0.5 分（不足部分不计），扣 0 分|"
            + "value 11 起 is not below 10, 0.5 points for each 1 起 (whole steps): 0 points off",
        "扣分($m, 每超数量(10, 1, 1))|11|"
            + "实际完成值 11 起 超过 10，相差 1 起，每 1 起 计 1 分（不足部分不计），扣 1 分|"
            + "value 11 起 is above 10 by 1 起, 1 point for each 1 起 (whole steps): 1 point off",
        "扣分($m, 每低数量(10, 2, 1))|7|"
            + "实际完成值 7 起 低于 10，相差 3 起，每 2 起 计 1 分（不足部分不计），扣 1 分|"
            + "value 7 起 is below 10 by 3 起, 1 point for each 2 起 (whole steps): 1 point off",
        "扣分($m, 每超百分点($m.完成率, 100, 1, 1))|101|完成率 101% 超过 100，相差 1 个百分点，每 1 个百分点 计 1 分（不足部分不计），扣 1"
            + " 分|completionRate 101% is above 100 by 1 percentage point, 1 point for each 1"
            + " percentage point (whole steps): 1 point off",
        "扣分($m, 每超百分点($m.完成率, 100, 2, 0.5))|103|完成率 103% 超过 100，相差 3 个百分点，每 2 个百分点 计 0.5"
            + " 分（不足部分不计），扣 0.5 分|completionRate 103% is above 100 by 3 percentage points, 0.5"
            + " points for each 2 percentage points (whole steps): 0.5 points off",
        "扣分($m, 每低百分比(10, 10, 1, \"按比例\"))|8.5|"
            + "实际完成值 8.5 起 低于 10，相差 15%，每 10% 计 1 分（按比例计），扣 1.5 分|"
            + "value 8.5 起 is below 10 by 15%, 1 point for each 10% (pro rata): 1.5 points off",
        "扣分($m, 每超数量(最大值($m.实际完成值, 0), 10, 1, 0.5))|12|最大值（实际完成值 12 起，0） = 12 超过 10，相差 2，每 1 计 0.5"
            + " 分（不足部分不计），扣 1 分|max (value 12 起, 0) = 12 is above 10 by 2, 0.5 points for each 1"
            + " (whole steps): 1 point off",
        "只扣最大($m, $m.实际完成值 / 2)|3|"
            + "实际完成值 3 起 ÷ 2，扣 1.5 分（本项几条只扣最大的一条）|"
            + "value 3 起 ÷ 2: 1.5 points off (of several such, only the largest counts)",
        "得分($m, 线性插值($m.实际完成值, 0, 0, 10, $m.分值))|5|"
            + "实际完成值 5 起，按线性插值 0→0 10→（分值 10），得 5 分|"
            + "value 5 起, interpolated over 0→0 10→(weight 10): 5 points",
        "得分($m, 分档($m.实际完成值 * 2, 20, 10, 10, 5))|6|"
            + "实际完成值 6 起 × 2 = 12，属 10 以上、不足 20 一档，计 5，得 5 分|"
            + "value 6 起 × 2 = 12, in the band from 10 and below 20: 5: 5 points",
        "得分($m, 分档($m.实际完成值, 20, 10, 10, $m.分值 / 2))|12|"
            + "实际完成值 12 起，属 10 起 以上、不足 20 起 一档，计 分值 10 ÷ 2 = 5，得 5 分|"
            + "value 12 起, in the band from 10 起 and below 20 起: weight 10 ÷ 2 = 5: 5 points",
        "得分($m, 分档($m.实际完成值, 20, 10, 10, 5))|9|"
            + "实际完成值 9 起，属 不足 10 起 一档，计 0，得 0 分|"
            + "value 9 起, in the band below 10 起: 0: 0 points",
        "得分($m, 分档($m.实际完成值, 20, 10, 10, 5, 1))|9|"
            + "实际完成值 9 起，属 不足 10 起 一档，计 1，得 1 分|"
            + "value 9 起, in the band below 10 起: 1: 1 point",
        "得分($m, 分档($m.实际完成值, 20, 10, 10, 5, 1))|21|"
            + "实际完成值 21 起，属 20 起 以上 一档，计 10，得 10 分|"
            + "value 21 起, in the band from 20 起: 10: 10 points",
        "得分($m, 分档不超过($m.实际完成值, 10, 10, 20, 5, 1))|10|"
            + "实际完成值 10 起，属 不超过 10 起 一档，计 10，得 10 分|"
            + "value 10 起, in the band up to 10 起: 10: 10 points",
        "得分($m, 分档不超过($m.实际完成值, 10, 10, 20, 5, 1))|20.5|"
            + "实际完成值 20.5 起，属 超过 20 起 一档，计 1，得 1 分|"
            + "value 20.5 起, in the band above 20 起: 1: 1 point",
        "得分($m, 最小值(分档($m.实际完成值, 20, 10, 10, 5), 3))|15|"
            + "最小值（（实际完成值 15 起，属 10 起 以上、不足 20 起 一档，计 5），3），得 3 分|"
            + "min ((value 15 起, in the band from 10 起 and below 20 起: 5), 3): 3 points",
        "扣分($m, 每步(最大值($m.实际完成值 - 5, 0), 2, 1))|9|"
            + "最大值（实际完成值 9 起 − 5，0） = 4，每 2 计 1 分（不足部分不计），扣 2 分|"
            + "max (value 9 起 − 5, 0) = 4, 1 point for each 2 (whole steps): 2 points off",
        "扣分($m, 最小值(每步($m.实际完成值, 2, 1), 3))|9|"
            + "最小值（（实际完成值 9 起，每 2 起 计 1 分（不足部分不计）），3），扣 3 分|"
            + "min ((value 9 起, 1 point for each 2 起 (whole steps)), 3): 3 points off",
        "得分($m, 最小值(线性插值($m.实际完成值, 0, 0, 10, 10), 3))|9|"
            + "最小值（（实际完成值 9 起，按线性插值 0→0 10→10），3），得 3 分|"
            + "min ((value 9 起, interpolated over 0→0 10→10), 3): 3 points",
        "扣分($m, 最小值(每超数量(5, 2, 1), 1))|9|最小值（（实际完成值 9 起 超过 5，相差 4 起，每 2 起 计 1 分（不足部分不计）），1），扣 1"
            + " 分|min ((value 9 起 is above 5 by 4 起, 1 point for each 2 起 (whole steps)), 1): 1"
            + " point off",
        "得分($m, 5, \"完成 \" + $m.完成率 + \"%，上年 \" + $m.上年值)|9|"
            + "完成 9%，上年 （未填报）；得 5 分|完成 9%，上年 （未填报）; 5 points",
      })
  void ofOneRule(String consequence, String value, String zh, String en) {
    LineScore line = Line.when("", consequence).of(Measure.of("甲").value(value).target("100"));
    assertThat(Line.reason(line, Language.ZH)).isEqualTo(zh);
    assertThat(Line.reason(line, Language.EN)).isEqualTo(en);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "一级指标扣分(\"产出\", $m.实际完成值 / 2)|"
            + "实际完成值 4 起 ÷ 2，产出扣 2 分|value 4 起 ÷ 2: the section 产出: 2 points off",
        "一级指标不超过(\"产出\", $m.实际完成值 * 2)|"
            + "实际完成值 4 起 × 2，产出最高 8 分|value 4 起 × 2: the section 产出: at most 8 points",
        "总分扣分($m.实际完成值 / 2)|" + "实际完成值 4 起 ÷ 2，总分扣 2 分|value 4 起 ÷ 2: the total: 2 points off",
        "总分不超过($m.实际完成值 * 2)|"
            + "实际完成值 4 起 × 2，总分最高 8 分|value 4 起 × 2: the total: at most 8 points",
        "加分($m.实际完成值 / 3)|" + "实际完成值 4 起 ÷ 3，加 ≈1.3333 分|value 4 起 ÷ 3: ≈1.3333 points on top",
        "分组加分(\"表彰\", $m.实际完成值 / 2)|实际完成值 4 起 ÷ 2，加 2 分（表彰，只取最高的一条）|value 4 起 ÷ 2: 2 points on top"
            + " (表彰, only the highest counts)",
        "分组加分(\"创新\", $m.实际完成值 / 2)|实际完成值 4 起 ÷ 2，加 2 分（创新，合计最高 3 分）|value 4 起 ÷ 2: 2 points on top"
            + " (创新, at most 3 points in all)",
      })
  void ofTheWhole(String consequence, String zh, String en) {
    Rubric rubric =
        TestRubric.ofBonuses(
            "加分: {上限: 5, 总分上限: 102, 分组: [{名称: 表彰, 只取最高: 是}, {名称: 创新, 上限: 3}]}\n",
            Line.rule("甲", "", "得满分($m)")
                + "rule \"全\" when $m : 指标( 指标 == \"甲\", 实际完成值 >= 0 ) then 记分.%s; end\n"
                    .formatted(consequence));
    Scorecard card = rubric.score(Submission.of("局").measure(Measure.of("甲").value("4")).build());

    assertThat(
            Stream.concat(card.sections().get(0).entries().stream(), card.entries().stream())
                .map(each -> each.reason().in(Language.ZH) + "|" + each.reason().in(Language.EN)))
        .containsExactly(zh + "|" + en);
  }
}
