package dev.rubric.diagnostic;

import dev.rubric.text.Text;

/** How much a diagnostic or a finding weighs. */
public enum Severity {
  /** 错误: what it names must be put right. */
  ERROR("错误", "error"),
  /** 警告: someone should look. */
  WARNING("警告", "warning"),
  /** 提示: worth knowing. */
  NOTE("提示", "note");

  private final Text label;

  Severity(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for this severity; never null. */
  public Text label() {
    return label;
  }
}
