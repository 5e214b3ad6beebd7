package dev.rubric.cli;

import dev.rubric.testing.Options;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric test}: its words come from the resource bundle of the language. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(arity = "0..*", paramLabel = "RUBRIC", descriptionKey = "test.rubric")
  private List<String> rubrics = new ArrayList<>();

  @Option(names = "--filter", paramLabel = "WORDS", descriptionKey = "test.filter")
  private String filter = "";

  @Option(names = "--watch", descriptionKey = "test.watch")
  private boolean watch;

  @Option(names = "--update", descriptionKey = "test.update")
  private boolean update;

  @Option(names = "--coverage", descriptionKey = "test.coverage")
  private boolean coverage;

  @Option(names = "--mutate", descriptionKey = "test.mutate")
  private boolean mutate;

  @Option(names = "--suggest", descriptionKey = "test.suggest")
  private boolean suggest;

  @Option(names = "--min", paramLabel = "PERCENT", descriptionKey = "test.min")
  private @Nullable BigDecimal min;

  @Option(names = "--format", paramLabel = "text|json|junit|html", descriptionKey = "test.format")
  private @Nullable TestFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "test.quiet")
  private boolean quiet;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TestFormat chosen = OutputKind.format(format, TestFormat.TEXT, output, TestFormat::endings);
    TestRequest request =
        new TestRequest(
            rubrics,
            new Options(filter, update),
            coverage || chosen == TestFormat.HTML,
            mutate,
            suggest,
            min,
            watch,
            chosen,
            parent.language(),
            output,
            quiet,
            parent.stackTrace());
    return new TestRun(request, console).run().code();
  }
}
