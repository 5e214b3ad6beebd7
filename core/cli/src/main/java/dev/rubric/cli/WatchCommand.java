package dev.rubric.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric watch}: its words come from the resource bundle of the language. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "watch.rubric")
  private String rubric;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SUBMISSION",
      descriptionKey = "submission")
  private List<String> submissions;

  @Option(names = "--unchecked", descriptionKey = "unchecked")
  private boolean unchecked;

  @Option(names = "--diff", descriptionKey = "watch.diff")
  private boolean diff;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    Gate gate = new Gate(console, rubric, parent.language(), false, unchecked);
    return new WatchRun(
            rubric, submissions, parent.language(), console, complaints, gate, diff, System.in)
        .run()
        .code();
  }
}
