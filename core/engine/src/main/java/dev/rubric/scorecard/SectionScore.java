package dev.rubric.scorecard;

import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score of one first-level indicator (一级指标).
 *
 * @param section its name; not null
 * @param weight the most it can get: its points, or what the best mark counts as; not null
 * @param scale the scale of marks (计分制) on which its lines are scored; null on points
 * @param score the sum of the rounded lines, less deductions from the section, never below 0 nor
 *     above a cap, or 0 after a veto, where lines without a score count nothing; or what the rubric
 *     makes of the lines otherwise (汇总), null then while a line is open or when none applies
 * @param mark the mark of that score; null on points, and without a score
 * @param how how the score was made of the lines; null for a sum, and without a score
 * @param selfScore the score the unit gave itself; null when not reported
 * @param entries deductions from the whole section, its caps and vetoes; usually empty
 * @param lines its indicators, in the rubric's order
 */
public record SectionScore(
    String section,
    BigDecimal weight,
    @Nullable String scale,
    @Nullable BigDecimal score,
    @Nullable String mark,
    @Nullable Text how,
    @Nullable BigDecimal selfScore,
    List<Entry> entries,
    List<LineScore> lines) {
  /** Copies the lists. */
  public SectionScore {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(weight, "weight");
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
  }

  /** The score for people: the mark, or else the points; empty while there is neither. */
  public String shown() {
    return mark != null ? mark : score == null ? "" : Decimals.plain(score);
  }

  /** Whether it is scored in points rather than marks. */
  public boolean isOnPoints() {
    return scale == null;
  }

  /** A sum of points. */
  public SectionScore(
      String section,
      BigDecimal weight,
      BigDecimal score,
      @Nullable BigDecimal selfScore,
      List<Entry> entries,
      List<LineScore> lines) {
    this(
        section,
        weight,
        null,
        Objects.requireNonNull(score, "score"),
        null,
        null,
        selfScore,
        entries,
        lines);
  }
}
