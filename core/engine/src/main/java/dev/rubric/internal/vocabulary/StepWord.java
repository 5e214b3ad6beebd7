package dev.rubric.internal.vocabulary;

/** What happens to the part of a step that is left over. */
public enum StepWord implements Word {
  /** 不足一步的不计: only whole steps count. */
  WHOLE("whole", "不足不计"),
  /** 不足一步的按一步计: a step that has begun counts. */
  STARTED("started", "不足按一计"),
  /** 按比例: a part of a step counts as that part. */
  PRO_RATA("pro rata", "按比例");

  private final String en;
  private final String zh;

  StepWord(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }
}
