package dev.rubric.documents;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Provenance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes budget lines of the rows of a funds block: the total, and the parts a rubric names. */
final class FormBudget {
  private static final String TOTAL = Framework.STANDARD_BUDGET_LINES.get(0);

  /** Amounts in a submission are in 万元. */
  private static final Map<String, Integer> MONEY = Map.of("元", -4, "万元", 0, "亿元", 4);

  private final PrintedTable table;
  private final @Nullable Framework framework;
  private final Diagnostics notes;

  FormBudget(PrintedTable table, @Nullable Framework framework, Diagnostics notes) {
    this.table = table;
    this.framework = framework;
    this.notes = notes;
  }

  List<BudgetLine> lines() {
    List<BudgetLine> lines = new ArrayList<>();
    Set<String> named = new HashSet<>();
    Optional<FundsRow> total = table.totalFunds();
    if (total.isEmpty()) {
      return lines;
    }
    int by = power(total.get());
    for (FundsRow row : table.funds()) {
      Optional<String> name = row.equals(total.get()) ? Optional.of(TOTAL) : part(row);
      BudgetLine line = name.map(each -> line(each, row, by)).orElse(null);
      if (line != null && (hasAmount(line) || name.get().equals(TOTAL)) && named.add(name.get())) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean hasAmount(BudgetLine line) {
    return !line.equals(BudgetLine.of(line.line()).build());
  }

  private int power(FundsRow total) {
    Integer power = MONEY.get(table.moneyUnit());
    if (power == null) {
      notes.warning(
          "no-money-unit",
          total.name().at(),
          "没有写明金额单位，按万元读取",
          "the unit of amounts is not printed, 万元 is taken");
    } else if (power != 0) {
      notes.warning(
          "money-unit",
          total.name().at(),
          "金额单位是" + table.moneyUnit() + "，已换算为万元",
          "amounts are in " + table.moneyUnit() + ", they are converted to 万元");
    }
    return power == null ? 0 : power;
  }

  private Optional<String> part(FundsRow row) {
    String name =
        row.name()
            .text()
            .replaceAll("\\s+", "")
            .replaceAll("^(?:其中[:：]?)++", "")
            .replaceAll("金额$", "");
    return framework == null
        ? Optional.empty()
        : framework.budgetLines().stream().filter(name::equals).findFirst();
  }

  private BudgetLine line(String name, FundsRow row, int by) {
    BudgetLine.Builder line =
        BudgetLine.of(name)
            .initial(amount(row.initial(), by))
            .adjusted(amount(row.adjusted(), by))
            .received(amount(row.received(), by))
            .spent(amount(row.spent(), by))
            .location(row.name().at());
    row.others().forEach((heading, cell) -> other(heading, cell, by, line));
    return line.build();
  }

  private void other(String heading, Printed cell, int by, BudgetLine.Builder line) {
    switch (heading) {
      case "计划支出" -> line.plannedSpending(amount(cell, by));
      case "结转结余" -> line.carriedOver(amount(cell, by));
      case "上年支出" -> line.lastYearSpent(amount(cell, by));
      case "上年结转结余" -> line.lastYearCarriedOver(amount(cell, by));
      case "来源" -> line.provenance(Provenance.source(cell.text()));
      case "假定" -> line.provenance(Provenance.assumed(cell.text()));
      default -> {
        if (framework != null) {
          framework.declarations().items(Owner.BUDGET_LINE).stream()
              .filter(item -> item.name().equals(heading))
              .forEach(item -> line.item(FormColumns.datum(item, cell, notes)));
        }
      }
    }
  }

  private @Nullable BigDecimal amount(@Nullable Printed cell, int power) {
    Optional<BigDecimal> found = Figure.of(cell).map(Figure::value);
    if (cell != null && found.isEmpty()) {
      FormMeasures.leftOut(cell, "金额", "amount", notes);
    }
    return found.map(value -> FormMeasures.plain(value.movePointRight(power))).orElse(null);
  }
}
