package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
    @Nullable String deviationReason,
    @Nullable String improvement,
    List<ChecklistItem> items,
    List<String> evidence,
    List<Datum> data,
    @Nullable Provenance provenance,
    @Nullable Location location) {
  /** Copies the lists, and brings texts and numbers into the form that files give them. */
  public Measure {
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
    unitOfMeasure = Plain.text(unitOfMeasure);
    level = Plain.text(level);
    deviationReason = Plain.text(deviationReason);
    improvement = Plain.text(improvement);
    items = List.copyOf(items);
    evidence =
        evidence.isEmpty()
            ? List.of()
            : evidence.stream().map(each -> Plain.text(each, "evidence")).toList();
    data = List.copyOf(data);
  }

  /**
   * What of the values no file could state: numbers beyond {@link dev.rubric.text.NumberLimits},
   * blank texts, characters that {@link dev.rubric.text.Characters} refuses; usually empty.
   */
  public List<Diagnostic> problems() {
    return ValueCheck.of(this);
  }

  /** Begins a report that differs from this one in a few values. */
  public Builder toBuilder() {
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
    return other instanceof Measure that && stated().equals(that.stated());
  }

  @Override
  public int hashCode() {
    return stated().hashCode();
  }

  private List<@Nullable Object> stated() {
    return Arrays.asList(
        indicator,
        value,
        target,
        targetUpper,
        direction,
        lastYear,
        unitOfMeasure,
        claimed,
        level,
        rating,
        planned,
        completed,
        onTime,
        qualified,
        rank,
        peers,
        selfScore,
        deviationReason,
        improvement,
        items,
        evidence,
        data,
        provenance);
  }

  /** Begins the report of the indicator with this name. */
  public static Builder of(String indicator) {
    return new Builder(indicator);
  }

  /** Builds a {@link Measure}; not thread-safe. */
  public static final class Builder {
    private final String indicator;
    private @Nullable String section;
    private @Nullable String group;
    private @Nullable BigDecimal weight;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal target;
    private @Nullable BigDecimal targetUpper;
    private @Nullable Direction direction;
    private @Nullable BigDecimal lastYear;
    private @Nullable String unitOfMeasure;
    private @Nullable Attainment claimed;
    private @Nullable String level;
    private @Nullable BigDecimal rating;
    private @Nullable BigDecimal planned;
    private @Nullable BigDecimal completed;
    private @Nullable BigDecimal onTime;
    private @Nullable BigDecimal qualified;
    private @Nullable BigDecimal rank;
    private @Nullable BigDecimal peers;
    private @Nullable BigDecimal selfScore;
    private @Nullable String deviationReason;
    private @Nullable String improvement;
    private List<ChecklistItem> items = List.of();
    private List<String> evidence = List.of();
    private List<Datum> data = List.of();
    private @Nullable Provenance provenance;
    private @Nullable Location location;

    private Builder(String indicator) {
      this.indicator = Objects.requireNonNull(indicator, "indicator");
    }

    /** The first-level indicator (一级指标), where the rubric leaves it open; null when not stated. */
    public Builder section(@Nullable String section) {
      this.section = section;
      return this;
    }

    /** The second-level indicator (二级指标), where the rubric leaves it open; null when not stated. */
    public Builder group(@Nullable String group) {
      this.group = group;
      return this;
    }

    /** The points (分值), where the rubric leaves them open; null when not stated. */
    public Builder weight(@Nullable BigDecimal weight) {
      this.weight = weight;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 7.5}; throws NumberFormatException if it is
     * none.
     */
    public Builder weight(String weight) {
      return weight(new BigDecimal(weight));
    }

    /** The actual value (实际完成值), percent on 0–100; null when not reported. */
    public Builder value(@Nullable BigDecimal value) {
      this.value = value;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder value(String value) {
      return value(new BigDecimal(value));
    }

    /** The target (年度指标值), or the lower bound of a range; null when not reported. */
    public Builder target(@Nullable BigDecimal target) {
      this.target = target;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder target(String target) {
      return target(new BigDecimal(target));
    }

    /** The upper bound of a range; null otherwise. */
    public Builder targetUpper(@Nullable BigDecimal targetUpper) {
      this.targetUpper = targetUpper;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder targetUpper(String targetUpper) {
      return targetUpper(new BigDecimal(targetUpper));
    }

    /** Which values are good; null when the rubric states it. */
    public Builder direction(@Nullable Direction direction) {
      this.direction = direction;
      return this;
    }

    /** Last year's value (上年值); null when not reported. */
    public Builder lastYear(@Nullable BigDecimal lastYear) {
      this.lastYear = lastYear;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder lastYear(String lastYear) {
      return lastYear(new BigDecimal(lastYear));
    }

    /** The unit of the values (计量单位); null when it is the indicator's own. */
    public Builder unitOfMeasure(@Nullable String unitOfMeasure) {
      this.unitOfMeasure = unitOfMeasure;
      return this;
    }

    /** What the unit claims without a figure (申报完成情况); null when it claims nothing. */
    public Builder claimed(@Nullable Attainment claimed) {
      this.claimed = claimed;
      return this;
    }

    /** The qualitative level (定性等级) the evaluator states; null when none. */
    public Builder level(@Nullable String level) {
      this.level = level;
      return this;
    }

    /** The evaluator's percent of the weight inside the level's band, 0–100; null when none. */
    public Builder rating(@Nullable BigDecimal rating) {
      this.rating = rating;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder rating(String rating) {
      return rating(new BigDecimal(rating));
    }

    /** Work planned (计划数); null when not reported. */
    public Builder planned(@Nullable BigDecimal planned) {
      this.planned = planned;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder planned(String planned) {
      return planned(new BigDecimal(planned));
    }

    /** Work completed (完成数); null when not reported. */
    public Builder completed(@Nullable BigDecimal completed) {
      this.completed = completed;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder completed(String completed) {
      return completed(new BigDecimal(completed));
    }

    /** Work completed on time (及时完成数); null when not reported. */
    public Builder onTime(@Nullable BigDecimal onTime) {
      this.onTime = onTime;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder onTime(String onTime) {
      return onTime(new BigDecimal(onTime));
    }

    /** Work that meets its quality standard (质量达标数); null when not reported. */
    public Builder qualified(@Nullable BigDecimal qualified) {
      this.qualified = qualified;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder qualified(String qualified) {
      return qualified(new BigDecimal(qualified));
    }

    /** The rank among the peers (名次), 1 is best; null when there is no ranking. */
    public Builder rank(@Nullable BigDecimal rank) {
      this.rank = rank;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder rank(String rank) {
      return rank(new BigDecimal(rank));
    }

    /** How many peers were ranked (参评单位数); null when there is no ranking. */
    public Builder peers(@Nullable BigDecimal peers) {
      this.peers = peers;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder peers(String peers) {
      return peers(new BigDecimal(peers));
    }

    /** The score the unit gave itself for the line; null when not reported. */
    public Builder selfScore(@Nullable BigDecimal selfScore) {
      this.selfScore = selfScore;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder selfScore(String selfScore) {
      return selfScore(new BigDecimal(selfScore));
    }

    /** The reason of a deviation (偏差原因); null when not given. */
    public Builder deviationReason(@Nullable String deviationReason) {
      this.deviationReason = deviationReason;
      return this;
    }

    /** The measures taken (改进措施); null when not given. */
    public Builder improvement(@Nullable String improvement) {
      this.improvement = improvement;
      return this;
    }

    /** The checklist (要点), each name once; may be empty. */
    public Builder items(List<ChecklistItem> items) {
      this.items = items;
      return this;
    }

    /** The supporting documents (佐证材料); may be empty. */
    public Builder evidence(List<String> evidence) {
      this.evidence = evidence;
      return this;
    }

    /**
     * Adds what is reported under a name that the rubric declares (数据项): a BigDecimal, String,
     * Boolean or LocalDate, or null for none.
     */
    public Builder item(String name, @Nullable Object value) {
      return item(Datum.of(name, value));
    }

    /** All that is reported under such names. */
    public Builder data(List<Datum> all) {
      this.data = all;
      return this;
    }

    /** The same, with its place. */
    public Builder item(Datum datum) {
      data = new ArrayList<>(data);
      data.add(datum);
      return this;
    }

    /** Where the values come from; null when not given. */
    public Builder provenance(@Nullable Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    /** Where the submission file states it; null for one built in memory. */
    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    /** The finished value. */
    public Measure build() {
      return new Measure(
          indicator,
          section,
          group,
          weight,
          value,
          target,
          targetUpper,
          direction,
          lastYear,
          unitOfMeasure,
          claimed,
          level,
          rating,
          planned,
          completed,
          onTime,
          qualified,
          rank,
          peers,
          selfScore,
          deviationReason,
          improvement,
          items,
          evidence,
          data,
          provenance,
          location);
    }
  }
}
