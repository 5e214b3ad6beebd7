package dev.rubric.documents.internal.audit;

import dev.rubric.documents.Figure;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedTable;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The funds block: parts against the whole, the execution rate and its score recomputed. */
public final class FundsAudit {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int RATE_DIGITS = 10;

  private final PrintedTable table;
  private final Diagnostics found;

  private FundsAudit(PrintedTable table, Diagnostics found) {
    this.table = table;
    this.found = found;
  }

  /** Checks the funds of a table. */
  public static void check(PrintedTable table, Diagnostics found) {
    FundsAudit audit = new FundsAudit(table, found);
    table.totalFunds().ifPresent(audit::check);
  }

  private void check(FundsRow total) {
    Map<String, Function<FundsRow, @Nullable Printed>> columns =
        Map.of("年初预算数", FundsRow::initial, "全年预算数", FundsRow::adjusted, "全年执行数", FundsRow::spent);
    List<FundsRow> parts = table.funds().stream().filter(row -> !row.isTotal()).toList();
    columns.forEach((name, column) -> parts(name, total, parts, column));
    rate(total);
    score(total);
  }

  private void parts(
      String name,
      FundsRow total,
      List<FundsRow> parts,
      Function<FundsRow, @Nullable Printed> column) {
    List<BigDecimal> amounts =
        parts.stream().map(column).flatMap(cell -> amount(cell).stream()).toList();
    Optional<BigDecimal> whole = amount(column.apply(total));
    if (amounts.isEmpty() || whole.isEmpty()) {
      return;
    }
    Printed cell = column.apply(total);
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!Sums.same(sum, whole.get()) && cell != null) {
      boolean zero = whole.get().signum() == 0;
      found.error(
          zero ? "zero-above-parts" : "parts-sum",
          cell.at(),
          name + "总额为 " + Sums.text(whole.get()) + "，下面各项相加为 " + Sums.text(sum),
          "the total of "
              + name
              + " is "
              + Sums.text(whole.get())
              + ", its parts add up to "
              + Sums.text(sum));
    }
  }

  private static Optional<BigDecimal> amount(@Nullable Printed cell) {
    return Figure.of(cell).filter(figure -> figure.sign() == null).map(Figure::value);
  }

  private Optional<BigDecimal> recomputed(FundsRow row) {
    Optional<BigDecimal> budget = amount(row.adjusted()).or(() -> amount(row.initial()));
    return amount(row.spent())
        .filter(spent -> budget.isPresent() && budget.get().signum() > 0)
        .map(
            spent ->
                spent
                    .multiply(HUNDRED)
                    .divide(budget.orElseThrow(), RATE_DIGITS, RoundingMode.HALF_UP));
  }

  private void rate(FundsRow total) {
    Printed cell = total.rate();
    Optional<BigDecimal> printed = Figure.rate(cell);
    if (cell == null || printed.isEmpty()) {
      return;
    }
    Optional<BigDecimal> right = recomputed(total);
    boolean budgeted = total.adjusted() != null || total.initial() != null;
    boolean missing = budgeted && total.spent() == null;
    if (missing) {
      found.error(
          "rate-without-amount",
          cell.at(),
          "填写了执行率 " + cell.text() + "，执行数却是空的",
          "the execution rate is " + cell.text() + ", and no amount is given as spent");
    } else if (right.isPresent()) {
      BigDecimal rounded = right.get().setScale(Math.max(0, digits(cell)), RoundingMode.HALF_UP);
      if (!Sums.same(rounded, printed.get())) {
        String exact = Sums.text(right.get().setScale(2, RoundingMode.HALF_UP));
        found.error(
            "execution-rate",
            cell.at(),
            "执行率填写 " + cell.text() + "，按执行数和预算数计算为 " + exact + "%",
            "the execution rate is " + cell.text() + ", by the amounts it is " + exact + "%");
      }
    }
  }

  /** How many digits of the rate in % are printed. */
  private static int digits(Printed cell) {
    String text = cell.text().replaceAll("[^0-9.]", "");
    int point = text.indexOf('.');
    int behind = point < 0 ? 0 : text.length() - point - 1;
    boolean ratio =
        !cell.text().contains("%")
            && Figure.of(cell).filter(f -> f.value().compareTo(BigDecimal.ONE) <= 0).isPresent();
    return ratio && point >= 0 ? behind - 2 : behind;
  }

  private void score(FundsRow total) {
    Optional<BigDecimal> weight = Figure.points(total.weight());
    Optional<BigDecimal> score = Figure.points(total.score());
    Optional<BigDecimal> rate = recomputed(total).or(() -> Figure.rate(total.rate()));
    Printed cell = total.score();
    if (cell == null || weight.isEmpty() || score.isEmpty() || rate.isEmpty()) {
      return;
    }
    BigDecimal right =
        weight
            .get()
            .multiply(rate.get().min(HUNDRED))
            .divide(HUNDRED, RATE_DIGITS, RoundingMode.HALF_UP);
    BigDecimal rounded = right.setScale(Math.max(0, score.get().scale()), RoundingMode.HALF_UP);
    BigDecimal difference = rounded.subtract(score.get()).abs();
    if (difference.signum() > 0) {
      found.error(
          "execution-score",
          cell.at(),
          "预算执行得分填写 "
              + cell.text()
              + "，按 执行率 × 分值 计算为 "
              + Sums.text(right.setScale(2, RoundingMode.HALF_UP)),
          "the score of the execution is "
              + cell.text()
              + ", rate × weight is "
              + Sums.text(right.setScale(2, RoundingMode.HALF_UP)));
    }
  }
}
