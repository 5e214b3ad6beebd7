package dev.rubric.internal.vocabulary;

/** What can be worked out over the rows of a list, the events, the budget lines or the items. */
public enum AggregateWord implements Word {
  /** The sum; 0 of no rows. */
  SUM("sum", "合计", 1),
  /** How many rows there are. */
  COUNT("count", "个数", 0),
  /** The mean; there is none of no rows. */
  MEAN("mean", "平均", 1),
  /** The mean of the first value, weighted by the second. */
  WEIGHTED_MEAN("weightedMean", "加权平均", 2),
  /** The largest; there is none of no rows. */
  LARGEST("largest", "最大", 1),
  /** The smallest; there is none of no rows. */
  SMALLEST("smallest", "最小", 1);

  private final String en;
  private final String zh;
  private final int perRow;

  AggregateWord(String en, String zh, int perRow) {
    this.en = en;
    this.zh = zh;
    this.perRow = perRow;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** How many values of each row it takes, before the condition. */
  public int perRow() {
    return perRow;
  }
}
