package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.engine.Engine;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks of JMH, each engine in a JVM of its own. */
final class Measurements {
  /**
   * What one engine takes for one submission.
   *
   * @param mean microseconds
   * @param median microseconds
   * @param p99 microseconds
   * @param bytes allocated
   */
  record Cost(double mean, double median, double p99, double bytes) {}

  private final int rounds;
  private final int seconds;

  Measurements(int rounds, int seconds) {
    this.rounds = rounds;
    this.seconds = seconds;
  }

  Map<Engine, Cost> scoring() throws RunnerException {
    Map<Engine, Double> means = new EnumMap<>(Engine.class);
    Map<Engine, Double> bytes = new EnumMap<>(Engine.class);
    for (RunResult run : run(ScoringBenchmark.class, Mode.AverageTime)) {
      means.put(engine(run), run.getPrimaryResult().getScore());
      bytes.put(engine(run), allocated(run));
    }
    Map<Engine, Cost> costs = new EnumMap<>(Engine.class);
    for (RunResult run : run(ScoringBenchmark.class, Mode.SampleTime)) {
      Statistics sampled = run.getPrimaryResult().getStatistics();
      Engine engine = engine(run);
      costs.put(
          engine,
          new Cost(
              means.get(engine),
              sampled.getPercentile(50),
              sampled.getPercentile(99),
              bytes.get(engine)));
    }
    return costs;
  }

  /** Microseconds of this library and of handwritten Java with the collector for throughput. */
  Map<Engine, Double> withParallelCollector() throws RunnerException {
    ChainedOptionsBuilder both =
        options(ScoringBenchmark.class, Mode.AverageTime)
            .param(
                "engine",
                Engine.RUBRIC.name(),
                Engine.HANDWRITTEN.name(),
                Engine.HANDWRITTEN_EXACT.name())
            .jvmArgsAppend("-XX:+UseParallelGC");
    Map<Engine, Double> means = new EnumMap<>(Engine.class);
    for (RunResult run : new Runner(both.build()).run()) {
      means.put(engine(run), run.getPrimaryResult().getScore());
    }
    return means;
  }

  /** Milliseconds from the text of the criteria to ready to score. */
  Map<Engine, Double> loading() throws RunnerException {
    Map<Engine, Double> times = new EnumMap<>(Engine.class);
    for (RunResult run : run(LoadBenchmark.class, Mode.AverageTime)) {
      times.put(engine(run), run.getPrimaryResult().getScore());
    }
    return times;
  }

  /** Milliseconds from a saved edit to the new version, by the number of rules. */
  Map<Integer, Double> reloading() throws RunnerException {
    Map<Integer, Double> times = new TreeMap<>();
    for (RunResult run : run(ReloadBenchmark.class, Mode.AverageTime)) {
      times.put(
          Integer.valueOf(run.getParams().getParam("rules")), run.getPrimaryResult().getScore());
    }
    return times;
  }

  private Collection<RunResult> run(Class<?> benchmark, Mode mode) throws RunnerException {
    return new Runner(options(benchmark, mode).build()).run();
  }

  private ChainedOptionsBuilder options(Class<?> benchmark, Mode mode) {
    return new OptionsBuilder()
        .include(benchmark.getName().replace(".", "\\.") + "\\.")
        .mode(mode)
        .forks(1)
        .threads(1)
        .warmupIterations(rounds)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(rounds)
        .measurementTime(TimeValue.seconds(seconds))
        .jvmArgs("-Xms1g", "-Xmx1g", "-Dfile.encoding=UTF-8")
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class);
  }

  private static Engine engine(RunResult run) {
    return Engine.valueOf(run.getParams().getParam("engine"));
  }

  private static double allocated(RunResult run) {
    for (String name : run.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return run.getSecondaryResults().get(name).getScore();
      }
    }
    return Double.NaN;
  }
}
