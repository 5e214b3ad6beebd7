package dev.rubric.samples.benchmarks;

import dev.rubric.Rubric;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.samples.benchmarks.Curve.Point;
import dev.rubric.samples.benchmarks.engine.RubricFolder;
import dev.rubric.submission.Submission;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the cost of scoring grows with rules, indicators, submissions and threads. */
final class Growth {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int DISTINCT = 200;
  private static final double MICROS = 1e3;
  private static final double SECONDS = 1e9;

  private final long patience;

  /**
   * Takes that long for each point.
   *
   * @param patience nanoseconds
   */
  Growth(long patience) {
    this.patience = patience;
  }

  /** Two rules an indicator, every indicator reported. */
  Curve rules(List<Integer> counts) {
    List<Point> points = new ArrayList<>();
    for (int count : counts) {
      Criteria criteria = Criteria.of(Math.max(1, count / 2));
      points.add(new Point(count, micros(load(RubricFolder.write(criteria)), criteria)));
    }
    return new Curve("rules (two an indicator)", "µs of processor time a submission", points);
  }

  /** Two rules for all indicators, with the targets in the data. */
  Curve indicators(List<Integer> counts) {
    List<Point> points = new ArrayList<>();
    for (int count : counts) {
      Criteria criteria = Criteria.of(count);
      points.add(new Point(count, micros(load(RubricFolder.writeGeneric(criteria)), criteria)));
    }
    return new Curve("indicators (two rules for all)", "µs of processor time a submission", points);
  }

  /** The 60 criteria, in that many threads. */
  Curve submissions(List<Integer> counts, int threads) {
    Criteria criteria = Criteria.of(ScoringBenchmark.INDICATORS);
    Rubric rubric = load(RubricFolder.write(criteria));
    List<Submission> submissions = Workload.submissions(criteria, DISTINCT);
    BatchOptions options = BatchOptions.defaults().withThreads(threads);
    all(rubric, submissions, 20_000, options);
    List<Point> points = new ArrayList<>();
    for (int count : counts) {
      points.add(new Point(count, all(rubric, submissions, count, options) / SECONDS));
    }
    return new Curve("submissions, threads: " + threads, "seconds", points);
  }

  private static Rubric load(Path folder) {
    Rubric rubric = Rubric.load(folder);
    RubricFolder.delete(folder);
    return rubric;
  }

  private static long all(
      Rubric rubric, List<Submission> submissions, int count, BatchOptions options) {
    Stream<Submission> stream =
        IntStream.range(0, count).mapToObj(i -> submissions.get(i % submissions.size()));
    long start = System.nanoTime();
    try (Stream<BatchResult> results = rubric.scoreAll(stream, options)) {
      long scored = results.filter(BatchResult.Scored.class::isInstance).count();
      if (scored != count) {
        throw new IllegalStateException(scored + " of " + count + " were scored");
      }
    }
    return System.nanoTime() - start;
  }

  /** Processor time, the best of many rounds: what the work costs when nothing gets in its way. */
  private double micros(Rubric rubric, Criteria criteria) {
    List<Submission> submissions =
        Workload.submissions(criteria, Math.max(2, DISTINCT * 10 / criteria.lines().size()));
    long end = System.nanoTime() + patience;
    long best = Long.MAX_VALUE;
    int scored = 0;
    while (System.nanoTime() < end) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (Submission submission : submissions) {
        scored += rubric.score(submission).lines().size();
      }
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    if (scored % criteria.lines().size() != 0) {
      throw new IllegalStateException("a line is missing");
    }
    return best / MICROS / submissions.size();
  }
}
