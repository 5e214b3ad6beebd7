package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a line answers to one of its numbers, everything else being as reported.
 *
 * @param what what the number is; not null
 * @param value what is reported; not null
 * @param more by how many points the exact score changes for one unit more; null when there is no
 *     score then
 * @param less by how many for one unit less; null when there is no score then
 * @param cliff the nearest number at which a tenth of the weight or more is lost at once; null when
 *     there is none
 * @param lost how many points are lost there; null when there is no cliff
 */
public record Sensitivity(
    Text what,
    BigDecimal value,
    @Nullable Fraction more,
    @Nullable Fraction less,
    @Nullable BigDecimal cliff,
    @Nullable BigDecimal lost) {
  /** Checks what must not be null. */
  public Sensitivity {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(value, "value");
  }
}
