package dev.rubric.cli;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Shows how many changes to the rules are tried, whichever thread tried them. */
final class MutationProgress implements IntConsumer {
  private final Console console;
  private final boolean quiet;
  private @Nullable Progress progress;

  MutationProgress(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  @Override
  public synchronized void accept(int total) {
    if (progress == null) {
      progress = new Progress(console, total, quiet);
    }
    progress.step();
  }

  synchronized void clear() {
    if (progress != null) {
      progress.clear();
    }
  }
}
