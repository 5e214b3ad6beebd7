package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.internal.batch.InOrder;
import dev.rubric.peers.Peers;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Scores a file with one submission a line, in blocks, in several threads, in order. */
final class BatchRun {
  private static final int BLOCKS_PER_THREAD = 3;
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

  private final BatchRequest request;
  private final Console console;
  private final BatchBar bar;

  BatchRun(BatchRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.bar = new BatchBar(console, request.quiet(), System::nanoTime);
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      Rubric rubric = Rubric.load(Paths.rubric(request.rubric()));
      new Gate(console, request.rubric(), request.language(), request.quiet(), request.unchecked())
          .pass(rubric);
      refuseLosses();
      try (BatchPeers pass = new BatchPeers(request, rubric)) {
        Peers peers = pass.peers();
        try (BatchInput input = pass.input();
            BatchOutput output = output(rubric, input)) {
          return score(rubric, peers, input, output);
        }
      }
    } catch (RuntimeException | Error problem) {
      bar.clear();
      Complaints spoken = new Complaints(console, request.language(), request.stackTrace());
      boolean unfit = problem instanceof InvalidRubricException;
      return spoken.report(unfit ? request.rubric() : request.shownInput(), problem);
    }
  }

  /** Every file of the run is another one, so that no output takes the place of what is read. */
  private void refuseLosses() {
    boolean standard = request.input().equals(BatchRequest.STANDARD);
    List<Path> inputs = standard ? List.of() : List.of(Paths.of(request.input()));
    Outputs outputs = new Outputs(Paths.rubrics(List.of(request.rubric())), inputs);
    if (!request.output().equals(BatchRequest.STANDARD)) {
      Path target = outputs.accept(request.output(), Format.JSON.endings());
      BatchFile.requireOwn(target).forEach(each -> outputs.accept(each.toString()));
    }
    for (String more : Arrays.asList(request.summary(), request.peersOut())) {
      if (more != null) {
        outputs.accept(more, List.of(".json"));
      }
    }
  }

  private BatchOutput output(Rubric rubric, BatchInput input) {
    Journal.Job job =
        new Journal.Job(
            rubric.stamp().hash(), rubric.stamp().engine(), input.size(), request.brief());
    Journal start = Journal.start(job);
    boolean standardOutput = request.output().equals(BatchRequest.STANDARD);
    if (request.resume() && (standardOutput || request.input().equals(BatchRequest.STANDARD))) {
      throw new CommandException(
          "--resume 只能用于文件，不能用于标准输入输出", "--resume is for files, not for standard input or output");
    }
    return standardOutput
        ? new BatchStream(console.out(), start)
        : BatchFile.at(request.output(), start, request.resume(), BETWEEN_COMMITS);
  }

  ExitCode score(Rubric rubric, Peers peers, BatchInput input, BatchOutput output) {
    Journal journal = output.resumed();
    long before = journal.tally().submissions();
    LineBlocks blocks = new LineBlocks(input.lines());
    resume(blocks, journal);
    LineScorer lines = new LineScorer(rubric, peers, request.shownInput());
    BlockScorer scorer = new BlockScorer(lines, request.brief(), gzip());
    LineComplaints complaints = complaints();
    int threads = request.threads();
    WarmUp warmUp = new WarmUp(System::nanoTime, WarmUp.compiler());
    try (InOrder<LineBlock, ScoredBlock> scored =
        new InOrder<>(blocks, scorer::score, threads, () -> blocksUnderway(warmUp))) {
      while (scored.hasNext()) {
        ScoredBlock block = scored.next();
        journal = journal.plus(block);
        output.write(block, journal);
        complaints.tell(block.complaints());
        bar.show(journal.tally().submissions() - before, input.read(), input.size());
      }
    }
    output.finish();
    bar.clear();
    summarise(rubric, journal.tally());
    return journal.tally().exitCode();
  }

  /** Of many bad lines a few say enough here; the output has them all. */
  private LineComplaints complaints() {
    Text rest =
        Text.of("更多问题见输出中的 rubric-error 行", "for more see the lines rubric-error of the output");
    return new LineComplaints(request.input(), console, bar, request.language(), rest);
  }

  /** While the compiler needs the processors too, only half the threads have something to do. */
  private int blocksUnderway(WarmUp warmUp) {
    int threads = request.threads();
    return threads == 1 || warmUp.isOver() ? threads * BLOCKS_PER_THREAD : threads / 2;
  }

  private void resume(LineBlocks blocks, Journal journal) {
    if (!blocks.skipTo(journal.position())) {
      throw Journal.inputChanged();
    }
    if (journal.written() > 0 && !request.quiet()) {
      long line = journal.position().lines() + 1;
      console.tell(
          Text.of("从第 " + line + " 行继续", "going on from line " + line), request.language());
    }
  }

  private boolean gzip() {
    return request.output().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private void summarise(Rubric rubric, Tally tally) {
    BatchSummary summary = new BatchSummary(rubric, tally);
    String file = request.summary();
    if (file != null) {
      try (AtomicFile atomic = AtomicFile.at(file)) {
        atomic.write(summary.json());
        atomic.commit();
      }
    }
    if (!request.quiet()) {
      console.printError(summary.text(request.language()));
    }
  }
}
