package dev.rubric.change.report;

import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reported number that would be another.
 *
 * @param amount the stable name of the number, such as {@code Measure(案件).value}; not null
 * @param what what it is, in words; not null
 * @param unitOfMeasure its unit; null when it has none
 * @param from what is reported; not null
 * @param to what would have to be; not null
 * @param step the smallest difference that such a number is reported with: 1 for counts; not null
 */
public record Move(
    String amount,
    Text what,
    @Nullable String unitOfMeasure,
    BigDecimal from,
    BigDecimal to,
    BigDecimal step) {
  /** Checks what must not be null. */
  public Move {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(step, "step");
  }

  /** By how much it would be more; below 0 for less. */
  public BigDecimal distance() {
    return to.subtract(from);
  }
}
