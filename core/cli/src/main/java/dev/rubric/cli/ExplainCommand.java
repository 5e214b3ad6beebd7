package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.Change;
import dev.rubric.change.report.WhatIf;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric explain}: its words come from the resource bundle of the language. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "RUBRIC", descriptionKey = "explain.rubric")
  private String rubric;

  @Parameters(index = "1", paramLabel = "SUBMISSION", descriptionKey = "explain.submission")
  private String submission;

  @Option(names = "--indicator", paramLabel = "NAME", descriptionKey = "explain.indicator")
  private @Nullable String indicator;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "explain.format")
  private @Nullable ExplainFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private @Nullable String output;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return run().code();
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
      return complaints.report("rubric explain", e).code();
    }
  }

  private ExitCode run() {
    ExplainFormat chosen =
        OutputKind.format(format, ExplainFormat.TEXT, output, ExplainFormat::endings);
    Path folder = Paths.rubric(rubric);
    Path file = Paths.form(submission);
    Rubric loaded = Rubric.load(folder);
    WhatIf whatIf = chosen(Change.whatIf(loaded, Submissions.read(file, loaded)));
    String words =
        switch (chosen) {
          case TEXT -> whatIf.toText(parent.language());
          case JSON -> whatIf.toJson();
        };
    new Report(console, parent.language(), List.of(folder), List.of(file))
        .write(words, output, chosen.endings());
    return ExitCode.SCORED;
  }

  private WhatIf chosen(WhatIf whatIf) {
    String name = indicator;
    if (name == null) {
      return whatIf;
    }
    if (whatIf.line(name).isEmpty()) {
      String known =
          String.join("、", whatIf.lines().stream().map(line -> line.line().indicator()).toList());
      throw new CommandException(
          "没有名为 " + name + " 的指标；有：" + known,
          "there is no indicator " + name + "; known: " + known.replace("、", ", "));
    }
    return whatIf.only(name);
  }
}
