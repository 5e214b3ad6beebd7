package dev.rubric.internal.table;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** Compares what a row says of its indicator with the framework: the framework decides. */
final class Claims {
  private final Framework framework;
  private final Diagnostics diagnostics;

  Claims(Framework framework, Diagnostics diagnostics) {
    this.framework = framework;
    this.diagnostics = diagnostics;
  }

  void check(Row row) {
    Optional<Indicator> indicator = framework.indicator(row.text(Column.INDICATOR));
    if (indicator.isEmpty()) {
      return;
    }
    Indicator known = indicator.get();
    compare(row, Column.SECTION, section(known));
    compare(row, Column.GROUP, Objects.requireNonNullElse(known.group(), ""));
    compare(row, Column.UNIT, Objects.requireNonNullElse(known.unitOfMeasure(), ""));
    weight(row, known.weight());
    direction(row, known);
  }

  private String section(Indicator indicator) {
    return framework.sections().stream()
        .filter(section -> section.indicators().contains(indicator))
        .map(Section::name)
        .findFirst()
        .orElse("");
  }

  private void compare(Row row, Column column, String known) {
    String said = column == Column.UNIT ? NumberText.narrow(row.text(column)) : row.text(column);
    if (row.has(column) && !said.equals(known)) {
      mismatch(row, column, known);
    }
  }

  private void weight(Row row, BigDecimal known) {
    if (!row.has(Column.WEIGHT)) {
      return;
    }
    boolean same =
        NumberText.read(row.text(Column.WEIGHT)) instanceof Written.Number number
            && number.certainty() != Written.Certainty.SLIP
            && number.sign() == null
            && (number.unit().isEmpty() || number.unit().equals("分"))
            && number.value().compareTo(known) == 0;
    if (!same) {
      mismatch(row, Column.WEIGHT, known.toPlainString());
    }
  }

  private void direction(Row row, Indicator indicator) {
    Direction known = indicator.direction();
    if (row.has(Column.DIRECTION)
        && !Direction.parse(row.text(Column.DIRECTION)).equals(Optional.ofNullable(known))) {
      mismatch(row, Column.DIRECTION, known == null ? "" : known.symbol());
    }
  }

  private void mismatch(Row row, Column column, String known) {
    String written = row.text(column);
    String zh = known.isEmpty() ? "没有规定，请留空" : "为 " + known;
    String en = known.isEmpty() ? "none; leave the cell blank" : known;
    diagnostics.error(
        "not-as-framework",
        row.cell(column).location(),
        column.heading()
            + " "
            + written
            + " 与 rubric.yaml 不一致："
            + row.text(Column.INDICATOR)
            + " 的"
            + column.heading()
            + zh,
        column.heading()
            + " "
            + written
            + " disagrees with rubric.yaml, which says "
            + en
            + " for "
            + row.text(Column.INDICATOR));
  }
}
