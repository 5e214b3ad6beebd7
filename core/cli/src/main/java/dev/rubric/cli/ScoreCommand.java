package dev.rubric.cli;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rubric score}: its words come from the resource bundle of the language. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "rubric")
  private String rubric;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SUBMISSION",
      descriptionKey = "submission")
  private List<String> submissions = List.of();

  @ArgGroup(exclusive = false, headingKey = "batch.heading")
  private @Nullable BatchArguments batch;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private @Nullable LocalDate asOf;

  @Option(names = "--peers", paramLabel = "FILE", descriptionKey = "peers")
  private @Nullable String peers;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output", "--out"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  @Option(names = "--unchecked", descriptionKey = "unchecked")
  private boolean unchecked;

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return (batch == null ? scoreFiles() : scoreBatch(batch)).code();
  }

  private ExitCode scoreFiles() {
    if (submissions.isEmpty()) {
      throw missing(spec.positionalParameters().get(1));
    }
    Format chosen = OutputKind.format(format, Format.TEXT, output, Format::endings);
    Language language = parent.language();
    ScoreRequest request =
        new ScoreRequest(
            rubric,
            asOf,
            submissions,
            chosen,
            language,
            output,
            peers,
            quiet,
            unchecked,
            parent.stackTrace());
    return new ScoreRun(request, console).run();
  }

  private MissingParameterException missing(ArgSpec argument) {
    return new MissingParameterException(spec.commandLine(), argument, argument.paramLabel());
  }

  private ExitCode refuse(String zh, String en) {
    console.tell(Text.of(zh, en), parent.language());
    return ExitCode.BAD_INPUT;
  }

  private ExitCode scoreBatch(BatchArguments arguments) {
    String input = arguments.input();
    if (input == null) {
      throw missing(spec.findOption("--batch"));
    }
    if (asOf != null) {
      return refuse("--batch 不能与 --as-of 同时使用", "--batch can't be used with --as-of");
    }
    if (!submissions.isEmpty() || format == Format.TEXT) {
      return refuse(
          "--batch 不能与 SUBMISSION 或 --format text 同时使用",
          "--batch can't be used with SUBMISSION or --format text");
    }
    if (arguments.threads() < 1) {
      return refuse("--threads 至少为 1", "--threads is at least 1");
    }
    BatchRequest request =
        new BatchRequest(
            rubric,
            input,
            output == null ? BatchRequest.STANDARD : output,
            arguments.brief(),
            arguments.resume(),
            arguments.summary(),
            peers,
            arguments.peersOut(),
            arguments.threads(),
            parent.language(),
            quiet,
            unchecked,
            parent.stackTrace());
    return new BatchRun(request, console).run();
  }
}
