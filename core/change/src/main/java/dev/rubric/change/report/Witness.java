package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be reported, with the exact score by either rubric.
 *
 * @param values what is reported
 * @param before the score by the earlier rubric, before rounding; null without one
 * @param after the score by the later rubric, before rounding; null without one
 * @param reasonBefore how the earlier rubric says it; not null, may be empty
 * @param reasonAfter how the later rubric says it; not null, may be empty
 */
public record Witness(
    List<MatchedValue> values,
    @Nullable Fraction before,
    @Nullable Fraction after,
    Text reasonBefore,
    Text reasonAfter) {
  /** Copies the list. */
  public Witness {
    values = List.copyOf(Objects.requireNonNull(values, "values"));
    Objects.requireNonNull(reasonBefore, "reasonBefore");
    Objects.requireNonNull(reasonAfter, "reasonAfter");
  }
}
