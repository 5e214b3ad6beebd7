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
  SMALLEST("smallest", "最小", 1),
  /** The unit's own value in a comparison with its peers. */
  PEER_OWN("peerOwn", "同类本值", 0),
  /** The best value of the peers. */
  PEER_BEST("peerBest", "同类最优", 0),
  /** The mean of the peers. */
  PEER_MEAN("peerMean", "同类平均", 0),
  /** The place among the peers, from the best, which is 1. */
  PEER_RANK("peerRank", "同类名次", 0),
  /** The place among the peers, from the worst, which is 1. */
  PEER_RANK_FROM_LAST("peerRankFromLast", "同类倒数名次", 0),
  /** The place in percent of how many there are. */
  PEER_PERCENTILE("peerPercentile", "同类百分位", 0),
  /** How many peers have a value. */
  PEER_COUNT("peerCount", "同类个数", 0);

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

  /** Whether it looks at other units rather than at rows. */
  public boolean isOfPeers() {
    return switch (this) {
      case PEER_OWN,
          PEER_BEST,
          PEER_MEAN,
          PEER_RANK,
          PEER_RANK_FROM_LAST,
          PEER_PERCENTILE,
          PEER_COUNT ->
          true;
      default -> false;
    };
  }

  /** Whether what it comes to is a count or a place. */
  public boolean isCount() {
    return switch (this) {
      case COUNT, PEER_RANK, PEER_RANK_FROM_LAST, PEER_COUNT -> true;
      default -> false;
    };
  }

  /** How many values of each row it takes, before the condition. */
  public int perRow() {
    return perRow;
  }
}
