package dev.rubric.framework;

/** Which points follow the weight of a line that took over weight from others (分摊折算). */
public enum Rescaling {
  /**
   * What a rule states as a share of the weight (比例): full marks, a percentage, an evaluator's
   * rating, a formula over 分值. Points stated as such stay what they are: 每项得1分 is 1 point and 扣0.5分
   * takes 0.5, whatever the line can get.
   */
  SHARES,
  /** Every point that a rule states of the line (全部), in the proportion of the two weights. */
  ALL
}
