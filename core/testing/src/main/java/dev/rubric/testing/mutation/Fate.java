package dev.rubric.testing.mutation;

import dev.rubric.text.Text;

/** What became of a change to a rule. */
public enum Fate {
  /** 已发现: a case fails because of it. */
  NOTICED("已发现", "noticed"),
  /** 未发现: every case still passes. */
  SURVIVED("未发现", "survived"),
  /** 等价: every case still passes, and rightly so, because no score can differ. */
  EQUIVALENT("等价", "equivalent"),
  /** 被拒绝: the changed rubric can't be loaded, so that nobody can make the change by mistake. */
  REFUSED("被拒绝", "refused");

  private final Text label;

  Fate(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }
}
