package dev.rubric.documents.internal.audit;

import dev.rubric.documents.Figure;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums of what is printed; a part of the money that repeats weight and score counts once. */
final class Sums {
  private Sums() {}

  static BigDecimal of(List<PrintedLine> lines, Function<PrintedLine, @Nullable Printed> column) {
    return lines.stream()
        .map(column)
        .map(cell -> Figure.points(cell).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Optional<BigDecimal> ofFunds(
      PrintedTable table, Function<FundsRow, @Nullable Printed> column) {
    return table.totalFunds().flatMap(row -> Figure.points(column.apply(row)));
  }

  static boolean any(List<PrintedLine> lines, Function<PrintedLine, @Nullable Printed> column) {
    return lines.stream()
        .map(column)
        .filter(Objects::nonNull)
        .anyMatch(c -> Figure.points(c).isPresent());
  }

  static boolean same(BigDecimal left, BigDecimal right) {
    return left.compareTo(right) == 0;
  }

  static String text(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
