package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 15 不适用: where weight goes, how it is rounded, and which points follow it. */
class RedistributionTest {
  private static final String GONE_OR_FULL =
      """
      rule "不适用"
      when
          $m : 指标( 实际完成值 == 空 )
      then
          记分.不适用($m);
      end
      rule "满分"
      when
          $m : 指标( 实际完成值 == 1 )
      then
          记分.得满分($m);
      end
      """;

  @ParameterizedTest(name = "小数位 {0}，分值 {1}，第一项不适用：{2}")
  @CsvSource({
    // every share ends: nothing is left over
    "0, 20 40 40, 0 50 50",
    // 9.09…, 90.90…: the one unit goes to the larger remainder
    "0, 90 9 1, 0 90 10",
    "1, 90 9 1, 0.0 90.0 10.0",
    // 11.11, 44.44, 44.44: all remainders alike where the shares are multiples, the first wins
    "0, 1 33 33 33, 0 34 33 33",
    "1, 1 33 33 33, 0.0 33.4 33.3 33.3",
    "2, 1 33 33 33, 0.00 33.34 33.33 33.33",
    // two units left over: the two largest remainders
    "0, 5 30 30 20 15, 0 32 31 21 16",
    "1, 5 30 30 20 15, 0.0 31.6 31.6 21.0 15.8",
    "2, 5 30 30 20 15, 0.00 31.58 31.58 21.05 15.79",
    // a line of 10 becomes 11 or stays, never less, and the whole is exact
    "0, 4 10 43 43, 0 10 45 45",
    "0, 7 10 10 73, 0 11 11 78",
    "2, 0.01 33.33 33.33 33.33, 0.00 33.34 33.33 33.33",
  })
  void weightsAreApportionedByTheLargestRemainder(String decimals, String weights, String moved) {
    Rubric rubric = oneSection(decimals, weights.split(" "));
    int lines = weights.split(" ").length;

    Scorecard card = rubric.score(reporting(lines, 0));

    assertThat(weights(card)).isEqualTo(Arrays.asList(moved.split(" ")));
    assertThat(card.total()).isEqualByComparingTo("100");
  }

  @Test
  void movedWeightsComeToTheWholeAndNoneShrinksAtAnyDecimals() {
    Random random = new Random(15);
    for (int round = 0; round < 40; round++) {
      int decimals = random.nextInt(3);
      int lines = 2 + random.nextInt(6);
      String[] weights = randomWeights(random, lines, decimals);
      Rubric rubric = oneSection(String.valueOf(decimals), weights);
      Scorecard card = rubric.score(reporting(lines, random.nextInt(lines)));

      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
      BigDecimal applying = BigDecimal.ZERO;
      for (LineScore line : card.lines()) {
        applying = applying.add(line.score() == null ? BigDecimal.ZERO : line.weight());
        sum = sum.add(line.effectiveWeight());
      }
      assertThat(sum).isEqualByComparingTo("100");
      for (LineScore line : card.lines()) {
        if (line.score() != null) {
          assertThat(line.effectiveWeight()).isGreaterThanOrEqualTo(line.weight());
          assertThat(line.effectiveWeight().scale()).isLessThanOrEqualTo(decimals);
          BigDecimal off =
              line.effectiveWeight()
                  .multiply(applying)
                  .subtract(line.weight().multiply(new BigDecimal("100")))
                  .abs();
          assertThat(off).isLessThan(unit.multiply(applying));
        }
      }
    }
  }

  private static String[] randomWeights(Random random, int lines, int decimals) {
    int units = (int) Math.pow(10, decimals) * 100;
    int[] cuts = random.ints(1, units).distinct().limit(lines - 1L).sorted().toArray();
    String[] weights = new String[lines];
    int before = 0;
    for (int i = 0; i < lines; i++) {
      int end = i == lines - 1 ? units : cuts[i];
      weights[i] = new BigDecimal(end - before).movePointLeft(decimals).toPlainString();
      before = end;
    }
    return weights;
  }

  @Test
  void aSectionOfWhichNothingAppliesGivesItsPointsToTheOtherSectionsAndTheTotalStays100() {
    Rubric rubric = threeSections("一级指标内");

    Scorecard card = rubric.score(full("甲", "丙"));

    // 产出 40 and 效益 40 take the 20 of 满意度 in equal parts; 乙 stays within 产出.
    assertThat(weights(card)).containsExactly("50.00", "0.00", "50.00", "0.00");
    assertThat(card.sections())
        .extracting(SectionScore::score)
        .containsExactly(new BigDecimal("50.00"), new BigDecimal("50.00"), new BigDecimal("0.00"));
    assertThat(card.total()).isEqualByComparingTo("100");
    assertThat(card.provisional()).isFalse();
    assertThat(card.grade()).isEqualTo("优");
    assertThat(card.toText(Language.ZH)).containsPattern("产出 +\\| +40 +\\| +50 ");
  }

  @Test
  void overTheTotalEveryLineTakesItsPart() {
    assertThat(weights(threeSections("全部指标").score(full("甲", "丙"))))
        .containsExactly("33.33", "0.00", "66.67", "0.00");
  }

  @Test
  void whatIsNotTouchedStaysAsItIs() {
    Scorecard card = threeSections("一级指标内").score(full("甲", "丙", "丁"));

    assertThat(weights(card)).containsExactly("40.00", "0.00", "40", "20");
  }

  private static Rubric threeSections(String scope) {
    return TestRubric.of(
        """
        不适用分摊: %s
        指标体系:
          - {一级指标: 产出, 分值: 40, 三级指标: [{指标: 甲, 分值: 20}, {指标: 乙, 分值: 20}]}
          - {一级指标: 效益, 分值: 40, 三级指标: [{指标: 丙, 分值: 40}]}
          - {一级指标: 满意度, 分值: 20, 三级指标: [{指标: 丁, 分值: 20}]}
        """
            .formatted(scope),
        GONE_OR_FULL);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "不评分($m)|UNSCORED|true",
        "得满分($m); 记分.得分($m, 1)|CONFLICT|true",
        "一票否决($m)|VETOED|false",
        "得满分($m); 记分.一级指标否决(\"产出\")|SCORED|false",
        "得满分($m); 记分.一级指标不超过(\"产出\", 3)|SCORED|false",
      })
  void whateverElseIsSaidALineThatAppliesTakesItsPart(
      String calls, LineStatus status, boolean provisional) {
    Scorecard card = movedCard("比例", calls);

    assertThat(weights(card)).containsExactly("0.00", "10.00", "90");
    assertThat(card.line("乙").orElseThrow().status()).isEqualTo(status);
    assertThat(card.provisional()).isEqualTo(provisional);
  }

  @ParameterizedTest(name = "{0}：缺省得 {1}（{2}），全部折算得 {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "得满分($m)|10.00|得满分 10 分|10.00",
        "按比例得分($m, 80)|8.00|80%，按分值 10 的该比例得 8 分|8.00",
        "按评定得分($m, 60, 80)|7.00|评定比例 70%，按分值 10 的该比例得 7 分|7.00",
        "得分($m, $m.分值 * 0.5)|5.00|分值 10 × 0.5，得 5 分|5.00",
        "扣分($m, $m.分值 / 4)|7.50|分值 10 ÷ 4，扣 2.5 分|7.50",
        "不得分($m)|0.00|不得分|0.00",
        "得分($m, 3)|3.00|得 3 分|5.00",
        "得分($m, 6)|6.00|得 6 分|10.00",
        "得分($m, $m.实际完成值 * 12)|10.00|得 12 分，按分值 10 分封顶|10.00",
        "累计得分($m, 1)|1.00|得 1 分|1.67",
        "扣分($m, 0.5)|9.50|扣 0.5 分|9.17",
        "扣分($m, 11)|0.00|扣 11 分，本项 10 分扣完为止|0.00",
        "扣分($m, 每低数量(8, 1, 0.5))|6.50|扣 3.5 分|4.17",
      })
  void pointsStatedAsSuchStayAndSharesFollowTheWeight(
      String call, String shares, String reason, String all) {
    MeasureBuilder measure = Measure.of("乙").value("1").rating(new BigDecimal("70"));

    LineScore line = moved("比例", call, measure);

    assertThat(line.effectiveWeight()).isEqualByComparingTo("10");
    assertThat(line.score()).isEqualTo(shares);
    assertThat(Line.reason(line, Language.ZH)).endsWith(reason);
    assertThat(moved("全部", call, measure).score()).isEqualTo(all);
  }

  @Test
  void severalEntriesAreCappedAtTheWeightThatTheyAreAbout() {
    String parts = "累计得分($m, 6); 记分.累计得分($m, 6)";

    assertThat(movedCard("比例", parts).toText(Language.ZH)).contains("得分合计 12 分，按分值 10 分封顶");
    assertThat(movedCard("全部", parts).toText(Language.ZH))
        .contains("折算为 6 × 10 ÷ 6 = 10 分", "得分合计 20 分，按分值 10 分封顶");
  }

  private static LineScore moved(String rescaling, String call, MeasureBuilder measure) {
    return card(rescaling, call, measure).line("乙").orElseThrow();
  }

  private static Scorecard movedCard(String rescaling, String call) {
    return card(rescaling, call, Measure.of("乙").value("1"));
  }

  /** 甲 (4) does not apply, so that 乙 (6) can get 10. */
  private static Scorecard card(String rescaling, String call, MeasureBuilder measure) {
    return TestRubric.of(
            """
            分摊折算: %s
            指标体系:
              - 一级指标: 产出
                分值: 10
                三级指标: [{指标: 甲, 分值: 4}, {指标: 乙, 分值: 6}]
              - {一级指标: 效益, 分值: 90, 三级指标: [{指标: 丙, 分值: 90}]}
            """
                .formatted(rescaling),
            """
            rule "甲" when $m : 指标( 指标 == "甲" ) then 记分.不适用($m); end
            rule "丙" when $m : 指标( 指标 == "丙" ) then 记分.得满分($m); end
            rule "乙" when $m : 指标( 指标 == "乙" ) then 记分.%s; end
            """
                .formatted(call))
        .score(Submission.of("局").measure(measure).build());
  }

  private static Rubric oneSection(String decimals, String... weights) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      lines.append("      - {指标: 指标%d, 分值: %s}%n".formatted(i, weights[i]));
    }
    return TestRubric.of(
        "小数位: " + decimals + "\n指标体系:\n  - 一级指标: 产出\n    分值: 100\n    三级指标:\n" + lines,
        GONE_OR_FULL);
  }

  private static Submission reporting(int lines, int without) {
    Submission.Builder submission = Submission.of("局");
    for (int i = 0; i < lines; i++) {
      if (i != without) {
        submission.measure(Measure.of("指标" + i).value("1"));
      }
    }
    return submission.build();
  }

  private static Submission full(String... names) {
    Submission.Builder submission = Submission.of("局");
    List.of(names).forEach(name -> submission.measure(Measure.of(name).value("1")));
    return submission.build();
  }

  private static List<String> weights(Scorecard card) {
    return card.lines().stream()
        .map(line -> line.effectiveWeight().toPlainString())
        .collect(Collectors.toList());
  }
}
