package dev.rubric.cli;

import dev.rubric.testing.RubricTests;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the cases of every rubric that can be loaded, whatever becomes of the others. */
final class TestRun {
  private final TestRequest request;
  private final Console console;
  private final Complaints complaints;

  TestRun(TestRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.complaints = new Complaints(console, request.language(), request.stackTrace());
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      List<Path> folders = Paths.rubrics(request.rubrics());
      String output = request.output();
      return request.watch()
          ? repeat(folders, new FolderChanges(folders, output == null ? null : Paths.of(output)))
          : once(folders);
    } catch (RuntimeException | Error e) {
      return complaints.report("rubric test", e);
    }
  }

  /** Runs now and after each change; what the last run came to. */
  ExitCode repeat(List<Path> folders, Changes changes) {
    ExitCode code = once(folders);
    do {
      console.tell(
          Text.of("等待文件改动，按 Ctrl-C 结束", "waiting for a file to change; Ctrl-C ends"),
          request.language());
      if (!changes.await()) {
        return code;
      }
      code = once(folders);
    } while (true);
  }

  private ExitCode once(List<Path> folders) {
    List<TestReport> reports = new ArrayList<>();
    ExitCode worst = ExitCode.SCORED;
    for (Path folder : folders) {
      try {
        reports.add(RubricTests.load(folder).run(request.options()));
      } catch (RuntimeException | StackOverflowError e) {
        worst = worst.or(complaints.report(folder.toString(), e));
      }
    }
    try {
      checkFilter(reports);
      write(reports);
    } catch (CommandException e) {
      worst = worst.or(complaints.report("rubric test", e));
    }
    return reports.stream().allMatch(this::passed) ? worst : worst.or(ExitCode.ATTENTION);
  }

  /** Of several rubrics, a filter may leave some without a case. */
  private boolean passed(TestReport report) {
    return report.passed() || (report.results().isEmpty() && isFiltered());
  }

  private boolean isFiltered() {
    return !request.options().filter().isEmpty();
  }

  private void checkFilter(List<TestReport> reports) {
    if (isFiltered() && reports.stream().allMatch(report -> report.results().isEmpty())) {
      throw new CommandException(
          "没有名称或文件名含“" + request.options().filter() + "”的用例",
          "no case has \"" + request.options().filter() + "\" in its name or file");
    }
  }

  private void write(List<TestReport> reports) {
    if (reports.isEmpty()) {
      return;
    }
    String output = request.output();
    try (Sink sink = output == null ? new StandardOutput(console) : AtomicFile.at(output)) {
      sink.write(written(reports));
      sink.commit();
    }
    if (output != null && !request.quiet()) {
      console.tell(Text.of("已写入 " + output, "written to " + output), request.language());
    }
  }

  private String written(List<TestReport> reports) {
    return switch (request.format()) {
      case TEXT ->
          reports.stream()
              .map(report -> report.toText(request.language()))
              .collect(Collectors.joining());
      case JSON -> TestReport.toJson(reports);
      case JUNIT -> TestReport.toJunitXml(reports, request.language());
    };
  }
}
