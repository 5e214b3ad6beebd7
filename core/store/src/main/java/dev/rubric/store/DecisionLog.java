package dev.rubric.store;

/**
 * Takes down every score (评分日志). When {@link #record} returns, the decision is on the disk or in
 * the database; when it can't be, it throws and nobody may act on the score.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface DecisionLog {
  /**
   * Takes a decision down.
   *
   * @throws StoreException when it could not be
   */
  void record(Decision decision);
}
