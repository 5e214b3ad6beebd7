package dev.rubric.check.report;

import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Text;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** One kind of mistake that is looked for; each has a page that says what, why and how to mend. */
public enum Check {
  /** 空隙: values for which no rule speaks. */
  GAP("gap", Severity.ERROR, "有的数值没有规则覆盖", "values that no rule covers"),
  /** 重叠: values for which two rules claim the base award. */
  OVERLAP("overlap", Severity.ERROR, "两条规则都定基本分", "two rules claim the base award"),
  /** A rule whose conditions no submission can meet. */
  NEVER_MATCHES("never-matches", Severity.ERROR, "规则永远不会成立", "a rule that can never match"),
  /** The further from the indicator's direction, the more points. */
  WRONG_DIRECTION(
      "wrong-direction", Severity.ERROR, "得分方向与指标方向相反", "scores against the indicator's direction"),
  /** A better value scores less. */
  NOT_MONOTONIC("not-monotonic", Severity.ERROR, "数值更好，得分反而更低", "a better value scores less"),
  /** Full marks are lost again further on. */
  LESS_FOR_MORE(
      "less-for-more",
      Severity.WARNING,
      "超额完成的得分更低",
      "less than full marks for exceeding the target"),
  /** Rules say what holds for some missing data and not for others. */
  MISSING_DATA(
      "missing-data", Severity.WARNING, "缺数据的情形没有写全", "missing data is only covered in part"),
  /** Condition and consequence begin at different limits. */
  THRESHOLD_MISMATCH(
      "threshold-mismatch",
      Severity.ERROR,
      "条件与结论的界限不一致",
      "condition and consequence disagree on the limit"),
  /** Steps are counted where no value is that the rule speaks of. */
  NEVER_DEDUCTS("never-deducts", Severity.ERROR, "永远不会扣分的扣分", "a deduction that never deducts"),
  /** The name of a rule says something else than the rule. */
  NAME_MISMATCH(
      "name-mismatch", Severity.WARNING, "规则名称与规则不符", "a rule that is not what its name says"),
  /** Full marks and a deduction for the same value. */
  FULL_AND_DEDUCTED(
      "full-and-deducted", Severity.ERROR, "同一数值既得满分又扣分", "full marks and a deduction at once"),
  /** Nobody can get the weight. */
  FULL_UNREACHABLE("full-unreachable", Severity.WARNING, "谁也得不到满分", "full marks are out of reach"),
  /** Percentage points of what is not in percent. */
  NOT_PERCENT("not-percent", Severity.ERROR, "不是百分数，却按百分点计", "percentage points of a count"),
  /** Fixed points above what the indicator has. */
  POINTS_ABOVE_WEIGHT(
      "points-above-weight", Severity.ERROR, "分数超过指标分值", "points above the indicator's weight"),
  /** A percentage as points, a ratio as a percentage. */
  WRONG_QUANTITY(
      "wrong-quantity", Severity.ERROR, "分数、百分数和数量用混", "points, percentages and amounts mixed up"),
  /** A rate that is counted in cases, or a count that is in percent. */
  UNIT_MISMATCH(
      "unit-mismatch", Severity.WARNING, "计量单位与指标名称不符", "a unit that does not fit the name"),
  /** Two rules that say the same. */
  SAME_RULE("same-rule", Severity.WARNING, "两条规则内容重复", "two rules that say the same"),
  /** No clause is named. */
  NO_BASIS("no-basis", Severity.WARNING, "规则没有写依据", "a rule without a basis"),
  /** Something is declared that nothing reads. */
  UNUSED("unused", Severity.WARNING, "声明了却没有用到", "something declared that nothing reads"),
  /** An indicator that can't be decided exactly. */
  TOO_COMPLEX("too-complex", Severity.NOTE, "条件过于复杂，未能完全核查", "too complex to be decided"),
  /** The weights do not add up to their section; the loader finds it. */
  SECTION_WEIGHT_SUM(
      "section-weight-sum",
      Severity.ERROR,
      "指标分值合计不等于一级指标分值",
      "weights do not sum to their section"),
  /** The sections do not add up to the total; the loader finds it. */
  TOTAL_WEIGHT_SUM(
      "total-weight-sum", Severity.ERROR, "一级指标分值合计不等于总分", "sections do not sum to the total"),
  /** An indicator that no rule scores; the loader finds it. */
  NO_RULE("no-rule", Severity.ERROR, "指标没有评分规则", "an indicator without a rule"),
  /** 0.9 where 90 is meant; the loader finds it. */
  PERCENT_AS_RATIO(
      "percent-as-ratio", Severity.ERROR, "比率写成了小数", "a percentage written as a ratio"),
  /** Points that are not above 0; the loader finds it. */
  NEGATIVE_POINTS("negative-points", Severity.ERROR, "分数是负数", "negative points"),
  /** A step that is not above 0; the loader finds it. */
  BAD_STEP("bad-step", Severity.ERROR, "步长不大于 0", "a step that is not above 0"),
  /** An award above what the indicator has; the loader finds it. */
  ABOVE_WEIGHT("above-weight", Severity.ERROR, "得分超过指标分值", "an award above the weight"),
  /** A band of ratings that holds none; the loader finds it. */
  BAD_SHARE("bad-share", Severity.ERROR, "评定区间写反或超出 0–100", "a band of ratings that holds none");

  private final String id;
  private final Severity severity;
  private final Text title;

  Check(String id, Severity severity, String zh, String en) {
    this.id = id;
    this.severity = severity;
    this.title = Text.of(zh, en);
  }

  /** Its stable name, the {@code code} of its diagnostics. */
  public String id() {
    return id;
  }

  /** How much such a mistake weighs. */
  public Severity severity() {
    return severity;
  }

  /**
   * Whether such a mistake shows on the scorecard itself: a line that no rule covers is unscored,
   * one that two rules claim is in conflict, and either withholds the grade. Whoever is not
   * concerned is judged rightly.
   */
  public boolean showsOnTheScorecard() {
    return this == GAP || this == OVERLAP;
  }

  /** What it is, in a few words. */
  public Text title() {
    return title;
  }

  /** Its page: what, why, a bad and a good rule; Markdown, Chinese with an English summary. */
  public String page() {
    return Pages.read(this);
  }

  /** The check of that name; empty when there is none. */
  public static Optional<Check> of(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
  }
}
