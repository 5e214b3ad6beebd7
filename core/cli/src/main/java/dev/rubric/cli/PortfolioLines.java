package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Line;
import dev.rubric.internal.batch.InOrder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes something of each line of a portfolio, in several threads, in order, in bounded memory. */
final class PortfolioLines {
  private static final int BLOCKS_PER_THREAD = 3;

  private final String input;
  private final int threads;
  private final BatchBar bar;

  PortfolioLines(String input, int threads, BatchBar bar) {
    this.input = input;
    this.threads = threads;
    this.bar = bar;
  }

  /**
   * Goes through all lines that are not blank.
   *
   * @param making called by several threads at once
   * @param taking called by one thread, in the order of the lines
   */
  <T> void each(Function<Line, T> making, Consumer<T> taking) {
    long done = 0;
    try (BatchInput opened = BatchInput.open(input);
        InOrder<LineBlock, List<T>> blocks =
            new InOrder<>(
                new LineBlocks(opened.lines()),
                block -> block.lines().stream().map(making).toList(),
                threads,
                () -> threads * BLOCKS_PER_THREAD)) {
      while (blocks.hasNext()) {
        for (T each : blocks.next()) {
          taking.accept(each);
          done++;
        }
        bar.show(done, opened.read(), opened.size());
      }
    } finally {
      bar.clear();
    }
  }
}
