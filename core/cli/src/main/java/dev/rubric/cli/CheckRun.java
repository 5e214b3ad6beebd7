package dev.rubric.cli;

import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
import dev.rubric.check.report.Codes;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks every rubric that there is, whatever becomes of the others. */
final class CheckRun {
  private final CheckRequest request;
  private final Console console;
  private final Complaints complaints;

  CheckRun(CheckRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.complaints = new Complaints(console, request.language(), request.stackTrace());
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      String explain = request.explain();
      return explain == null ? check(Paths.rubrics(request.rubrics())) : explain(explain);
    } catch (RuntimeException | Error e) {
      return complaints.report("rubric check", e);
    }
  }

  private ExitCode explain(String code) {
    write(Codes.section(code).orElseThrow(() -> unknown(code)));
    return ExitCode.SCORED;
  }

  private static CommandException unknown(String code) {
    Text advice = Choices.of(Codes.all()).advice(code);
    return new CommandException(
        "没有代码 " + code + advice.in(Language.ZH),
        "there is no code " + code + advice.in(Language.EN));
  }

  private ExitCode check(List<Path> rubrics) {
    List<CheckReport> reports = new ArrayList<>();
    ExitCode worst = ExitCode.SCORED;
    Progress progress = new Progress(console, rubrics.size(), request.quiet());
    for (Path rubric : rubrics) {
      try {
        if (request.fix()) {
          new Mender(console, request.language()).mend(rubric);
        }
        CheckReport report = RubricCheck.check(rubric);
        reports.add(report);
        tell(report);
      } catch (RuntimeException | StackOverflowError e) {
        progress.clear();
        worst = worst.or(complaints.report(rubric.toString(), e));
      }
      progress.step();
    }
    progress.clear();
    write(written(reports));
    Severity bar = request.strict() ? Severity.WARNING : Severity.ERROR;
    boolean clean = reports.stream().allMatch(report -> report.isCleanOf(bar));
    return clean ? worst : worst.or(ExitCode.ATTENTION);
  }

  /** People read the report itself. */
  private void tell(CheckReport report) {
    if (!console.problems().areForPeople()) {
      List<Diagnostic> found = report.problems().stream().map(Problem::diagnostic).toList();
      console.problems(report.rubric(), found, request.language());
    }
  }

  private String written(List<CheckReport> reports) {
    return switch (request.format()) {
      case TEXT ->
          reports.stream()
              .filter(report -> !request.quiet() || !report.problems().isEmpty())
              .map(report -> report.toText(request.language()))
              .collect(Collectors.joining());
      case JSON -> CheckReport.toJson(reports);
      case SARIF -> CheckReport.toSarif(reports, request.language(), request.pages());
    };
  }

  private void write(String words) {
    String output = request.output();
    if (output != null) {
      new Outputs(Paths.rubrics(request.rubrics()), List.of())
          .accept(output, request.format().endings());
    }
    try (Sink sink = output == null ? new StandardOutput(console) : AtomicFile.at(output)) {
      sink.write(words);
      sink.commit();
    }
    if (output != null && !request.quiet()) {
      console.tell(Text.of("已写入 " + output, "written to " + output), request.language());
    }
  }
}
