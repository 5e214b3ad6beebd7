package dev.rubric.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score of one first-level indicator (一级指标).
 *
 * @param section its name; not null
 * @param weight its points; not null
 * @param score the sum of the rounded lines, less deductions from the section, never below 0 nor
 *     above a cap, or 0 after a veto; lines without a score count nothing; not null
 * @param selfScore the score the unit gave itself; null when not reported
 * @param entries deductions from the whole section, its caps and vetoes; usually empty
 * @param lines its indicators, in the rubric's order
 */
public record SectionScore(
    String section,
    BigDecimal weight,
    BigDecimal score,
    @Nullable BigDecimal selfScore,
    List<Entry> entries,
    List<LineScore> lines) {
  /** Copies the lists. */
  public SectionScore {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(score, "score");
    entries = List.copyOf(entries);
    lines = List.copyOf(lines);
  }
}
