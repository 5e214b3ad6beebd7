package dev.rubric.cli;

import java.io.PrintStream;

/** The lines of a batch on standard output, where nothing can be taken back. */
final class BatchStream implements BatchOutput {
  private final PrintStream out;
  private final Journal start;

  BatchStream(PrintStream out, Journal start) {
    this.out = out;
    this.start = start;
  }

  @Override
  public Journal resumed() {
    return start;
  }

  /** Whoever reads may have seen enough; then there is nobody to score for. */
  @Override
  public void write(ScoredBlock block, Journal after) {
    out.writeBytes(block.bytes().toByteArray());
    if (out.checkError()) {
      throw new CommandException("无法写到标准输出", "cannot write to standard output");
    }
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
