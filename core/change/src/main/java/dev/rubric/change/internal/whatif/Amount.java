package dev.rubric.change.internal.whatif;

import dev.rubric.change.report.Move;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reported number that could be another.
 *
 * @param name its stable name, such as {@code Measure(案件).value}
 * @param label what it is, in words
 * @param value what is reported
 * @param step the smallest difference that it is reported with
 * @param listed whether it stands in a row of a list, where nobody knows at which numbers scores
 *     turn
 * @param with the submission with another number in its place
 */
record Amount(
    String name,
    Text label,
    @Nullable String unitOfMeasure,
    BigDecimal value,
    BigDecimal step,
    boolean listed,
    Function<BigDecimal, Submission> with) {
  Move to(BigDecimal other) {
    return new Move(name, label, unitOfMeasure, value, other, step);
  }
}
