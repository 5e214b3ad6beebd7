package dev.rubric.cli;

import dev.rubric.testing.RubricReport;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the cases of every rubric that can be loaded, whatever becomes of the others. */
final class TestRun {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
      checkMin();
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
    tellWaiting();
    while (changes.await()) {
      code = once(folders);
      tellWaiting();
    }
    return code;
  }

  private void tellWaiting() {
    console.tell(
        Text.of("等待文件改动，按 Ctrl-C 结束", "waiting for a file to change; Ctrl-C ends"),
        request.language());
  }

  private ExitCode once(List<Path> folders) {
    List<RubricReport> reports = new ArrayList<>();
    StringBuilder suggested = new StringBuilder();
    ExitCode worst = ExitCode.SCORED;
    for (Path folder : folders) {
      try {
        RubricTests tests = RubricTests.load(folder);
        reports.add(report(tests));
        if (request.suggest()) {
          suggested.append(
              tests.suggest(request.options(), request.language()).toYaml(request.language()));
        }
      } catch (RuntimeException | StackOverflowError e) {
        worst = worst.or(complaints.report(folder.toString(), e));
      }
    }
    if (reports.isEmpty()) {
      return worst;
    }
    try {
      checkFilter(reports);
      if (request.suggest()) {
        reports.forEach(report -> console.printError(report.toText(request.language())));
        write(suggested.toString());
      } else {
        write(written(reports));
      }
    } catch (CommandException e) {
      worst = worst.or(complaints.report("rubric test", e));
    }
    return reports.stream().allMatch(this::passed) ? worst : worst.or(ExitCode.ATTENTION);
  }

  private void tellBeginning(RubricTests tests, TestReport outcome) {
    if (outcome.results().isEmpty() && !isFiltered() && !request.suggest() && !request.quiet()) {
      String folder = outcome.folder().toString();
      console.printError(
          FirstCase.help(
              folder, tests.suggest(request.options(), request.language()), request.language()));
    }
  }

  private RubricReport report(RubricTests tests) {
    TestReport outcome = tests.run(request.options());
    tellBeginning(tests, outcome);
    return new RubricReport(
        outcome,
        request.coverage() ? tests.coverage(request.options()) : null,
        request.mutate() ? mutate(tests, outcome) : null);
  }

  /** What a failing case would notice says nothing, so that every case has to pass first. */
  private @Nullable MutationReport mutate(RubricTests tests, TestReport outcome) {
    if (!outcome.passed()) {
      console.tell(
          Text.of(
              outcome.rubric() + "：用例没有全部通过，未做变异测试",
              outcome.rubric() + ": no mutation before every case passes"),
          request.language());
      return null;
    }
    MutationProgress progress = new MutationProgress(console, request.quiet());
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      return tests.mutate(request.options(), threads, progress);
    } finally {
      progress.clear();
    }
  }

  private void checkMin() {
    BigDecimal min = request.min();
    if (min == null) {
      return;
    }
    if (min.signum() < 0 || min.compareTo(HUNDRED) > 0) {
      throw new CommandException(
          "--min 应为 0 到 100：" + min.toPlainString(),
          "--min is between 0 and 100: " + min.toPlainString());
    }
    if (!request.coverage() && !request.mutate()) {
      throw new CommandException(
          "--min 要与 --coverage 或 --mutate 一起使用", "--min needs --coverage or --mutate");
    }
  }

  /** Of several rubrics, a filter may leave some without a case. */
  private boolean passed(RubricReport report) {
    TestReport tests = report.tests();
    BigDecimal min = request.min();
    return (tests.passed() || (tests.results().isEmpty() && isFiltered()))
        && (min == null || report.reaches(min));
  }

  private boolean isFiltered() {
    return !request.options().filter().isEmpty();
  }

  private void checkFilter(List<RubricReport> reports) {
    if (isFiltered() && reports.stream().allMatch(report -> report.tests().results().isEmpty())) {
      throw new CommandException(
          "没有名称或文件名含“" + request.options().filter() + "”的用例",
          "no case has \"" + request.options().filter() + "\" in its name or file");
    }
  }

  private void write(String words) {
    String output = request.output();
    if (output != null) {
      new Outputs(Paths.rubrics(request.rubrics()), List.of())
          .accept(output, request.suggest() ? OutputKind.YAML : request.format().endings());
    }
    try (Sink sink = output == null ? new StandardOutput(console) : AtomicFile.at(output)) {
      sink.write(words);
      sink.commit();
    }
    if (output != null && !request.quiet()) {
      console.tell(Text.of("已写入 " + output, "written to " + output), request.language());
    }
  }

  private String written(List<RubricReport> reports) {
    return switch (request.format()) {
      case TEXT ->
          reports.stream()
              .map(report -> report.toText(request.language()))
              .collect(Collectors.joining());
      case JSON -> RubricReport.toJson(reports);
      case JUNIT ->
          TestReport.toJunitXml(
              reports.stream().map(RubricReport::tests).toList(), request.language());
      case HTML -> page(reports);
    };
  }

  /** One page shows one rubric; a page of several would be too long to read. */
  private String page(List<RubricReport> reports) {
    if (reports.size() > 1) {
      throw new CommandException("html 一次只能输出一个评分标准", "html shows one rubric at a time");
    }
    return Objects.requireNonNull(reports.get(0).coverage()).toHtml(request.language());
  }
}
