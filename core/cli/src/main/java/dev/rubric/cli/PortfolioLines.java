package dev.rubric.cli;

import dev.rubric.internal.batch.InOrder;
import java.io.UncheckedIOException;
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
   * @param making called by several threads at once; of a line that is too long, with nothing
   * @param taking called by one thread, in the order of the lines
   */
  <T> void each(Function<byte[], T> making, Consumer<T> taking) {
    long done = 0;
    try (BatchInput opened = BatchInput.open(input);
        InOrder<LineBlock, List<T>> blocks =
            new InOrder<>(
                new LineBlocks(opened.lines()),
                block -> made(block, making),
                threads,
                () -> threads * BLOCKS_PER_THREAD)) {
      while (blocks.hasNext()) {
        for (T each : blocks.next()) {
          taking.accept(each);
          done++;
        }
        bar.show(done, opened.read(), opened.size());
      }
    } catch (UncheckedIOException problem) {
      throw new CommandException(
          "第 " + done + " 份之后无法读取输入", "cannot read the input after submission " + done);
    } finally {
      bar.clear();
    }
  }

  private static <T> List<T> made(LineBlock block, Function<byte[], T> making) {
    return block.isTooLong()
        ? List.of(making.apply(block.bytes()))
        : block.lines().stream().map(making).toList();
  }
}
