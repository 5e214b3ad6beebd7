package dev.rubric.samples.drools;

import dev.rubric.submission.BudgetLine;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** 预算: the amounts of one budget line, with the fields that the shipped rules read. */
@SuppressWarnings("UnicodeInCode") // rules name these members in Chinese
public final class Amounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BudgetLine line;

  Amounts(BudgetLine line) {
    this.line = line;
  }

  /** The line's name. */
  public String get科目() {
    return line.line();
  }

  /** The budget at the beginning of the year; null when not reported. */
  public @Nullable BigDecimal get年初预算() {
    return line.initial();
  }

  /** What was spent; null when not reported. */
  public @Nullable BigDecimal get支出() {
    return line.spent();
  }

  /** Funds received of the initial budget, in percent; null when one of them is missing. */
  public @Nullable BigDecimal get资金到位率() {
    return percent(line.received(), line.initial());
  }

  /** How far spending departs from the initial budget, in percent; null when one is missing. */
  public @Nullable BigDecimal get预算偏差率() {
    BigDecimal rate = percent(line.spent(), line.initial());
    return rate == null ? null : rate.subtract(HUNDRED);
  }

  private static @Nullable BigDecimal percent(
      @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
  }
}
