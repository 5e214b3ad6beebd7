package dev.rubric.spring;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.Scorecard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts what is scored: {@code rubric.score} (time, by rubric and version), {@code
 * rubric.findings} (by severity and rule), {@code rubric.refusals} (by code), {@code rubric.age}
 * since the last good load, {@code rubric.stale} whether newer content can't be used.
 */
final class ScoringMetrics implements ScoringObserver {
  private final MeterRegistry meters;

  ScoringMetrics(MeterRegistry meters, RubricSource source, Clock clock) {
    this.meters = meters;
    TimeGauge.builder(
            "rubric.age",
            source,
            TimeUnit.MILLISECONDS,
            from -> Duration.between(from.loadedAt(), clock.instant()).toMillis())
        .register(meters);
    Gauge.builder("rubric.stale", source, from -> from.problems().isEmpty() ? 0 : 1)
        .register(meters);
  }

  @Override
  public void scored(Scorecard scorecard, long nanos) {
    Timer.builder("rubric.score")
        .tag("rubric", scorecard.rubric().name())
        .tag("version", scorecard.rubric().version())
        .register(meters)
        .record(nanos, TimeUnit.NANOSECONDS);
    for (Finding finding : scorecard.findings()) {
      String rule = finding.rule();
      meters
          .counter(
              "rubric.findings",
              "severity",
              finding.severity().name(),
              "rule",
              rule == null ? "library" : rule)
          .increment();
    }
  }

  @Override
  public void refused(InvalidSubmissionException refusal) {
    refusal.diagnostics().stream()
        .map(each -> each.code())
        .distinct()
        .forEach(code -> meters.counter("rubric.refusals", "code", code).increment());
  }
}
