package dev.rubric.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric fmt}: its words come from the resource bundle of the language. */
@Command(name = "fmt")
final class FmtCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(arity = "0..*", paramLabel = "RUBRIC", descriptionKey = "test.rubric")
  private List<String> rubrics = new ArrayList<>();

  @Option(names = "--check", descriptionKey = "fmt.check")
  private boolean check;

  FmtCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    try {
      return new FmtRun(rubrics, check, parent.language(), console).run().code();
    } catch (RuntimeException | Error e) {
      return complaints.report("rubric fmt", e).code();
    }
  }
}
