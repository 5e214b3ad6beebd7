package dev.rubric.documents.internal.fill;

import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Input;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The block of funds: a row for each budget line that the rubric's rules name. */
final class FundsBlock {
  /** A column: its heading, what a line reports there, and what it takes. */
  private record Column(String heading, Function<BudgetLine, String> value, Input input) {}

  private final Framework framework;
  private final Needs needs;
  private final List<BudgetLine> reported;
  private final List<Column> amounts = new ArrayList<>();

  FundsBlock(Framework framework, Needs needs, Optional<Submission> filled) {
    this.framework = framework;
    this.needs = needs;
    this.reported = filled.map(Submission::budget).orElse(List.of());
    amount("年初预算数", BudgetLine::initial, true);
    amount("全年预算数", BudgetLine::adjusted, true);
    amount("到位数", BudgetLine::received, true);
    amount("执行数", BudgetLine::spent, true);
    amount("计划支出", BudgetLine::plannedSpending, needs.any("计划支出", "支付进度", "plannedSpending"));
    amount("结转结余", BudgetLine::carriedOver, needs.any("结转结余", "carr"));
    amount("上年支出", BudgetLine::lastYearSpent, needs.any("上年支出", "变动率", "lastYearSpent"));
    amount(
        "上年结转结余",
        BudgetLine::lastYearCarriedOver,
        needs.any("上年结转结余", "结转结余变动率", "lastYearCarriedOver"));
    for (DataItem item : framework.declarations().items(Owner.BUDGET_LINE)) {
      amounts.add(
          new Column(
              item.name(),
              line -> MeasureColumn.datum(line.data(), item.name()),
              MeasureColumn.input(item)));
    }
    add(new Column("来源", line -> MeasureColumn.source(line.provenance()), Input.any("")), true);
    add(new Column("假定", line -> MeasureColumn.assumed(line.provenance()), Input.any("")), false);
  }

  private void amount(
      String heading, Function<BudgetLine, @Nullable BigDecimal> field, boolean needed) {
    add(
        new Column(
            heading,
            line -> MeasureColumn.number(field.apply(line)),
            Input.number(null, null, heading + "，单位万元")),
        needed);
  }

  private void add(Column column, boolean needed) {
    if (needed || reported.stream().anyMatch(line -> !column.value().apply(line).isEmpty())) {
      amounts.add(column);
    }
  }

  /** Label, name over two columns, and the amounts. */
  int columns() {
    return 3 + amounts.size();
  }

  void into(List<List<Box>> rows, int columns) {
    List<String> lines =
        framework.budgetLines().stream()
            .filter(name -> isAsked(name) || line(name).isPresent())
            .toList();
    List<Box> head = new ArrayList<>();
    head.add(Box.head("资金\n（万元）").over(lines.size() + 1, 1));
    head.add(Box.head("").over(1, 2));
    amounts.forEach(column -> head.add(Box.head(column.heading())));
    pad(head, columns);
    rows.add(head);
    for (String name : lines) {
      List<Box> row = new ArrayList<>();
      row.add(Box.words(name).over(1, 2));
      Optional<BudgetLine> line = line(name);
      for (Column column : amounts) {
        row.add(Box.shortly(line.map(column.value()).orElse("")).filledAs(column.input()));
      }
      pad(row, columns);
      rows.add(row);
    }
  }

  private void pad(List<Box> row, int columns) {
    if (columns > columns()) {
      row.add(Box.words("").over(1, columns - columns()));
    }
  }

  private boolean isAsked(String name) {
    return name.equals(Framework.STANDARD_BUDGET_LINES.get(0)) || needs.any("\"" + name + "\"");
  }

  private Optional<BudgetLine> line(String name) {
    return reported.stream().filter(each -> each.line().equals(name)).findFirst();
  }
}
