package dev.rubric.framework;

/** Where the weight of an indicator goes that does not apply (不适用指标的分值分摊范围). */
public enum Redistribution {
  /** Pro rata to the other indicators of its section (一级指标内). */
  SECTION,
  /** Pro rata to all other indicators of the rubric (全部指标). */
  TOTAL
}
