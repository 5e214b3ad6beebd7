package dev.rubric.check.report;

import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Text;
import java.util.Arrays;
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
  NOT_MONOTONIC("not-monotonic", Severity.WARNING, "数值更好，得分反而更低", "a better value scores less"),
  /** Rules say what holds for some missing data and not for others. */
  MISSING_DATA(
      "missing-data", Severity.WARNING, "缺数据的情形没有写全", "missing data is only covered in part"),
  /** Condition and consequence begin at different limits. */
  THRESHOLD_MISMATCH(
      "threshold-mismatch",
      Severity.WARNING,
      "条件与结论的界限不一致",
      "condition and consequence disagree on the limit"),
  /** Fixed points above what the indicator has. */
  POINTS_ABOVE_WEIGHT(
      "points-above-weight", Severity.WARNING, "分数超过指标分值", "points above the indicator's weight"),
  /** Two rules that say the same. */
  SAME_RULE("same-rule", Severity.WARNING, "两条规则内容重复", "two rules that say the same"),
  /** No clause is named. */
  NO_BASIS("no-basis", Severity.WARNING, "规则没有写依据", "a rule without a basis"),
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
  NO_RULE("no-rule", Severity.ERROR, "指标没有评分规则", "an indicator without a rule");

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
    return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
  }
}
