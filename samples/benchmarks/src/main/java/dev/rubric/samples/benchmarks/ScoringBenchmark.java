package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.engine.Contender;
import dev.rubric.samples.benchmarks.engine.Contender.Scoring;
import dev.rubric.samples.benchmarks.engine.Engine;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One submission after another, in one thread. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoringBenchmark {
  static final int INDICATORS = 30;
  static final int SUBMISSIONS = 1000;

  /** The engine that scores. */
  @Param public Engine engine;

  private Scoring[] scorings = {};
  private int next;

  /** Loads the criteria and gets the submissions ready. */
  @Setup
  public void load() {
    Criteria criteria = Criteria.of(INDICATORS);
    Contender contender = engine.load(criteria);
    scorings =
        Workload.submissions(criteria, SUBMISSIONS).stream()
            .map(contender::of)
            .toArray(Scoring[]::new);
  }

  /** Scores the next submission. */
  @Benchmark
  public BigDecimal[] score() {
    next = next + 1 == scorings.length ? 0 : next + 1;
    return scorings[next].score();
  }
}
