package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.Measurements.Cost;
import dev.rubric.samples.benchmarks.engine.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, in Markdown: ratios, since times depend on the machine. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  /** The machine and the kind of run. */
  Report machine(String mode) {
    return line(
        "%d processors, JDK %s, %s run, every engine in a JVM of its own with 1 GB of heap and"
            + " the collector that the JVM chooses.%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), mode);
  }

  /** One engine a row, against this library. */
  Report engines(Map<Engine, Cost> costs, Map<Engine, Double> loading) {
    Cost own = costs.get(Engine.RUBRIC);
    double ownLoading = loading.get(Engine.RUBRIC);
    line(
        "| engine | time | p50 | p99 | bytes | load, and reload of a peer"
            + " |%n|---|--:|--:|--:|--:|--:|");
    for (Engine engine : Engine.values()) {
      Cost cost = costs.get(engine);
      line(
          "| %s | %s | %s | %s | %s | %s |",
          engine.title(),
          ratio(cost.mean(), own.mean()),
          ratio(cost.median(), own.median()),
          ratio(cost.p99(), own.p99()),
          ratio(cost.bytes(), own.bytes()),
          loading.containsKey(engine) ? ratio(loading.get(engine), ownLoading) : "–");
    }
    return line(
        "%nEach column divided by Rubric's, so above 1 is slower, or more, than Rubric. Rubric"
            + " itself: %.1f µs, p50 %.1f µs, p99 %.1f µs and %.0f bytes a submission, load %.1f"
            + " ms.%n",
        own.mean(), own.median(), own.p99(), own.bytes(), ownLoading);
  }

  /**
   * What was aimed at, and what came.
   *
   * @param parallel microseconds with the collector for throughput
   */
  Report targets(Map<Engine, Cost> costs, Map<Engine, Double> parallel) {
    double own = costs.get(Engine.RUBRIC).mean();
    line("| target | measured |%n|---|---|");
    line(
        "| at most 5 times handwritten Java, which computes the same exact fractions | %s |",
        times(Engine.HANDWRITTEN_EXACT, costs, parallel));
    line(
        "| beside it: handwritten Java in decimals that happen to be exact here | %s |",
        times(Engine.HANDWRITTEN, costs, parallel));
    line(
        "| at least 2 times the throughput of Drools with a session each | %.1f times |",
        costs.get(Engine.DROOLS).mean() / own);
    Engine next =
        List.of(Engine.DROOLS, Engine.OPENL, Engine.DMN, Engine.EVRETE, Engine.EASY_RULES).stream()
            .min((left, right) -> Double.compare(costs.get(left).mean(), costs.get(right).mean()))
            .orElseThrow();
    return line(
        "| ahead of every rules engine | %.1f times as fast as the next, %s |%n",
        costs.get(next).mean() / own, next.title());
  }

  private static String times(
      Engine engine, Map<Engine, Cost> costs, Map<Engine, Double> parallel) {
    return String.format(
        Locale.ROOT,
        "%.1f times; %.1f with `-XX:+UseParallelGC`",
        costs.get(Engine.RUBRIC).mean() / costs.get(engine).mean(),
        parallel.get(Engine.RUBRIC) / parallel.get(engine));
  }

  /** From an edit to the new version. */
  Report reloading(Map<Integer, Double> times) {
    times.forEach(
        (rules, time) ->
            line("- An edit of one rule among %d is in service after %.0f ms.", rules, time));
    return line("");
  }

  /** How costs grow. */
  Report growth(List<Curve> curves) {
    line("| grows with | from | to | cost | exponent |%n|---|--:|--:|---|--:|");
    for (Curve curve : curves) {
      Curve.Point first = curve.points().get(0);
      Curve.Point last = curve.points().get(curve.points().size() - 1);
      line(
          "| %s | %,d | %,d | %s → %s %s | %.2f |",
          curve.title(),
          first.count(),
          last.count(),
          shown(first.cost()),
          shown(last.cost()),
          curve.unit(),
          curve.exponent());
    }
    return line("%nThe exponent is that of the last two decades: 1 is linear.%n");
  }

  /** Two curves over the same counts, as how much faster the second is. */
  Report threads(Curve one, Curve two) {
    int last = one.points().size() - 1;
    return line(
        "Two threads score %,d submissions %.2f times as fast as one.%n",
        one.points().get(last).count(),
        one.points().get(last).cost() / two.points().get(last).cost());
  }

  private Report line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  private static String ratio(double value, double own) {
    return String.format(Locale.ROOT, "%.2f", value / own);
  }

  private static String shown(double cost) {
    return String.format(Locale.ROOT, cost < 10 ? "%.2g" : "%,.0f", cost);
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }
}
