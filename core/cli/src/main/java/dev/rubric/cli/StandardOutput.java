package dev.rubric.cli;

/** Standard output, where nothing can be taken back. */
final class StandardOutput implements Sink {
  private final Console console;

  StandardOutput(Console console) {
    this.console = console;
  }

  @Override
  public void write(String words) {
    console.print(words);
  }

  /** A full disk behind a redirection must not look like success. */
  @Override
  public void commit() {
    if (console.out().checkError()) {
      throw new CommandException("无法写到标准输出", "cannot write to standard output");
    }
  }

  @Override
  public void close() {}
}
