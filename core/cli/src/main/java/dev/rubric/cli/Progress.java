package dev.rubric.cli;

/** A bar on a terminal that shows how far many submissions have come. */
final class Progress {
  private static final int WIDTH = 30;

  private final Console console;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(Console console, int total, boolean quiet) {
    this.console = console;
    this.total = total;
    this.shown = console.interactive() && total > 1 && !quiet;
  }

  /** One more is done. */
  void step() {
    done++;
    if (shown) {
      int filled = done * WIDTH / total;
      String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
      console.redraw("[" + bar + "] " + done + "/" + total);
    }
  }

  /** Takes the bar off the line, so that other words may stand there. */
  void clear() {
    if (shown) {
      console.redraw(" ".repeat(WIDTH + 2 * String.valueOf(total).length() + 4) + "\r");
    }
  }
}
