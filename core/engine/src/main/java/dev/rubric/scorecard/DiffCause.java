package dev.rubric.scorecard;

import dev.rubric.text.Text;

/** Why a line of one scorecard has another score than the same line of another. */
public enum DiffCause {
  /** 新增指标: only the later scorecard has the line. */
  ADDED("新增指标", "indicator added"),
  /** 取消指标: only the earlier scorecard has it. */
  REMOVED("取消指标", "indicator removed"),
  /** 数值不同: a rule looked at another value. */
  VALUE("数值不同", "another value"),
  /** 规则不同: other rules spoke, by name. */
  RULE("规则不同", "another rule"),
  /** 分值不同: the line can get other points, by the rubric or because weights moved. */
  WEIGHT("分值不同", "another weight"),
  /** 标准不同: the same rules looked at the same values and say something else. */
  STANDARD("标准不同", "another standard");

  private final Text label;

  DiffCause(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The words for it; never null. */
  public Text label() {
    return label;
  }
}
