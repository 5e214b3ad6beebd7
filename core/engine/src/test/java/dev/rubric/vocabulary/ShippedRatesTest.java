package dev.rubric.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.internal.framework.Library;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates that every rubric has, and what a rubric may put in their place. */
class ShippedRatesTest {
  private static final String BY_EXECUTION =
      """
      rule "按预算执行率计分"
      when
          $b : 预算( 科目 == "合计", 预算执行率 != 空 )
      then
          记分.按比例得分("甲", $b.预算执行率);
      end
      """;

  @Test
  void eachHasAFormulaAClauseAndAnEnglishWord() {
    assertThat(Library.rates())
        .hasSize(18)
        .allSatisfy(
            rate -> {
              assertThat(rate.formula()).startsWith(rate.formula().contains("增减率") ? "增减率" : "占比");
              assertThat(rate.basis()).isNotBlank();
              assertThat(rate.english()).isNotBlank();
              assertThat(rate.isPercent()).isTrue();
            });
  }

  @ParameterizedTest(name = "支出 {0}，年初 {1}，调整 {2}")
  @CsvSource({"79.99, 50, 100, 7.999", "80, 50, 100, 8", "80.01, 50, 100, 8.001"})
  void asShippedTheWholeIsTheAdjustedBudget(
      BigDecimal spent, BigDecimal initial, BigDecimal adjusted, BigDecimal points) {
    assertThat(points(TestRubric.with("", BY_EXECUTION), spent, initial, adjusted))
        .isEqualByComparingTo(points.setScale(2, java.math.RoundingMode.HALF_UP));
  }

  @ParameterizedTest(name = "支出 {0}，年初 {1}，调整 {2}")
  @CsvSource({"39.99, 50, 100, 8", "40, 50, 100, 8", "45, 50, 100, 9", "45, 50, 0, 9"})
  void aRubricMayDeclareARateAnew(
      BigDecimal spent, BigDecimal initial, BigDecimal adjusted, BigDecimal points) {
    assertThat(points(TestRubric.with(ofInitial("预算"), BY_EXECUTION), spent, initial, adjusted))
        .isEqualByComparingTo(points);
  }

  @Test
  void itsEnglishWordStaysAndItsFormulaIsShown() {
    Rubric rubric =
        TestRubric.with(
            ofInitial("预算"),
            BY_EXECUTION
                .replace("预算执行率 != 空", "executionRate != null")
                .replace("$b.预算执行率", "$b.executionRate"));

    String json = score(rubric, "40", "50", "100").toJson();

    assertThat(json).contains("预算执行率（= 占比(支出, 年初预算)）").contains("\"年初预算\"");
    assertThat(score(TestRubric.with("", BY_EXECUTION), "40", "50", "100").toJson())
        .doesNotContain("占比");
  }

  /**
   * Where only the consequence reads it, its formula and what it is worked out of are shown too.
   */
  @Test
  void aConsequenceShowsTheFormulaOfARateDeclaredAnew() {
    String rule = BY_EXECUTION.replace(", 预算执行率 != 空", "");

    assertThat(values(score(TestRubric.with(ofInitial("预算"), rule), "40", "50", "100")))
        .containsExactly("科目 合计", "预算执行率（= 占比(支出, 年初预算)） 80", "支出 40", "年初预算 50");
    assertThat(values(score(TestRubric.with("", rule), "40", "50", "100")))
        .containsExactly("科目 合计");
  }

  private static List<String> values(Scorecard card) {
    return card.line("甲").orElseThrow().entries().get(0).matched().stream()
        .map(each -> each.name().in(Language.ZH) + " " + each.value())
        .toList();
  }

  @Test
  void othersThatReadItFollow() {
    String more = "  - {预算: 未执行率, 公式: 100 - 预算执行率, 计量单位: \"%\"}\n";
    String rule = BY_EXECUTION.replace("预算执行率", "未执行率");

    assertThat(score(TestRubric.with("派生:\n" + more, rule), "40", "50", "100").total())
        .isEqualByComparingTo("96");
    assertThat(score(TestRubric.with(ofInitial("预算") + more, rule), "40", "50", "100").total())
        .isEqualByComparingTo("92");
  }

  @Test
  void ofAnotherOwnerOrAsAnItemTheNameIsTaken() {
    assertThatThrownBy(() -> TestRubric.with(ofInitial("预算").replace("预算: ", "指标: "), BY_EXECUTION))
        .hasMessageContaining("名称 预算执行率 已有规定的含义");
    assertThatThrownBy(() -> TestRubric.with("数据项:\n  - {预算: 预算执行率, 类型: 数值}\n", BY_EXECUTION))
        .hasMessageContaining("名称 预算执行率 已有规定的含义");
    assertThatThrownBy(
            () -> TestRubric.with("派生:\n  - {预算: 甲率, 英文名: spent, 公式: 支出 * 1}\n", BY_EXECUTION))
        .hasMessageContaining("名称 spent 已有规定的含义");
  }

  @Test
  void oneThatReadsItselfIsACircle() {
    assertThatThrownBy(
            () ->
                TestRubric.with(ofInitial("预算").replace("占比(支出, 年初预算)", "预算执行率 * 2"), BY_EXECUTION))
        .hasMessageContaining("预算执行率 → 预算执行率");
  }

  @Test
  void aRateOfTheUnitIsLentToItsIndicators() {
    Rubric rubric =
        TestRubric.with(
            "",
            """
            rule "在职人员控制率不超过100%得满分"
            when
                $m : 指标( 指标 == "甲", 在职人员控制率 <= 100 )
            then
                记分.得满分($m);
            end
            """);
    Submission unit = Submission.of("甲单位").staff(BigDecimal.TEN, BigDecimal.TEN).build();

    assertThat(rubric.score(unit).line("甲").orElseThrow().score()).isEqualByComparingTo("10");
  }

  @ParameterizedTest(name = "占比({0}, {1})")
  @CsvSource({"0, 除数为 0", "-1, 目标或基数为负，没有比例可言"})
  void thereIsNoPercentageOfWhatIsNotAboveZero(String whole, String why) {
    Rubric rubric =
        TestRubric.with(
            "",
            """
            rule "按占比计分"
            when
                $b : 预算( 科目 == "合计", 支出 != 空 )
            then
                记分.按比例得分("甲", 占比($b.支出, $b.年初预算 + %s));
            end
            """
                .formatted(whole));

    assertThat(score(rubric, "1", "0", "1").toJson()).contains(why);
  }

  private static String ofInitial(String owner) {
    return "派生:\n  - {" + owner + ": 预算执行率, 公式: \"占比(支出, 年初预算)\", 计量单位: \"%\", 依据: 本县办法}\n";
  }

  private static BigDecimal points(
      Rubric rubric, BigDecimal spent, BigDecimal initial, BigDecimal adjusted) {
    return score(rubric, spent.toString(), initial.toString(), adjusted.toString())
        .line("甲")
        .orElseThrow()
        .score();
  }

  private static Scorecard score(Rubric rubric, String spent, String initial, String adjusted) {
    return rubric.score(
        Submission.of("甲单位")
            .budget(
                BudgetLine.of("合计")
                    .spent(new BigDecimal(spent))
                    .initial(new BigDecimal(initial))
                    .adjusted(new BigDecimal(adjusted))
                    .build())
            .build());
  }
}
