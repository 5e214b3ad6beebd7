package dev.rubric.cli;

import dev.rubric.text.Language;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric score}: its words come from the resource bundle of the language. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SUBMISSION",
      descriptionKey = "submission")
  private List<String> submissions;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = parent.language();
    ScoreRequest request =
        new ScoreRequest(rubric, submissions, format, language, output, quiet, parent.stackTrace());
    return new ScoreRun(request, console).run().code();
  }
}
