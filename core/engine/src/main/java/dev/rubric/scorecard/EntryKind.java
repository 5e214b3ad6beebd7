package dev.rubric.scorecard;

import dev.rubric.text.Text;

/** What a rule stated. */
public enum EntryKind {
  /** 得分: a base award; a line takes at most one. */
  AWARD("得分", "award", true),
  /** 等次: a mark of a scale that is not points; a line takes at most one. */
  MARK("等次", "mark", false),
  /** 累计得分: one of several awards that add up, such as an item of a checklist. */
  PART("累计得分", "part", true),
  /**
   * 扣分: points taken from the base award, or from the full weight when there is none; of a section
   * or the total, from its sum.
   */
  DEDUCTION("扣分", "deduction", true),
  /** 只扣最大: such a deduction, of which only the largest of its line counts. */
  LARGEST_DEDUCTION("只扣最大", "largest deduction", true),
  /** 加分: points outside the weights. */
  BONUS("加分", "bonus", true),
  /** 一票否决: the line, section or total that carries the entry gets nothing. */
  VETO("一票否决", "veto", false),
  /** 得分限制: the section or total that carries the entry gets no more than these points. */
  SCORE_CAP("得分限制", "score cap", true),
  /** 等级限制: the grade is no better than the one named. */
  GRADE_CAP("等级限制", "grade cap", false),
  /** 不适用: the indicator does not apply and its weight moves to others. */
  NOT_APPLICABLE("不适用", "not applicable", false),
  /**
   * 不评分: the rule says that the indicator can't be scored, or what it states rests on a value that
   * can't be true, or the mark that it gives is not reported.
   */
  UNSCORED("不评分", "unscored", false);

  private final Text label;
  private final boolean statesPoints;

  EntryKind(String zh, String en, boolean statesPoints) {
    this.label = Text.of(zh, en);
    this.statesPoints = statesPoints;
  }

  /** Whether an entry of this kind says how many points. */
  public boolean statesPoints() {
    return statesPoints;
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }
}
