package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Comparison;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.UnitChange;
import dev.rubric.internal.batch.InOrder;
import dev.rubric.text.Language;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores a portfolio by two rubrics, in blocks, in several threads, in bounded memory. */
final class CompareRun {
  private static final int BLOCKS_PER_THREAD = 3;

  private record Compared(UnitChange change, byte[] json) {}

  private final CompareRequest request;
  private final Console console;
  private final BatchBar bar;

  CompareRun(CompareRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.bar = new BatchBar(console, request.quiet(), System::nanoTime);
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      Path before = Paths.rubric(request.before());
      Path after = Paths.rubric(request.after());
      boolean standard = request.input().equals(BatchRequest.STANDARD);
      List<Path> inputs = standard ? List.of() : List.of(Paths.of(request.input()));
      Comparison comparison = Comparison.of(Rubric.load(before), Rubric.load(after));
      Impact impact = impact(comparison);
      bar.clear();
      new Report(console, request.language(), List.of(before, after), inputs)
          .write(written(impact), request.output(), request.format().endings());
      return impact.failedAfter() > 0 ? ExitCode.ATTENTION : ExitCode.SCORED;
    } catch (RuntimeException | Error problem) {
      bar.clear();
      Complaints spoken = new Complaints(console, request.language(), request.stackTrace());
      return spoken.report("rubric compare", problem);
    }
  }

  private String written(Impact impact) {
    Language language = request.language();
    return switch (request.format()) {
      case TEXT -> impact.toText(language);
      case JSON -> impact.toJson();
      case CSV -> impact.toCsv(language);
      case MARKDOWN -> impact.toMarkdown(language);
      case HTML -> impact.toHtml(language);
    };
  }

  private Impact impact(Comparison comparison) {
    Comparison.Counting counting = comparison.counting(request.group());
    long done = 0;
    try (BatchInput input = BatchInput.open(request.input());
        InOrder<LineBlock, List<Compared>> blocks =
            new InOrder<>(
                new LineBlocks(input.lines()),
                block -> compared(comparison, block),
                request.threads(),
                () -> request.threads() * BLOCKS_PER_THREAD)) {
      while (blocks.hasNext()) {
        for (Compared each : blocks.next()) {
          counting.add(each.change(), each.json());
          done++;
        }
        bar.show(done, input.read(), input.size());
      }
    } catch (UncheckedIOException problem) {
      throw new CommandException(
          "第 " + done + " 份之后无法读取输入", "cannot read the input after submission " + done);
    }
    return counting.impact();
  }

  private static List<Compared> compared(Comparison comparison, LineBlock block) {
    List<Compared> all = new ArrayList<>();
    if (block.isTooLong()) {
      UnitChange unread = new UnitChange("", Map.of(), null, null, List.of());
      return List.of(new Compared(unread, block.bytes()));
    }
    for (byte[] line : block.lines()) {
      all.add(new Compared(comparison.compare(line), line));
    }
    return all;
  }
}
