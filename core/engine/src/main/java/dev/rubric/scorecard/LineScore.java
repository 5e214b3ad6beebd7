package dev.rubric.scorecard;

import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score of one indicator.
 *
 * @param indicator the indicator; not null
 * @param group its second-level indicator (二级指标); null when the rubric has none
 * @param weight the points the rubric gives it (分值); not null
 * @param effectiveWeight the points it can get here, after the weights of indicators that do not
 *     apply have moved, rounded as scores are; 0 when it does not apply itself; not null
 * @param status how it came to its score; not null
 * @param exact the score before rounding, between 0 and the unrounded effective weight; null unless
 *     scored or vetoed
 * @param score the score, rounded once by the rubric's rounding; null unless scored or vetoed
 * @param mark the mark (等次) that was given, where the line is on a scale of marks: its score is
 *     what the mark counts as; also one that leaves the line out, such as NA; null on points and
 *     while none is given
 * @param selfScore the score the unit gave itself; null when not reported
 * @param selfMark the mark the unit gave itself (自评等次), on a scale of marks; null when not reported
 * @param entries everything the rules stated, in an order that depends on neither rules' nor facts'
 *     order of evaluation
 * @param nearest where no rule spoke, what was seen and which rules came nearest, by how much; null
 *     otherwise
 */
public record LineScore(
    String indicator,
    @Nullable String group,
    BigDecimal weight,
    BigDecimal effectiveWeight,
    LineStatus status,
    @Nullable Fraction exact,
    @Nullable BigDecimal score,
    @Nullable String mark,
    @Nullable BigDecimal selfScore,
    @Nullable String selfMark,
    List<Entry> entries,
    @Nullable Text nearest) {
  /** Copies the list. */
  public LineScore {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(effectiveWeight, "effectiveWeight");
    Objects.requireNonNull(status, "status");
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }

  /** On points. */
  public LineScore(
      String indicator,
      @Nullable String group,
      BigDecimal weight,
      BigDecimal effectiveWeight,
      LineStatus status,
      @Nullable Fraction exact,
      @Nullable BigDecimal score,
      @Nullable BigDecimal selfScore,
      List<Entry> entries,
      @Nullable Text nearest) {
    this(
        indicator,
        group,
        weight,
        effectiveWeight,
        status,
        exact,
        score,
        null,
        selfScore,
        null,
        entries,
        nearest);
  }

  /** The score for people: the mark, or else the points; empty while there is neither. */
  public String shown() {
    return mark != null ? mark : score == null ? "" : Decimals.plain(score);
  }

  /** What the unit gave itself, for people: the mark, or else the points; empty for neither. */
  public String selfShown() {
    return selfMark != null ? selfMark : selfScore == null ? "" : Decimals.plain(selfScore);
  }

  /** Whether the line has no score that anyone could rely on: unscored, or in conflict. */
  public boolean isOpen() {
    return status == LineStatus.UNSCORED || status == LineStatus.CONFLICT;
  }
}
