package dev.rubric.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric compare}: its words come from the resource bundle of the language. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "compare.before")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "compare.after")
  private String after;

  @Mixin private PortfolioOptions portfolio = new PortfolioOptions();

  @Option(names = "--group", paramLabel = "NAME", descriptionKey = "compare.group")
  private @Nullable String group;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "POLICY",
      descriptionKey = "compare.fail-on")
  private List<String> policies = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|xlsx|markdown|html|junit|sarif",
      descriptionKey = "compare.format")
  private @Nullable CompareFormat format;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CompareRequest request =
        new CompareRequest(
            before,
            after,
            portfolio,
            group,
            policies,
            OutputKind.format(
                format, CompareFormat.TEXT, portfolio.output(), CompareFormat::endings),
            parent.language(),
            parent.stackTrace());
    return new CompareRun(request, console).run().code();
  }
}
