package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.BudgetFact;
import dev.rubric.submission.BudgetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a budget line. */
final class BudgetFields {
  static final List<FieldWord> ALL =
      new Fields<BudgetFact>()
          .text("line", "科目", Domain.BUDGET_LINE, b -> b.budget().line())
          .number("initial", "年初预算", NumberKind.AMOUNT, of(BudgetLine::initial))
          .number("adjusted", "调整预算", NumberKind.AMOUNT, of(BudgetLine::adjusted))
          .number("received", "到位资金", NumberKind.AMOUNT, of(BudgetLine::received))
          .number("spent", "支出", NumberKind.AMOUNT, of(BudgetLine::spent))
          .number("plannedSpending", "计划支出", NumberKind.AMOUNT, of(BudgetLine::plannedSpending))
          .number("carriedOver", "结转结余", NumberKind.ANY, of(BudgetLine::carriedOver))
          .number("lastYearSpent", "上年支出", NumberKind.AMOUNT, of(BudgetLine::lastYearSpent))
          .number(
              "lastYearCarriedOver", "上年结转结余", NumberKind.ANY, of(BudgetLine::lastYearCarriedOver))
          .all();

  private BudgetFields() {}

  private static Function<BudgetFact, @Nullable BigDecimal> of(
      Function<BudgetLine, @Nullable BigDecimal> amount) {
    return fact -> amount.apply(fact.budget());
  }
}
