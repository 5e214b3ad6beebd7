package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.BudgetFact;
import dev.rubric.submission.BudgetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a budget line, with the rates of 财预〔2013〕53号. */
final class BudgetFields {
  static final List<FieldWord> ALL =
      new Fields<BudgetFact>()
          .text("line", "科目", Domain.BUDGET_LINE, b -> b.budget().line())
          .number("initial", "年初预算", of(BudgetLine::initial))
          .number("adjusted", "调整预算", of(BudgetLine::adjusted))
          .number("received", "到位资金", of(BudgetLine::received))
          .number("spent", "支出", of(BudgetLine::spent))
          .number("plannedSpending", "计划支出", of(BudgetLine::plannedSpending))
          .number("carriedOver", "结转结余", of(BudgetLine::carriedOver))
          .number("lastYearSpent", "上年支出", of(BudgetLine::lastYearSpent))
          .number("lastYearCarriedOver", "上年结转结余", of(BudgetLine::lastYearCarriedOver))
          .rate("executionRate", "预算执行率", of(BudgetLine::spent), of(BudgetLine::adjusted))
          .change("adjustmentRate", "预算调整率", of(BudgetLine::adjusted), of(BudgetLine::initial))
          .change("deviationRate", "预算偏差率", of(BudgetLine::spent), of(BudgetLine::initial))
          .rate("receivedRate", "资金到位率", of(BudgetLine::received), of(BudgetLine::initial))
          .rate("controlRate", "控制率", of(BudgetLine::spent), of(BudgetLine::initial))
          .rate("paymentRate", "支付进度率", of(BudgetLine::spent), of(BudgetLine::plannedSpending))
          .rate("carryOverRate", "结转结余率", of(BudgetLine::carriedOver), of(BudgetLine::adjusted))
          .change(
              "carryOverChangeRate",
              "结转结余变动率",
              of(BudgetLine::carriedOver),
              of(BudgetLine::lastYearCarriedOver))
          .change("changeRate", "变动率", of(BudgetLine::spent), of(BudgetLine::lastYearSpent))
          .all();

  private BudgetFields() {}

  private static Function<BudgetFact, @Nullable BigDecimal> of(
      Function<BudgetLine, @Nullable BigDecimal> amount) {
    return fact -> amount.apply(fact.budget());
  }
}
