package dev.rubric.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric diff}: its words come from the resource bundle of the language. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.before")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.after")
  private String after;

  @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "diff.format")
  private @Nullable DiffFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiffRequest request =
        new DiffRequest(
            before,
            after,
            OutputKind.format(format, DiffFormat.TEXT, output, DiffFormat::endings),
            parent.language(),
            output,
            parent.stackTrace());
    return new DiffRun(request, console).run().code();
  }
}
