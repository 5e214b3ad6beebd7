package dev.rubric.scorecard;

import dev.rubric.text.Text;

/** How a line came to its score, or why it has none. */
public enum LineStatus {
  /** 已评分: rules spoke and agree. */
  SCORED("已评分", "scored"),
  /** 未评分: no rule spoke, or one said that the indicator can't be scored. */
  UNSCORED("未评分", "unscored"),
  /** 冲突: several rules claim the base award. */
  CONFLICT("冲突", "conflict"),
  /** 不适用: the weight moved to other lines. */
  NOT_APPLICABLE("不适用", "not applicable"),
  /** 一票否决: a veto set the line to nothing. */
  VETOED("一票否决", "vetoed");

  private final Text label;

  LineStatus(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }
}
