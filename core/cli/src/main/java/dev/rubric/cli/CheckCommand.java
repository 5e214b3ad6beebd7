package dev.rubric.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric check}: its words come from the resource bundle of the language. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(arity = "0..*", paramLabel = "RUBRIC", descriptionKey = "test.rubric")
  private List<String> rubrics = new ArrayList<>();

  @Option(names = "--strict", descriptionKey = "check.strict")
  private boolean strict;

  @Option(names = "--fix", descriptionKey = "check.fix")
  private boolean fix;

  @Option(names = "--explain", paramLabel = "CHECK", descriptionKey = "check.explain")
  private @Nullable String explain;

  @Option(names = "--format", paramLabel = "text|json|sarif", descriptionKey = "check.format")
  private @Nullable CheckFormat format;

  @Option(names = "--pages", paramLabel = "URL", descriptionKey = "check.pages")
  private @Nullable URI pages;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "check.quiet")
  private boolean quiet;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CheckRequest request =
        new CheckRequest(
            rubrics,
            explain,
            strict,
            fix,
            OutputKind.format(format, CheckFormat.TEXT, output, CheckFormat::endings),
            pages,
            parent.language(),
            output,
            quiet,
            parent.stackTrace());
    return new CheckRun(request, console).run().code();
  }
}
