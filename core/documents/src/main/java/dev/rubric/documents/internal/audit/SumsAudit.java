package dev.rubric.documents.internal.audit;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.Figure;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums of weights and scores against the totals and the sections. */
public final class SumsAudit {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private SumsAudit() {}

  /** Checks the sums of a table. */
  public static void check(PrintedTable table, Diagnostics found) {
    weights(table, found);
    scores(table, found);
    table.sectionWeights().forEach((name, printed) -> section(table, name, printed, found));
    if (!table.lines().isEmpty() && !Sums.any(table.lines(), PrintedLine::weight)) {
      found.warning(
          "no-weights",
          table.at(),
          "表中没有分值" + (Sums.any(table.lines(), PrintedLine::score) ? "" : "和得分") + "，不能由表本身评分",
          "the table has no weights, it can't be scored by itself");
    }
  }

  private static void weights(PrintedTable table, Diagnostics found) {
    if (!Sums.any(table.lines(), PrintedLine::weight)) {
      return;
    }
    BigDecimal lines = Sums.of(table.lines(), PrintedLine::weight);
    BigDecimal funds = Sums.ofFunds(table, FundsRow::weight).orElse(BigDecimal.ZERO);
    BigDecimal sum = lines.add(funds);
    Printed total = table.totalWeight();
    BigDecimal stated = Figure.points(total).orElse(HUNDRED);
    if (!Sums.same(sum, stated)) {
      Location at = total == null ? table.at() : total.at();
      String parts = Sums.text(lines) + " + " + Sums.text(funds);
      found.add(
          new Diagnostic(
              total == null ? Severity.WARNING : Severity.ERROR,
              "weights-sum",
              at,
              Text.of(
                  "分值合计应为 "
                      + Sums.text(stated)
                      + "，各行分值相加为 "
                      + Sums.text(sum)
                      + "（指标 + 预算执行 = "
                      + parts
                      + "）",
                  "the weights should add up to "
                      + Sums.text(stated)
                      + ", they add up to "
                      + Sums.text(sum)
                      + " (indicators + execution = "
                      + parts
                      + ")")));
    }
  }

  private static void scores(PrintedTable table, Diagnostics found) {
    Printed total = table.totalScore();
    if (total == null || Figure.points(total).isEmpty()) {
      return;
    }
    BigDecimal stated = Figure.points(total).orElseThrow();
    BigDecimal sum =
        Sums.of(table.lines(), PrintedLine::score)
            .add(Sums.ofFunds(table, FundsRow::score).orElse(BigDecimal.ZERO));
    if (Sums.any(table.lines(), PrintedLine::score) && !Sums.same(sum, stated)) {
      found.error(
          "scores-sum",
          total.at(),
          "总分填写 " + Sums.text(stated) + "，各行得分相加为 " + Sums.text(sum),
          "the total is " + Sums.text(stated) + ", the scores add up to " + Sums.text(sum));
    }
    boolean unscored =
        Sums.ofFunds(table, FundsRow::weight).isPresent()
            && Sums.ofFunds(table, FundsRow::score).isEmpty();
    if (unscored) {
      found.error(
          "execution-not-scored",
          table.totalFunds().map(row -> row.name().at()).orElse(table.at()),
          "预算执行有分值而没有得分，没有计入总分",
          "the execution has a weight and no score, it is not in the total");
    }
  }

  private static void section(PrintedTable table, String name, Printed printed, Diagnostics found) {
    BigDecimal sum =
        table.lines().stream()
            .filter(line -> is(line.section(), name) || is(line.group(), name))
            .map(line -> Figure.points(line.weight()).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal stated = Figure.points(printed).orElse(sum);
    if (sum.signum() > 0 && !Sums.same(sum, stated)) {
      found.error(
          "section-sum",
          printed.at(),
          name + " 写明 " + Sums.text(stated) + " 分，下面各行分值相加为 " + Sums.text(sum),
          name
              + " is said to weigh "
              + Sums.text(stated)
              + ", its lines add up to "
              + Sums.text(sum));
    }
  }

  private static boolean is(@Nullable Printed cell, String name) {
    return cell != null && cell.text().equals(name);
  }
}
