package dev.rubric.internal.table;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of a row as published tables write it: {@code 90}, {@code 90%}, or {@code ≥90%} beside
 * the direction ≥.
 */
final class Target {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Row row;
  private final @Nullable Indicator indicator;
  private final Diagnostics diagnostics;
  private final Written.@Nullable Number number;

  Target(Row row, Optional<Indicator> indicator, Diagnostics diagnostics) {
    this.row = row;
    this.indicator = indicator.orElse(null);
    this.diagnostics = diagnostics;
    Written written = NumberText.read(row.text(Column.TARGET));
    this.number =
        written instanceof Written.Number found && found.certainty() != Written.Certainty.SLIP
            ? found
            : null;
  }

  /** The target without its sign. */
  String text() {
    String text = row.text(Column.TARGET);
    if (number == null || number.sign() == null) {
      return text;
    }
    String unit = number.unit();
    return number.value().toPlainString()
        + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
  }

  /** The direction that its sign says; empty when it has none, or one that is no direction. */
  Optional<Direction> direction() {
    return number == null ? Optional.empty() : direction(number.sign());
  }

  private static Optional<Direction> direction(@Nullable Comparator sign) {
    if (sign == null) {
      return Optional.empty();
    }
    return switch (sign) {
      case AT_LEAST -> Optional.of(Direction.AT_LEAST);
      case AT_MOST -> Optional.of(Direction.AT_MOST);
      case EQUAL -> Optional.of(Direction.EXACTLY);
      default -> Optional.empty();
    };
  }

  /**
   * Whether the target can be used; what is wrong is reported.
   *
   * @param known the direction of the row or the framework; null when there is none
   */
  boolean isUsable(@Nullable Direction known) {
    return number == null || (agrees(number, known) && !isRatio(number));
  }

  private boolean agrees(Written.Number target, @Nullable Direction known) {
    Comparator sign = target.sign();
    Optional<Direction> said = direction(sign);
    boolean same = known == null ? said.isPresent() : said.equals(Optional.ofNullable(known));
    if (sign == null || same) {
      return true;
    }
    String other = known == null ? "≥、≤ 或 =" : known.symbol();
    diagnostics.error(
        "wrong-sign",
        row.cell(Column.TARGET).location(),
        "指标值 " + row.text(Column.TARGET) + " 的符号与方向 " + other + " 不一致；请只写数值，或写成同样的符号",
        "the sign of the target "
            + row.text(Column.TARGET)
            + " is not that of the direction "
            + other
            + "; write the number alone, or the same sign");
    return false;
  }

  /** 0.9 where 90 % is meant, as a cell without a per-cent format gives it. */
  private boolean isRatio(Written.Number target) {
    BigDecimal value = target.value();
    boolean small = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    if (indicator == null
        || !indicator.isPercent()
        || indicator.smallPercent()
        || !small
        || !target.unit().isEmpty()) {
      return false;
    }
    String meant = Written.tidy(value.multiply(HUNDRED)).toPlainString();
    diagnostics.error(
        "percent-as-ratio",
        row.cell(Column.TARGET).location(),
        "指标 "
            + indicator.name()
            + " 以 % 为单位，指标值写的是 "
            + value
            + "；请写成 "
            + meant
            + "%；确为 "
            + value
            + "% 的，请在 rubric.yaml 写明该指标的 小数百分比: 是，再写成 "
            + value
            + "%",
        "the indicator "
            + indicator.name()
            + " is in %, and the target is "
            + value
            + "; write "
            + meant
            + "%; where "
            + value
            + "% is meant, state the indicator's smallPercent: true in rubric.yaml and write "
            + value
            + "%");
    return true;
  }
}
