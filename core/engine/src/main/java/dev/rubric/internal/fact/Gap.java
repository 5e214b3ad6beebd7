package dev.rubric.internal.fact;

import dev.rubric.text.Text;

/** Why there is no number. */
public enum Gap {
  /** 数值不全: something is not reported. */
  MISSING("数值不全", "a value is missing"),
  /** 除数为 0. */
  DIVIDED_BY_ZERO("除数为 0", "a divisor is 0"),
  /**
   * 目标或基数为负: what is below 0 has no share, and a quotient of it would turn round which of two
   * values is the better.
   */
  BASE_BELOW_ZERO("目标或基数为负，没有比例可言", "the target or base is below 0, so there is no ratio to it"),
  /** 界限为 0: what is beyond it is no percentage of it. */
  PERCENT_OF_ZERO("界限为 0，没有 0 的百分之几可言", "the limit is 0, and nothing is a percentage of 0"),
  /** 步长不大于 0. */
  STEP_NOT_ABOVE_ZERO("步长不大于 0", "a step is not above 0"),
  /** 没有相应的行: nothing is reported of which there could be a mean, a largest or a smallest. */
  NO_ROWS("没有相应的行", "there are no such rows"),
  /** 没有同类: nothing is known of other units, or there are none in the group. */
  NO_PEERS("没有同类可比", "there are no peers to compare with"),
  /** 数字过长: longer than any sensible rule makes it. */
  TOO_LONG("数字过长", "a number has too many digits");

  private final Text label;

  Gap(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The words for it. */
  public Text label() {
    return label;
  }
}
