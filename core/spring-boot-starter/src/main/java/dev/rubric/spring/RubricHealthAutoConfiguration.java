package dev.rubric.spring;

import dev.rubric.scorecard.RubricStamp;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells whether the rubric's newest content is in service, and which version is. */
@AutoConfiguration(after = RubricAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(RubricSource.class)
public class RubricHealthAutoConfiguration {
  /** A stale rubric still scores: it is for people to look at, no reason to restart. */
  @Bean
  HealthIndicator rubricHealthIndicator(RubricSource source) {
    return () -> {
      RubricStamp stamp = source.rubric().stamp();
      Health.Builder health = source.problems().isEmpty() ? Health.up() : Health.status("STALE");
      return health
          .withDetail("rubric", stamp.name())
          .withDetail("version", stamp.version())
          .withDetail("hash", stamp.hash())
          .withDetail("loadedAt", source.loadedAt().toString())
          .withDetail("problems", source.problems().stream().map(Object::toString).toList())
          .build();
    };
  }
}
