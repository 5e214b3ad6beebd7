package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a submission reports of one indicator (指标值).
 *
 * @param indicator the indicator's name; not null
 * @param section the first-level indicator (一级指标) it stands under, where the rubric leaves that
 *     open; null when not stated
 * @param group the second-level indicator (二级指标) it is a kind of, where the rubric leaves that
 *     open; null when not stated
 * @param weight the points it can get (分值), where the rubric leaves that open; null when not stated
 * @param value the actual value (实际完成值), percent on 0–100; null when not reported
 * @param target the target (年度指标值), or the lower bound of a range; null when not reported
 * @param targetUpper the upper bound of a range; null otherwise
 * @param direction which values are good; null when the rubric states it
 * @param lastYear last year's value (上年值); null when not reported
 * @param unitOfMeasure the unit of the values (计量单位); null when it is the indicator's own
 * @param claimed what the unit claims without a figure (申报完成情况); null when it claims nothing
 * @param level the qualitative level (定性等级) the evaluator states; null when none
 * @param rating the evaluator's percent of the weight inside the level's band, 0–100; null when
 *     none
 * @param planned work planned (计划数); null when not reported
 * @param completed work completed (完成数); null when not reported
 * @param onTime work completed on time (及时完成数); null when not reported
 * @param qualified work that meets its quality standard (质量达标数); null when not reported
 * @param rank the rank among the peers (名次), 1 is best; null when there is no ranking
 * @param peers how many peers were ranked (参评单位数); null when there is no ranking
 * @param selfScore the score the unit gave itself for the line; null when not reported
 * @param selfMark the mark of a scale (等次) the unit gave itself for the line; null when not
 *     reported
 * @param deviationReason the reason of a deviation (偏差原因); null when not given
 * @param improvement the measures taken (改进措施); null when not given
 * @param items the checklist (要点), each name once; may be empty
 * @param evidence the supporting documents (佐证材料); may be empty
 * @param data what is reported under names that the rubric declares (数据项); may be empty
 * @param provenance where the values come from; null when not given
 * @param location where the submission file states it; null for one built in memory
 */
public record Measure(
    String indicator,
    @Nullable String section,
    @Nullable String group,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    @Nullable BigDecimal targetUpper,
    @Nullable Direction direction,
    @Nullable BigDecimal lastYear,
    @Nullable String unitOfMeasure,
    @Nullable Attainment claimed,
    @Nullable String level,
    @Nullable BigDecimal rating,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal completed,
    @Nullable BigDecimal onTime,
    @Nullable BigDecimal qualified,
    @Nullable BigDecimal rank,
    @Nullable BigDecimal peers,
    @Nullable BigDecimal selfScore,
    @Nullable String selfMark,
    @Nullable String deviationReason,
    @Nullable String improvement,
    List<ChecklistItem> items,
    List<String> evidence,
    List<Datum> data,
    @Nullable Provenance provenance,
    @Nullable Location location) {
  /** Copies the lists, and brings texts and numbers into the form that files give them. */
  public Measure {
    Objects.requireNonNull(evidence, "evidence");
    indicator = Plain.text(indicator, "indicator");
    section = Plain.text(section);
    group = Plain.text(group);
    weight = Plain.number(weight);
    value = Plain.number(value);
    target = Plain.number(target);
    targetUpper = Plain.number(targetUpper);
    lastYear = Plain.number(lastYear);
    rating = Plain.number(rating);
    planned = Plain.number(planned);
    completed = Plain.number(completed);
    onTime = Plain.number(onTime);
    qualified = Plain.number(qualified);
    rank = Plain.number(rank);
    peers = Plain.number(peers);
    selfScore = Plain.number(selfScore);
    selfMark = Plain.text(selfMark);
    unitOfMeasure = Plain.text(unitOfMeasure);
    level = Plain.text(level);
    deviationReason = Plain.text(deviationReason);
    improvement = Plain.text(improvement);
    items = List.copyOf(Objects.requireNonNull(items, "items"));
    evidence =
        evidence.isEmpty()
            ? List.of()
            : evidence.stream().map(each -> Plain.text(each, "evidence")).toList();
    data = List.copyOf(Objects.requireNonNull(data, "data"));
  }

  /**
   * What of the values no file could state: numbers beyond {@link dev.rubric.text.NumberLimits},
   * blank texts, characters that {@link dev.rubric.text.Characters} refuses; usually empty.
   */
  public List<Diagnostic> problems() {
    return ValueCheck.of(this);
  }

  /** Whether it states nothing that could be scored: no value, rating, level, item or the like. */
  public boolean reportsNothing() {
    return value == null
        && rating == null
        && completed == null
        && onTime == null
        && qualified == null
        && rank == null
        && claimed == null
        && level == null
        && selfMark == null
        && items.isEmpty()
        && data.isEmpty();
  }

  /** Begins a report that differs from this one in a few values. */
  public MeasureBuilder toBuilder() {
    return of(indicator)
        .section(section)
        .group(group)
        .weight(weight)
        .value(value)
        .target(target)
        .targetUpper(targetUpper)
        .direction(direction)
        .lastYear(lastYear)
        .unitOfMeasure(unitOfMeasure)
        .claimed(claimed)
        .level(level)
        .rating(rating)
        .planned(planned)
        .completed(completed)
        .onTime(onTime)
        .qualified(qualified)
        .rank(rank)
        .peers(peers)
        .selfScore(selfScore)
        .selfMark(selfMark)
        .deviationReason(deviationReason)
        .improvement(improvement)
        .items(items)
        .evidence(evidence)
        .data(data)
        .provenance(provenance)
        .location(location);
  }

  /** Whether the other reports the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return Stated.same(this, other);
  }

  @Override
  public int hashCode() {
    return Stated.hash(this);
  }

  /** Begins the report of the indicator with this name. */
  public static MeasureBuilder of(String indicator) {
    return new MeasureBuilder(indicator);
  }
}
