package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Comparison;
import dev.rubric.change.Portfolio;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.Policy;
import dev.rubric.change.report.PolicyReport;
import dev.rubric.change.report.UnitChange;
import dev.rubric.cli.LineBlock.Line;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.documents.TableWorkbook;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scores a portfolio by two rubrics, in blocks, in several threads, in bounded memory. */
final class CompareRun {
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Compared(UnitChange change, byte[] json, List<Diagnostic> problems) {}

  private record Sides(Rubric before, Rubric after) {}

  private final CompareRequest request;
  private final Console console;
  private final BatchBar bar;

  CompareRun(CompareRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.bar = request.portfolio().bar(console);
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      Path before = Paths.rubric(request.before());
      Path after = Paths.rubric(request.after());
      List<Path> inputs = request.portfolio().inputs();
      List<Policy> policies = policies();
      if (request.format() == CompareFormat.XLSX && request.portfolio().output() == null) {
        throw new CommandException(
            "工作簿请用 -o 文件.xlsx 写入文件", "write the workbook to a file with -o FILE.xlsx");
      }
      Sides sides = new Sides(summed(before), summed(after));
      PolicyReport report = new PolicyReport(impact(sides), policies, request.after());
      write(report, new Report(console, request.language(), List.of(before, after), inputs));
      return judged(report);
    } catch (RuntimeException | Error problem) {
      bar.clear();
      Complaints spoken = new Complaints(console, request.language(), request.stackTrace());
      return spoken.report("rubric compare", problem);
    }
  }

  /** The rubric, of which a change can be counted in points. */
  private static Rubric summed(Path folder) {
    Rubric rubric = Rubric.load(folder);
    if (!Comparison.isPossible(rubric)) {
      throw new CommandException(
          folder + "：总分不是分值的合计，不能统计影响；比较内容用 rubric diff",
          folder
              + ": its total is no sum of points, so no impact can be counted; rubric diff"
              + " compares what rubrics say");
    }
    return rubric;
  }

  private void write(PolicyReport report, Report to) {
    String output = request.portfolio().output();
    if (request.format() == CompareFormat.XLSX && output != null) {
      byte[] workbook = TableWorkbook.of(report.impact().toTables(request.language()));
      to.write(workbook, output, CompareFormat.XLSX.endings());
    } else {
      to.write(written(report), output, request.format().endings());
    }
  }

  private String written(PolicyReport report) {
    Language language = request.language();
    Impact impact = report.impact();
    return switch (request.format()) {
      case TEXT -> impact.toText(language);
      case JSON -> impact.toJson();
      case CSV -> impact.toCsv(language);
      case XLSX -> throw new IllegalStateException("no text");
      case MARKDOWN -> impact.toMarkdown(language);
      case HTML -> impact.toHtml(language);
      case JUNIT -> report.toJunit(language);
      case SARIF -> report.toSarif(language);
    };
  }

  private Impact impact(Sides sides) {
    Comparison comparison = Comparison.of(sides.before(), sides.after());
    if (OutputKind.ending(request.portfolio().input()).equals(PackCommand.ENDINGS.get(0))) {
      return packed(comparison);
    }
    Comparison chosen = comparison.comparesPeers() ? surveyed(comparison) : comparison;
    Comparison.Counting counting = chosen.counting(request.group());
    LineComplaints complaints = request.portfolio().complaints(console, bar, request.language());
    lines()
        .each(
            line -> compared(chosen, sides, line),
            (Compared each) -> {
              counting.add(each.change(), each.json());
              complaints.tell(each.problems());
            });
    return counting.impact();
  }

  private Compared compared(Comparison comparison, Sides sides, Line line) {
    UnitChange change = comparison.compare(line.json());
    Rubric refusing = change.after() == null ? sides.after() : sides.before();
    boolean scored = change.after() != null && change.before() != null;
    List<Diagnostic> problems =
        scored ? List.of() : request.portfolio().scorer(refusing).problems(line);
    return new Compared(change, line.json(), problems);
  }

  private PortfolioLines lines() {
    return new PortfolioLines(request.portfolio().input(), request.portfolio().threads(), bar);
  }

  /** The first of two passes. */
  private Comparison surveyed(Comparison comparison) {
    if (request.portfolio().input().equals(BatchRequest.STANDARD)) {
      throw new CommandException(
          "评分标准里有同类比较，要读两遍：请用 --batch 给出文件，不能用标准输入",
          "the rubrics compare units, which takes two passes: name a file with --batch,"
              + " not standard input");
    }
    Comparison.Survey survey = comparison.survey();
    lines().each(line -> survey.values(line.json()), survey::add);
    return survey.comparison();
  }

  private Impact packed(Comparison comparison) {
    String name = request.portfolio().input();
    try (InputStream in = Channels.newInputStream(Door.open(Paths.of(name)))) {
      return comparison.impact(Portfolio.read(in), request.group(), request.portfolio().threads());
    } catch (Refused refused) {
      throw new CommandException(
          name + "：" + refused.reason().in(Language.ZH),
          name + ": " + refused.reason().in(Language.EN));
    } catch (IOException | UncheckedIOException damaged) {
      throw new CommandException(
          name + " 不是 rubric pack 写出的文件，或版本不同，请重新打包",
          name + " was not written by rubric pack, or by another version; pack it again");
    }
  }

  private List<Policy> policies() {
    List<Policy> policies = new ArrayList<>();
    for (String id : request.policies()) {
      policies.add(Policy.of(id).orElseThrow(() -> unknown(id)));
    }
    return policies;
  }

  private static CommandException unknown(String id) {
    String known = String.join("、", Policy.ids());
    return new CommandException(
        "没有名为 " + id + " 的要求；有：" + known,
        "there is no policy " + id + "; known: " + known.replace("、", ", "));
  }

  /** What a change must not do and does is said, whatever else is written. */
  private ExitCode judged(PolicyReport report) {
    for (Policy broken : report.broken()) {
      String zh = report.message(broken, Language.ZH);
      console.tell(Text.of(zh, report.message(broken, Language.EN)), request.language());
    }
    boolean refused = report.policies().isEmpty() && report.impact().failedAfter() > 0;
    return refused || !report.broken().isEmpty() ? ExitCode.ATTENTION : ExitCode.SCORED;
  }
}
