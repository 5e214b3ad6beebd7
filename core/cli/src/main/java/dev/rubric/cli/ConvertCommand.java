package dev.rubric.cli;

import dev.rubric.rule.Form;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric convert}: its words come from the resource bundle of the language. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "drl|dslr|csv|xlsx",
      descriptionKey = "convert.to")
  private Form form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "convert.output")
  private @Nullable String output;

  @Option(names = "--like", paramLabel = "EARLIER", descriptionKey = "convert.like")
  private @Nullable String like;

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    return new ConvertRun(rubric, form, output, like, parent.language(), console, complaints)
        .run()
        .code();
  }
}
