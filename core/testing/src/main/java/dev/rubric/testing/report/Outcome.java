package dev.rubric.testing.report;

import dev.rubric.text.Text;

/** How a case came out. */
public enum Outcome {
  /** 通过: everything is as expected. */
  PASSED("通过", "passed"),
  /** 不符: something is not as expected. */
  FAILED("不符", "failed"),
  /** 错误: the case itself can't be used. */
  ERROR("错误", "error");

  private final Text label;

  Outcome(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }
}
