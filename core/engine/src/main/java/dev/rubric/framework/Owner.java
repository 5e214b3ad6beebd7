package dev.rubric.framework;

import dev.rubric.text.Text;

/** What a data item or derived value is reported of. */
public enum Owner {
  /** The unit as a whole (单位). */
  UNIT("单位", "unit"),
  /** An indicator (指标). */
  INDICATOR("指标", "indicator"),
  /** A budget line (预算). */
  BUDGET_LINE("预算", "budget"),
  /** A row of a list (明细). */
  ROW("列", "column");

  private final Text label;

  Owner(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it, under which a rubric declares its items. */
  public Text label() {
    return label;
  }
}
