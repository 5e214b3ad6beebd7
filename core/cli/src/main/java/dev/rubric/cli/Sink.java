package dev.rubric.cli;

/** Where scorecards go. Closing a sink that was not committed leaves nothing behind. */
interface Sink extends AutoCloseable {
  /** Writes as it stands. */
  void write(String words);

  /** Makes what was written final. */
  void commit();

  @Override
  void close();
}
