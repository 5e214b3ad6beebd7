package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What standards say beside the nineteen families: steps that grow or award, the better of two
 * methods, the largest deduction only, groups of bonuses, and bands that include both ends.
 */
class CatalogueVerbsTest {
  @ParameterizedTest(name = "{0}：{1} 得 {2} 分")
  @CsvSource({
    // 每超过1件扣0.5分，以后每件加倍：0.5 + 1 + 2 + 4 …
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 10, 10.00",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 10.99, 10.00",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 11, 9.50",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 12, 8.50",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 13, 6.50",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 14, 2.50",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 15, 0.00",
    "'每超数量(10, 1, 0.5, \"每步2倍\")', 1000000, 0.00",
    "'每超数量(10, 1, 0.5, \"每步2倍\", \"不足按一计\")', 10.01, 9.50",
    "'每超数量(10, 1, 0.5, \"不足按一计\", \"每步2倍\")', 11.01, 8.50",
    // 1.5 倍：1 + 1.5 + 2.25
    "'每低数量(10, 1, 1, \"每步1.5倍\")', 10, 10.00",
    "'每低数量(10, 1, 1, \"每步1.5倍\")', 7, 5.25",
    "'每超百分比(10, 10, 1, \"每步3倍\")', 12, 6.00",
    "'每步(绝对值($m.实际完成值), 2, 1, \"每步2倍\")', 5.99, 7.00",
    "'每步(绝对值($m.实际完成值), 2, 1, \"每步2倍\")', 6, 3.00",
    "'perUnitOver(10, 1, 0.5, \"times 2\")', 12, 8.50",
    // 第 100 步以后不再计
    "'每超数量(0, 1, 0.01, \"每步1倍\")', 99, 9.01",
    "'每超数量(0, 1, 0.01, \"每步1倍\")', 100, 9.00",
    "'每超数量(0, 1, 0.01, \"每步1倍\")', 101, 9.00",
  })
  void stepsThatGrow(String formula, String value, String score) {
    assertThat(Line.when("实际完成值 != 空", "扣分($m, " + formula + ")").score(value)).isEqualTo(score);
  }

  @Test
  void saysHowStepsGrow() {
    LineScore line =
        Line.when("实际完成值 > 10", "扣分($m, 每超数量(10, 1, 0.5, \"每步2倍\"))")
            .of(Measure.of("甲").value("13"));

    assertThat(Line.reason(line, Language.ZH))
        .isEqualTo("实际完成值 13 起 超过 10，相差 3 起，每 1 起 计 0.5 分，以后每步是上一步的 2 倍（不足部分不计），扣 3.5 分");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo(
            "value 13 起 is above 10 by 3 起, 0.5 points for each 1 起, each 2 times the one before"
                + " (whole steps): 3.5 points off");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "每超数量(10, 1, 0.5, \"每步0倍\")|没有名为 每步0倍 的取整方式",
        "每超数量(10, 1, 0.5, \"加倍\")|没有名为 加倍 的取整方式",
        "每超数量(10, 1, 0.5, \"按比例\", \"每步2倍\")|逐步加倍的按整步计，不能写“按比例”",
      })
  void growthThatMeansNothingIsRefused(String formula, String message) {
    assertThatThrownBy(() -> Line.when("", "扣分($m, " + formula + ")"))
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} 亿元得 {1} 分")
  @CsvSource({"0, 0.00", "0.99, 0.00", "1, 2.00", "1.99, 2.00", "4, 8.00", "5, 10.00", "6, 10.00"})
  void eachHundredMillionAwardsTwoPoints(String value, String score) {
    assertThat(Line.when("实际完成值 != 空", "得分($m, 最小值(每超数量(0, 1, 2), 15))").score(value))
        .isEqualTo(score);
  }

  @ParameterizedTest(name = "完成 {0}、目标 {1}、上年 {2}：{3}")
  @CsvSource({
    "80, 100, 100, 8.00",
    "80, 100, 90, 8.89",
    "80, 100, 80, 10.00",
    ", 100, 80, 未评分",
    "80, 100, , 8.00",
    "80, , 90, 8.89",
    "80, , , 未评分"
  })
  void theBetterOfTwoMethodsCounts(String value, String target, String lastYear, String score) {
    Line line =
        Line.when("已填报 == 是", "按比例得分($m, 择优(完成比例($m.实际完成值, $m.目标值), 完成比例($m.实际完成值, $m.上年值)))");

    MeasureBuilder measure = Measure.of("甲").claimed(Attainment.ACHIEVED);
    Optional.ofNullable(value).ifPresent(measure::value);
    Optional.ofNullable(target).ifPresent(measure::target);
    Optional.ofNullable(lastYear).ifPresent(measure::lastYear);

    assertThat(Line.score(line.of(measure))).isEqualTo(score);
  }

  @Test
  void saysWhatEachMethodComesTo() {
    LineScore line =
        Line.when("实际完成值 != 空", "得分($m, 择优($m.实际完成值 / 2, $m.目标值 / 10, 3))")
            .of(Measure.of("甲").value("8"));

    assertThat(Line.reason(line, Language.ZH))
        .isEqualTo("择优（实际完成值 8 起 ÷ 2 = 4，目标值（未填报） ÷ 10，数值不全，不计入，3），得 4 分");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo(
            "better of (value 8 起 ÷ 2 = 4, target (not reported) ÷ 10, a value is missing, left"
                + " out, 3): 4 points");
  }

  private static final String SEVERAL =
      Line.rule("问题一扣3分", "实际完成值 >= 1", "只扣最大($m, 3)")
          + Line.rule("问题二扣5分", "实际完成值 >= 2", "只扣最大($m, 5)")
          + Line.rule("问题三扣4分", "实际完成值 >= 3", "只扣最大($m, 4)")
          + Line.rule("另扣1分", "实际完成值 >= 4", "扣分($m, 1)")
          + Line.rule("没有问题", "实际完成值 < 1", "得满分($m)");

  @ParameterizedTest(name = "{0} 个问题：{1}")
  @CsvSource({"0, 10.00", "1, 7.00", "2, 5.00", "3, 5.00", "4, 4.00"})
  void onlyTheLargestDeductionCounts(String problems, String score) {
    assertThat(Line.under(SEVERAL).score(problems)).isEqualTo(score);
  }

  @Test
  void everyDeductionSaysThatOnlyTheLargestCounts() {
    LineScore line = Line.under(SEVERAL).of(Measure.of("甲").value("2"));

    assertThat(line.entries()).extracting(Entry::kind).containsOnly(EntryKind.LARGEST_DEDUCTION);
    assertThat(Line.reason(line, Language.ZH)).isEqualTo("扣 3 分（本项几条只扣最大的一条）");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo("3 points off (of several such, only the largest counts)");
  }

  @ParameterizedTest(name = "{0}% 得 {1}")
  @CsvSource({"59.99, 未评分", "60, 6.00", "79.99, 8.00", "80, 8.00", "80.01, 未评分"})
  void bothEndsOfABandBelongToIt(String rating, String score) {
    LineScore line =
        Line.when("已填报 == 是", "按评定得分含上限($m, 60, 80)").of(Measure.of("甲").rating(rating));

    assertThat(Line.score(line)).isEqualTo(score);
    assertThat(Line.reason(line, Language.ZH))
        .contains(line.score() == null ? "60–80%（含上限） 之内" : "评定比例");
  }

  private static final String BONUSES =
      """
      加分:
        上限: 5
        总分上限: 102
        分组:
          - {名称: 表彰, 只取最高: 是}
          - {名称: 创新, 上限: 2}
      """;

  private static final String BONUS_RULES =
      """
      rule "甲得9分"
      when
          $m : 指标( 指标 == "甲" )
      then
          记分.得分($m, 2);
      end
      rule "表彰每级1分"
      when
          $e : 事项( 名称 == "省级表彰" )
      then
          记分.分组加分("表彰", $e.次数);
          记分.分组加分("表彰", 1);
      end
      rule "创新每项1分"
      when
          $e : 事项( 名称 == "重大违纪" )
      then
          记分.分组加分("创新", $e.次数);
          记分.分组加分("创新", 0.5);
      end
      """;

  @ParameterizedTest(name = "表彰 {0}，创新 {1}：加 {2} 分")
  @CsvSource({
    "0, 0, 1.50", // an event that is reported, though none happened, speaks
    "1, 0, 1.50",
    "2, 0, 2.50",
    "3, 0, 3.50",
    "0, 1, 2.50",
    "0, 2, 3.00",
    "0, 3, 3.00",
    "2, 3, 4.00",
    "3, 3, 5.00",
    "4, 3, 5.00"
  })
  void groupsOfBonusesHaveLimitsOfTheirOwn(
      BigDecimal praised, BigDecimal innovations, String bonus) {
    Scorecard card = bonuses(praised, innovations);

    assertThat(card.bonus()).isEqualByComparingTo(new BigDecimal(bonus));
    assertThat(card.entries())
        .extracting(entry -> entry.reason().in(Language.ZH))
        .contains("加 1 分（表彰，只取最高的一条）", "加 0.5 分（创新，合计最高 2 分）");
    assertThat(card.entries())
        .extracting(entry -> entry.reason().in(Language.EN))
        .contains("1 points on top (表彰, only the highest counts)");
  }

  private static Scorecard bonuses(BigDecimal praised, BigDecimal innovations) {
    Rubric rubric = TestRubric.ofBonuses(BONUSES, BONUS_RULES);
    return rubric.score(
        Submission.of("局")
            .event(Event.of("省级表彰", praised))
            .event(Event.of("重大违纪", innovations))
            .build());
  }

  @Test
  void aGroupThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> TestRubric.ofBonuses(BONUSES, BONUS_RULES.replace("\"创新\"", "\"创先\"")))
        .hasMessageContaining("没有名为 创先 的加分组；是不是 创新？");
  }

  @Test
  void aGroupIsStatedOnceAndItsLimitIsAboveZero() {
    assertThatThrownBy(
            () -> TestRubric.ofBonuses(BONUSES.replace("创新, 上限: 2", "表彰, 上限: 0"), BONUS_RULES))
        .hasMessageContaining("加分组 表彰 写了两次")
        .hasMessageContaining("大于 0 的数");
  }
}
