package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.ScorecardDiff;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells two scorecards or two rubrics apart, and ends as {@code diff} does. */
final class DiffRun {
  /** A scorecard of a thousand lines, with all reasons, is far smaller. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final DiffRequest request;
  private final Console console;

  DiffRun(DiffRequest request, Console console) {
    this.request = request;
    this.console = console;
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      Path before = Paths.of(request.before());
      Path after = Paths.of(request.after());
      return isRubric(before) || isRubric(after)
          ? rubrics(Paths.rubric(request.before()), Paths.rubric(request.after()))
          : scorecards(before, after);
    } catch (RuntimeException | Error e) {
      Complaints complaints = new Complaints(console, request.language(), request.stackTrace());
      return complaints.report("rubric diff", e);
    }
  }

  private static boolean isRubric(Path path) {
    return Files.isDirectory(path) || path.toString().endsWith(".jar");
  }

  private ExitCode rubrics(Path before, Path after) {
    RubricDiff diff = Change.between(Rubric.load(before), Rubric.load(after));
    String words =
        switch (request.format()) {
          case TEXT -> diff.toText(request.language());
          case JSON -> diff.toJson();
          case HTML -> diff.toHtml(request.language());
        };
    write(words, List.of(before, after), List.of());
    return diff.isEqual() ? ExitCode.SCORED : ExitCode.ATTENTION;
  }

  private ExitCode scorecards(Path before, Path after) {
    ScorecardDiff diff = scorecard(before).diff(scorecard(after));
    String words =
        switch (request.format()) {
          case TEXT -> diff.toText(request.language());
          case JSON -> diff.toJson() + "\n";
          case HTML ->
              throw new CommandException(
                  "两份评分表的对比只能写成 text 或 json", "two scorecards are compared as text or json only");
        };
    write(words, List.of(), List.of(before, after));
    return diff.isEmpty() ? ExitCode.SCORED : ExitCode.ATTENTION;
  }

  private static Scorecard scorecard(Path file) {
    try {
      return Scorecard.fromJson(new String(Door.read(file, MOST_BYTES), StandardCharsets.UTF_8));
    } catch (Refused refusal) {
      Text why = refusal.reason();
      throw new CommandException(
          file + "：" + why.in(Language.ZH), file + ": " + why.in(Language.EN));
    } catch (IllegalArgumentException notOne) {
      throw new CommandException(
          file + " 不是评分表（rubric score --format json 写出的文件）：" + notOne.getMessage(),
          file
              + " is no scorecard, as rubric score --format json writes them: "
              + notOne.getMessage());
    }
  }

  private void write(String words, List<Path> rubrics, List<Path> inputs) {
    new Report(console, request.language(), rubrics, inputs)
        .write(words, request.output(), request.format().endings());
  }
}
