package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.engine.Contender;
import dev.rubric.samples.benchmarks.engine.Engine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of 60 criteria to ready to score, in a warm JVM. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {
  /** The engine that loads; one without a text of its own has nothing to measure here. */
  @Param({"RUBRIC", "DROOLS", "OPENL", "DMN", "EVRETE", "EASY_RULES", "AVIATOR"})
  public Engine engine;

  private final Criteria criteria = Criteria.of(ScoringBenchmark.INDICATORS);

  /** Loads the criteria; for engines without a reload of their own, an edit costs the same. */
  @Benchmark
  public Contender load() {
    return engine.load(criteria);
  }
}
