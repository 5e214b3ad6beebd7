package dev.rubric.change.internal.amount;

import dev.rubric.change.report.Move;
import dev.rubric.check.internal.space.Moved;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A reported number that could be another.
 *
 * @param name its stable name, such as {@code Measure(案件).value}
 * @param label what it is, in words
 * @param value what is reported
 * @param step the smallest difference that it is reported with
 * @param moved where it stands, so that it can be told where scores turn
 * @param with a submission with another number in its place
 */
public record Amount(
    String name,
    Text label,
    @Nullable String unitOfMeasure,
    BigDecimal value,
    BigDecimal step,
    Moved moved,
    BiFunction<Submission, BigDecimal, Submission> with) {
  /** The move to another number. */
  public Move to(BigDecimal other) {
    return new Move(name, label, unitOfMeasure, value, other, step);
  }
}
