package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Measure}; not thread-safe. */
public final class MeasureBuilder {
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
  private @Nullable String selfMark;
  private @Nullable String deviationReason;
  private @Nullable String improvement;
  private List<ChecklistItem> items = List.of();
  private List<String> evidence = List.of();
  private List<Datum> data = List.of();
  private @Nullable Provenance provenance;
  private @Nullable Location location;

  MeasureBuilder(String indicator) {
    this.indicator = Objects.requireNonNull(indicator, "indicator");
  }

  /** The first-level indicator (一级指标), where the rubric leaves it open; null when not stated. */
  public MeasureBuilder section(@Nullable String section) {
    this.section = section;
    return this;
  }

  /** The second-level indicator (二级指标), where the rubric leaves it open; null when not stated. */
  public MeasureBuilder group(@Nullable String group) {
    this.group = group;
    return this;
  }

  /** The points (分值), where the rubric leaves them open; null when not stated. */
  public MeasureBuilder weight(@Nullable BigDecimal weight) {
    this.weight = weight;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 7.5}; throws NumberFormatException if it is none.
   */
  public MeasureBuilder weight(String weight) {
    return weight(Plain.decimal(weight, "weight"));
  }

  /** The actual value (实际完成值), percent on 0–100; null when not reported. */
  public MeasureBuilder value(@Nullable BigDecimal value) {
    this.value = value;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder value(String value) {
    return value(Plain.decimal(value, "value"));
  }

  /** The target (年度指标值), or the lower bound of a range; null when not reported. */
  public MeasureBuilder target(@Nullable BigDecimal target) {
    this.target = target;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder target(String target) {
    return target(Plain.decimal(target, "target"));
  }

  /** The upper bound of a range; null otherwise. */
  public MeasureBuilder targetUpper(@Nullable BigDecimal targetUpper) {
    this.targetUpper = targetUpper;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder targetUpper(String targetUpper) {
    return targetUpper(Plain.decimal(targetUpper, "targetUpper"));
  }

  /** Which values are good; null when the rubric states it. */
  public MeasureBuilder direction(@Nullable Direction direction) {
    this.direction = direction;
    return this;
  }

  /** Last year's value (上年值); null when not reported. */
  public MeasureBuilder lastYear(@Nullable BigDecimal lastYear) {
    this.lastYear = lastYear;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder lastYear(String lastYear) {
    return lastYear(Plain.decimal(lastYear, "lastYear"));
  }

  /** The unit of the values (计量单位); null when it is the indicator's own. */
  public MeasureBuilder unitOfMeasure(@Nullable String unitOfMeasure) {
    this.unitOfMeasure = unitOfMeasure;
    return this;
  }

  /** What the unit claims without a figure (申报完成情况); null when it claims nothing. */
  public MeasureBuilder claimed(@Nullable Attainment claimed) {
    this.claimed = claimed;
    return this;
  }

  /** The qualitative level (定性等级) the evaluator states; null when none. */
  public MeasureBuilder level(@Nullable String level) {
    this.level = level;
    return this;
  }

  /** The evaluator's percent of the weight inside the level's band, 0–100; null when none. */
  public MeasureBuilder rating(@Nullable BigDecimal rating) {
    this.rating = rating;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder rating(String rating) {
    return rating(Plain.decimal(rating, "rating"));
  }

  /** Work planned (计划数); null when not reported. */
  public MeasureBuilder planned(@Nullable BigDecimal planned) {
    this.planned = planned;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder planned(String planned) {
    return planned(Plain.decimal(planned, "planned"));
  }

  /** Work completed (完成数); null when not reported. */
  public MeasureBuilder completed(@Nullable BigDecimal completed) {
    this.completed = completed;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder completed(String completed) {
    return completed(Plain.decimal(completed, "completed"));
  }

  /** Work completed on time (及时完成数); null when not reported. */
  public MeasureBuilder onTime(@Nullable BigDecimal onTime) {
    this.onTime = onTime;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder onTime(String onTime) {
    return onTime(Plain.decimal(onTime, "onTime"));
  }

  /** Work that meets its quality standard (质量达标数); null when not reported. */
  public MeasureBuilder qualified(@Nullable BigDecimal qualified) {
    this.qualified = qualified;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder qualified(String qualified) {
    return qualified(Plain.decimal(qualified, "qualified"));
  }

  /** The rank among the peers (名次), 1 is best; null when there is no ranking. */
  public MeasureBuilder rank(@Nullable BigDecimal rank) {
    this.rank = rank;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder rank(String rank) {
    return rank(Plain.decimal(rank, "rank"));
  }

  /** How many peers were ranked (参评单位数); null when there is no ranking. */
  public MeasureBuilder peers(@Nullable BigDecimal peers) {
    this.peers = peers;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder peers(String peers) {
    return peers(Plain.decimal(peers, "peers"));
  }

  /** The score the unit gave itself for the line; null when not reported. */
  public MeasureBuilder selfScore(@Nullable BigDecimal selfScore) {
    this.selfScore = selfScore;
    return this;
  }

  /**
   * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
   * none.
   */
  public MeasureBuilder selfScore(String selfScore) {
    return selfScore(Plain.decimal(selfScore, "selfScore"));
  }

  /**
   * The mark of a scale (等次) that the unit gave itself for the line, where the rubric marks it;
   * null when not reported.
   */
  public MeasureBuilder selfMark(@Nullable String selfMark) {
    this.selfMark = selfMark;
    return this;
  }

  /** The reason of a deviation (偏差原因); null when not given. */
  public MeasureBuilder deviationReason(@Nullable String deviationReason) {
    this.deviationReason = deviationReason;
    return this;
  }

  /** The measures taken (改进措施); null when not given. */
  public MeasureBuilder improvement(@Nullable String improvement) {
    this.improvement = improvement;
    return this;
  }

  /** The checklist (要点), each name once; may be empty. */
  public MeasureBuilder items(List<ChecklistItem> items) {
    Objects.requireNonNull(items, "items");
    this.items = items;
    return this;
  }

  /** The supporting documents (佐证材料); may be empty. */
  public MeasureBuilder evidence(List<String> evidence) {
    Objects.requireNonNull(evidence, "evidence");
    this.evidence = evidence;
    return this;
  }

  /**
   * Adds what is reported under a name that the rubric declares (数据项): a BigDecimal, String,
   * Boolean or LocalDate, or null for none.
   */
  public MeasureBuilder item(String name, @Nullable Object value) {
    return item(Datum.of(name, value));
  }

  /** All that is reported under such names. */
  public MeasureBuilder data(List<Datum> all) {
    Objects.requireNonNull(all, "all");
    this.data = all;
    return this;
  }

  /** The same, with its place. */
  public MeasureBuilder item(Datum datum) {
    Objects.requireNonNull(datum, "datum");
    data = new ArrayList<>(data);
    data.add(datum);
    return this;
  }

  /** Where the values come from; null when not given. */
  public MeasureBuilder provenance(@Nullable Provenance provenance) {
    this.provenance = provenance;
    return this;
  }

  /** Where the submission file states it; null for one built in memory. */
  public MeasureBuilder location(@Nullable Location location) {
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
        selfMark,
        deviationReason,
        improvement,
        items,
        evidence,
        data,
        provenance,
        location);
  }
}
