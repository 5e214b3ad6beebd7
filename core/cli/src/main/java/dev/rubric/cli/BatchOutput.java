package dev.rubric.cli;

/** Where the lines of a batch go. Closing one that was not finished keeps what can be resumed. */
interface BatchOutput extends AutoCloseable {
  /** How far an earlier run came that this one goes on with; the start when there is none. */
  Journal resumed();

  /**
   * Writes a block.
   *
   * @param after how far the run has come with it
   */
  void write(ScoredBlock block, Journal after);

  /** Makes what was written final. */
  void finish();

  @Override
  void close();
}
