package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.Measurements.Cost;
import dev.rubric.samples.benchmarks.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Compares the engines and draws how cost grows.
 *
 * <p>Arguments: {@code quick} or {@code full}, and the folder whose README.md gets the tables
 * between its markers and growth.svg beside it.
 */
public final class Main {
  private static final long SECOND = 1_000_000_000L;
  private static final List<Integer> RULES = List.of(1, 2, 10, 20, 100, 200, 400, 1_000);
  private static final List<Integer> INDICATORS = List.of(1, 10, 100, 1_000, 3_000, 10_000);
  private static final List<Integer> SUBMISSIONS = List.of(1, 10, 100, 1_000, 10_000, 100_000);
  private static final List<Integer> MANY = List.of(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);

  private Main() {}

  /** Runs; ends with code 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    if (arguments.length != 2 || !List.of("quick", "full").contains(arguments[0])) {
      System.err.println("usage: quick|full FOLDER");
      System.exit(2);
    }
    boolean full = arguments[0].equals("full");
    Path folder = Path.of(arguments[1]);
    Criteria criteria = Criteria.of(ScoringBenchmark.INDICATORS);
    int compared =
        Agreement.check(criteria, Workload.submissions(criteria, ScoringBenchmark.SUBMISSIONS));
    System.out.println("All engines agree on " + compared + " points.");

    Measurements measurements = full ? new Measurements(5, 2) : new Measurements(3, 1);
    Map<Engine, Cost> costs = measurements.scoring();
    Map<Engine, Double> parallel = measurements.withParallelCollector();
    Map<Engine, Double> loading = measurements.loading();
    Map<Integer, Double> reloading = measurements.reloading();
    Growth growth = new Growth(full ? 4 * SECOND : SECOND);
    Curve rules = growth.rules(RULES);
    Curve indicators = growth.indicators(INDICATORS);
    Curve oneThread = growth.submissions(full ? MANY : SUBMISSIONS, 1);
    Curve twoThreads = growth.submissions(full ? MANY : SUBMISSIONS, 2);

    String report =
        new Report()
            .machine(arguments[0])
            .engines(costs, loading)
            .targets(costs, parallel)
            .reloading(reloading)
            .growth(List.of(rules, indicators, oneThread, twoThreads))
            .threads(oneThread, twoThreads)
            .toString();
    System.out.println(report);
    Files.writeString(
        folder.resolve("growth.svg"),
        Chart.of(List.of(List.of(rules), List.of(indicators), List.of(oneThread, twoThreads))));
    new Page(folder.resolve("README.md")).put(report);
  }
}
