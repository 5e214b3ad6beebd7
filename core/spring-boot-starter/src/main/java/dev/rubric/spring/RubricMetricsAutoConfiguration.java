package dev.rubric.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Counts and times what is scored, where the application measures anything. */
@AutoConfiguration(
    after = RubricAutoConfiguration.class,
    afterName = RubricMetricsAutoConfiguration.METERS)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, RubricSource.class})
public class RubricMetricsAutoConfiguration {
  static final String METERS =
      "org.springframework.boot.micrometer.metrics.autoconfigure"
          + ".CompositeMeterRegistryAutoConfiguration";

  /** {@code rubric.score} and the other meters. */
  @Bean
  ScoringMetrics scoringMetrics(
      MeterRegistry meters, RubricSource source, ObjectProvider<Clock> clock) {
    return new ScoringMetrics(meters, source, clock.getIfAvailable(Clock::systemDefaultZone));
  }
}
