package dev.rubric.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric review}: its words come from the resource bundle of the language. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FORM", descriptionKey = "form")
  private List<String> forms = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private @Nullable LocalDate asOf;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      descriptionKey = "review.output")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  @Option(names = "--unchecked", descriptionKey = "unchecked")
  private boolean unchecked;

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReviewRun.Request request =
        new ReviewRun.Request(rubric, asOf, forms, output, quiet, unchecked, parent.stackTrace());
    return new ReviewRun(request, parent.language(), console).run().code();
  }
}
