package dev.rubric.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a rubric works out of what is reported, by formulas of its own. */
class DerivedTest {
  /** M11: 预算完成率 = (上年结转 + 年初预算 + 追加 − 结余) ÷ (上年结转 + 年初预算 + 追加). */
  private static final Rubric COMPLETION =
      TestRubric.with(
          """
          数据项:
            - {预算: 追加预算, 类型: 数值, 计量单位: 万元, 缺省: 0}
          派生:
            - {预算: 预算完成比例, 公式: (可用预算 - 结转结余) / 可用预算 * 100, 计量单位: "%", 依据: 考核表}
            - {预算: 可用预算, 公式: 上年结转结余 + 年初预算 + 追加预算, 计量单位: 万元}
          """,
          """
          rule "预算完成率100%得满分"
          when
              预算( 科目 == "合计", 预算完成比例 >= 100 )
          then
              记分.得分("甲", 8);
          end

          rule "每低于5个百分点扣2分"
          when
              $b : 预算( 科目 == "合计", 预算完成比例 < 100 )
          then
              记分.得分("甲", 8);
              记分.扣分("甲", 每低百分点($b.预算完成比例, 100, 5, 2));
          end
          """);

  @ParameterizedTest(name = "结余 {0}：{1}")
  @CsvSource({
    "0, 8.00",
    "0.01, 8.00",
    "9.99, 8.00",
    "10, 6.00",
    "10.01, 6.00",
    "20, 4.00",
    "40, 0.00",
    "41, 0.00"
  })
  void theFormulaIsExactAtEachStep(String left, BigDecimal points) {
    assertThat(score(COMPLETION, left).line("甲").orElseThrow().score())
        .isEqualByComparingTo(points);
  }

  @Test
  void theReasonShowsTheFormulaAndWhatWentIn() {
    String json = score(COMPLETION, "10").toJson();

    assertThat(json)
        .contains("预算完成比例（= (可用预算 - 结转结余) / 可用预算 * 100）")
        .contains("可用预算（= 上年结转结余 + 年初预算 + 追加预算）")
        .contains("\"结转结余\"");
  }

  @Test
  void aDerivedValueOfTheUnitIsABoundForItsIndicators() {
    Rubric rubric =
        TestRubric.with(
            """
            数据项:
              - {单位: 业务处室数, 类型: 数值}
              - {单位: 处室数, 类型: 数值}
            派生:
              - {单位: 业务处室占比, 公式: 业务处室数 / 处室数 * 100, 计量单位: "%"}
            """,
            """
            rule "不低于业务处室占比"
            when
                $m : 指标( 指标 == "甲", 实际完成值 >= 业务处室占比 )
            then
                记分.得满分($m);
            end

            rule "每低1个百分点扣0.1分"
            when
                $m : 指标( 指标 == "甲", 实际完成值 < 业务处室占比 )
            then
                记分.得满分($m);
                记分.扣分($m, 每低百分点($m.实际完成值, $m.业务处室占比, 1, 0.1));
            end
            """);

    assertThat(share(rubric, "66.67")).isEqualByComparingTo("10");
    assertThat(share(rubric, "66.66")).isEqualByComparingTo("10");
    assertThat(share(rubric, "65.66")).isEqualByComparingTo("9.9");
  }

  private static BigDecimal share(Rubric rubric, String value) {
    return rubric
        .score(
            Submission.of("局")
                .item("业务处室数", new BigDecimal("2"))
                .item("处室数", new BigDecimal("3"))
                .measure(Measure.of("甲").value(value))
                .build())
        .line("甲")
        .orElseThrow()
        .score();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{单位: 一, 公式: 二 + 1}, {单位: 二, 公式: 一 + 1} | 派生值的公式互相引用：一 → 二 → 一",
        "{单位: 一, 公式: 一 + 1} | 派生值的公式互相引用：一 → 一",
        "{单位: 一, 公式: 编制 / 2} | 没有名为 编制 的单位字段；是不是 编制数？",
        "{单位: 一, 公式: 名称} | 此处应为数值，实际为文本",
        "{单位: 编制数, 公式: 1 + 1} | 名称 编制数 已有规定的含义",
        "{单位: 一, 公式: '1 +'} | 此处应为",
        "{公式: 1 + 1} | 应写明属于谁",
      })
  void aFormulaThatMeansNothingIsRefused(String derived, String expected) {
    assertThatThrownBy(() -> TestRubric.with("派生: [" + derived + "]\n", ""))
        .hasMessageContaining(expected);
  }

  private static Scorecard score(Rubric rubric, String left) {
    return rubric.score(
        Submission.of("局")
            .measure(Measure.of("甲").value("1"))
            .budget(
                BudgetLine.of("合计")
                    .initial("150")
                    .lastYearCarriedOver(new BigDecimal("20"))
                    .item("追加预算", new BigDecimal("30"))
                    .carriedOver(new BigDecimal(left)))
            .build());
  }
}
