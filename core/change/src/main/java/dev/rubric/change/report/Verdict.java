package dev.rubric.change.report;

import dev.rubric.text.Text;

/** What can be said of an indicator in two rubrics. */
public enum Verdict {
  /** 相同: the same rules under the same terms. */
  SAME("规则相同", "same rules"),
  /** 证明相等: other rules, proved to give the same score for anything that can be reported. */
  EQUAL("证明相等", "proved equal"),
  /** 不同: some reports get another score. */
  DIFFERENT("得分不同", "different"),
  /** 未能判定: no difference among the values looked at, and no proof that there is none. */
  UNDECIDED("未能判定", "undecided"),
  /** 新增: only the later rubric has it. */
  ADDED("新增指标", "added"),
  /** 取消: only the earlier rubric has it. */
  REMOVED("取消指标", "removed");

  private final Text label;

  Verdict(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The words for it; never null. */
  public Text label() {
    return label;
  }

  /** Whether no report can get another score. */
  public boolean isEqual() {
    return this == SAME || this == EQUAL;
  }
}
