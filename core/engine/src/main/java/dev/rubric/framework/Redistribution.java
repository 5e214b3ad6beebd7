package dev.rubric.framework;

/**
 * Where the weight of an indicator goes that does not apply (不适用指标的分值分摊范围).
 *
 * <p>Weight moves pro rata, and the weights after the move have as many decimals as scores ({@link
 * Rounding#decimals()}) and still add up to the whole exactly: each is its share rounded down, and
 * the smallest units left over go, one each, to the lines whose shares lost most by that; among
 * equals to the line that stands first in the rubric. No line that others take nothing from or give
 * nothing to changes, and none ever gets less than the rubric gives it.
 */
public enum Redistribution {
  /**
   * Pro rata to the other indicators of its section (一级指标内). The points of a section of which
   * nothing applies go pro rata to the other sections, so that the whole still comes to all points
   * (usually 100), and within each to the indicators that apply.
   */
  SECTION,
  /** Pro rata to all other indicators of the rubric (全部指标). */
  TOTAL
}
