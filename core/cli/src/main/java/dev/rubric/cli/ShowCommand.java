package dev.rubric.cli;

import dev.rubric.Rubric;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric show}: its words come from the resource bundle of the language. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Rubric loaded = Rubric.load(Paths.rubric(rubric));
      console.print(new ReadBack(loaded, parent.language()).text());
      return ExitCode.SCORED.code();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report(rubric, e).code();
    }
  }
}
