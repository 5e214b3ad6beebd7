package dev.rubric.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derived values may be worked out over the rows of a list, the budget lines and the events. */
class AggregateTest {
  private static final String LIST =
      """
      明细:
        - 名称: 重点任务
          列:
            - {名称: 重要性, 类型: 数值}
            - {名称: 迟报天数, 类型: 数值, 缺省: 0}
            - {名称: 完成, 类型: 是否}
      派生:
        - {单位: 任务得率, 公式: "%s", 计量单位: "%%"}
      """;

  /** Each task's importance less 0.5 a day late, of all importance. */
  private static final String PROMPT = "合计(重点任务, 最大值(重要性 - 0.5 * 迟报天数, 0)) / 合计(重点任务, 重要性) * 100";

  private static final String RULE =
      """
      rule "按派生值得分"
      when
          $m : 指标( 指标 == "甲", 任务得率 != 空 )
      then
          记分.按比例得分($m, $m.任务得率);
      end
      """;

  @ParameterizedTest(name = "迟报 {0} 天：{1}")
  @CsvSource({"0, 10.00", "1, 9.50", "9, 5.50", "10, 5.00", "11, 5.00", ", 10.00"})
  void lateTasksCountLessAndNeverBelowZero(BigDecimal late, String score) {
    Submission.Builder submission =
        unit().row(task("5", late, true)).row(task("5", BigDecimal.ZERO, true));

    assertThat(line(PROMPT, submission).score()).isEqualByComparingTo(score);
  }

  @Test
  void theReasonShowsTheValueAndTheCountOfRows() {
    Rubric rubric = TestRubric.with(LIST.formatted(PROMPT), RULE);

    assertThat(rubric.score(unit().row(task("5", null, true)).build()).toJson())
        .contains("合计(重点任务, 重要性)")
        .contains("个数(重点任务)");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(重点任务, 重要性)|60",
        "个数(重点任务)|3",
        "平均(重点任务, 重要性)|20",
        "加权平均(重点任务, 迟报天数, 重要性)|2.33",
        "最大(重点任务, 重要性)|30",
        "最小(重点任务, 重要性)|10",
        "合计(重点任务, 重要性, 完成 == 是)|40",
        "个数(重点任务, 重要性 >= 20)|2",
        "个数(重点任务, 重要性 > 20)|1",
        "个数(重点任务, 完成 == 是 && 迟报天数 > 1)|1",
        "合计(重点任务, 重要性, 重要性 > 30)|0",
        "sum(重点任务, 重要性)|60",
        "smallest(重点任务, 重要性, 完成 == false)|20",
        "合计(预算, 年初预算)|45",
        "最大(预算, 年初预算, 科目 != \"合计\")|5",
        "合计(事项, 次数)|0",
      })
  void eachAggregateIsExact(String formula, BigDecimal points) {
    Submission.Builder submission =
        unit()
            .row(task("10", BigDecimal.ONE, true))
            .row(task("20", BigDecimal.ONE.add(BigDecimal.ONE), false))
            .row(task("30", new BigDecimal("3"), true))
            .budget(BudgetLine.of("合计").initial("40"))
            .budget(BudgetLine.of("基本支出").initial("5"));

    LineScore line = line(formula, submission);

    assertThat(line.score())
        .isEqualByComparingTo(points.movePointLeft(1).setScale(2, RoundingMode.HALF_UP));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"平均(重点任务, 重要性)", "最大(重点任务, 重要性)", "加权平均(重点任务, 迟报天数, 重要性)"})
  void ofNoRowsThereIsNoMean(String formula) {
    assertThat(line(formula, unit()).score()).isNull();
  }

  @Test
  void aMissingValueOfARowLeavesTheWholeMissing() {
    List<DataRow.Builder> rows = List.of(task("10", null, true), task(null, null, null));
    Submission.Builder submission = unit();
    rows.forEach(submission::row);

    assertThat(line("合计(重点任务, 重要性)", submission).score()).isNull();
    assertThat(line("个数(重点任务, 完成 == 是)", submission).score()).isNull();
    assertThat(line("个数(重点任务)", submission).score()).isEqualByComparingTo("0.20");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(重点任物, 重要性)|没有名为 重点任物 的明细；是不是 重点任务？",
        "合计(重点任务, 重要度)|没有名为 重要度 的列；是不是 重要性？",
        "合计(重点任务, 完成)|此处应为数值，实际为是/否",
        "合计(重点任务)|此处应为",
        "合计(重点任务, 任务得率)|派生值的公式互相引用：任务得率 → 任务得率",
        "合计(重点任务, 合计(重点任务, 重要性))|合计 不能写在另一个 合计、个数等 的里面",
      })
  void anAggregateThatMeansNothingIsRefused(String formula, String message) {
    assertThatThrownBy(() -> TestRubric.with(LIST.formatted(formula), RULE))
        .hasMessageContaining(message);
  }

  @Test
  void aColumnMayBeCalledLikeTheValueThatSumsIt() {
    Rubric rubric =
        TestRubric.with(
            """
            明细: [{名称: 任务, 列: [{名称: 金额, 类型: 数值}]}, {名称: 其他, 列: [{名称: 总额, 类型: 数值}]}]
            派生: [{单位: 金额, 公式: "合计(任务, 金额)"}]
            """,
            "rule \"一\" when $m : 指标( 指标 == \"甲\" ) $u : 单位() then 记分.得分($m, $u.金额); end\n");
    DataRow.Builder row = DataRow.of("任务").item("金额", new BigDecimal("4"));

    assertThat(rubric.score(unit().row(row).build()).line("甲").orElseThrow().score())
        .isEqualByComparingTo("4");
    assertThatThrownBy(
            () ->
                TestRubric.with(
                    """
                    明细: [{名称: 任务, 列: [{名称: 金额, 类型: 数值}]}, {名称: 其他, 列: [{名称: 总额, 类型: 数值}]}]
                    派生: [{单位: 总额, 公式: "合计(任务, 总额)"}]
                    """,
                    RULE))
        .hasMessageContaining("派生值的公式互相引用：总额 → 总额");
  }

  @ParameterizedTest(name = "{0} 项：{1}")
  @CsvSource({"0, 10.00", "1, 9.00", "2, 8.00", "3, 5.00", "4, 5.00"})
  void aRuleLooksAtTheRowsItself(int open, String score) {
    Rubric rubric =
        TestRubric.with(
            LIST.formatted("1"),
            """
            rule "未完成不超过2项，每项扣1分"
            when
                $m : 指标( 指标 == "甲", 个数(重点任务, 完成 == 否) <= 2 )
            then
                记分.扣分($m, 个数(重点任务, 完成 == 否) * 1);
            end
            rule "未完成超过2项得5分"
            when
                $m : 指标( 指标 == "甲", 个数(重点任务, 完成 == 否) > 2 )
            then
                记分.得分($m, 5);
            end
            """);
    Submission.Builder submission = unit().row(task("1", null, true));
    for (int i = 0; i < open; i++) {
      submission.row(task("1", null, false));
    }

    Scorecard card = rubric.score(submission.build());

    assertThat(card.line("甲").orElseThrow().score()).isEqualByComparingTo(score);
    assertThat(card.toJson()).contains("个数(重点任务, 完成 == 否)");
  }

  @Test
  void aRuleWithoutAFactHasNoRows() {
    String rule =
        """
        rule "没有事项"
        when
            not 事项()
        then
            记分.得分("甲", 合计(重点任务, 重要性));
        end
        """;

    assertThatThrownBy(() -> TestRubric.with(LIST.formatted("1"), rule))
        .hasMessageContaining("规则没有指明哪份数据，合计 无从计算；请在条件里加上 单位()");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"得分($m; 个数(要点; 符合 == 是)), 2", "得分(\"甲\"; 个数(要点; 符合 == 是)), 2"})
  void anIndicatorCountsItsOwnItems(String call, String score) {
    String rule =
        """
        rule "每项1分"
        when
            $m : 指标( 指标 == "甲", 个数(要点) > 0 )
        then
            记分.%s;
        end
        """
            .formatted(call.replace(';', ','));
    Submission submission =
        Submission.of("局")
            .measure(
                Measure.of("甲")
                    .items(
                        List.of(
                            new ChecklistItem("一", true, null),
                            new ChecklistItem("二", true, null),
                            new ChecklistItem("三", false, null))))
            .build();

    LineScore line =
        TestRubric.with(LIST.formatted("1"), rule).score(submission).line("甲").orElseThrow();

    assertThat(line.score()).isEqualByComparingTo(score);
  }

  @ParameterizedTest(name = "{0} 人的一半：{1}")
  @CsvSource({"2, 10.00", "3, 10.00", "4, 9.50"})
  void rowsAreHeldAgainstAValueOfTheUnit(String other, String score) {
    Rubric rubric =
        TestRubric.with(
            LIST.formatted("平均(重点任务, 重要性)"),
            """
            rule "人数低于平均数一半的机构，每个扣0.5分"
            when
                $m : 指标( 指标 == "甲" )
            then
                记分.扣分($m, 个数(重点任务, 重要性 < 任务得率 / 2) * 0.5);
            end
            """);
    Submission submission =
        unit()
            .row(task("1", null, true))
            .row(task("2", null, true))
            .row(task(other, null, true))
            .build();

    assertThat(rubric.score(submission).line("甲").orElseThrow().score())
        .isEqualByComparingTo(score);
  }

  private static Submission.Builder unit() {
    return Submission.of("局").measure(Measure.of("甲").value("1"));
  }

  private static DataRow.Builder task(String importance, BigDecimal late, Boolean done) {
    DataRow.Builder row = DataRow.of("重点任务");
    if (importance != null) {
      row.item("重要性", new BigDecimal(importance));
    }
    if (late != null) {
      row.item("迟报天数", late);
    }
    return done == null ? row : row.item("完成", done);
  }

  private static LineScore line(String formula, Submission.Builder submission) {
    String quoted = formula.replace("\"", "\\\"");
    return TestRubric.with(LIST.formatted(quoted), RULE)
        .score(submission.build())
        .line("甲")
        .orElseThrow();
  }
}
