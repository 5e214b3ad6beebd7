package dev.rubric.spring;

import dev.rubric.live.LiveRubric;
import dev.rubric.store.DecisionLog;
import dev.rubric.store.FileDecisionLog;
import dev.rubric.store.FolderStore;
import dev.rubric.store.RubricStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives an application the rubric it names, and scores with it. */
@AutoConfiguration
@EnableConfigurationProperties(RubricProperties.class)
public class RubricAutoConfiguration {
  private final Clock clock;

  /** The clock is the application's own where it has one. */
  RubricAutoConfiguration(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemDefaultZone);
  }

  /** The store in {@code rubric.store}. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("rubric.store")
  RubricStore rubricStore(RubricProperties properties) {
    return FolderStore.in(Objects.requireNonNull(properties.store()));
  }

  /** The rubric in {@code rubric.folder}. */
  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(RubricSource.class)
  @ConditionalOnProperty("rubric.folder")
  LiveSource liveRubricSource(RubricProperties properties) {
    return new LiveSource(LiveRubric.watch(Objects.requireNonNull(properties.folder())));
  }

  /** The rubric of a store, also one that the application makes itself. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("rubric.name")
  RubricSource storedRubricSource(RubricStore store, RubricProperties properties) {
    return new StoreSource(store, Objects.requireNonNull(properties.name()), clock);
  }

  /** The decision log in {@code rubric.decisions.file}. */
  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(DecisionLog.class)
  @ConditionalOnProperty("rubric.decisions.file")
  FileDecisionLog decisionLog(RubricProperties properties) {
    RubricProperties.Decisions decisions = properties.decisions();
    Path file = Objects.requireNonNull(decisions.file());
    return new FileDecisionLog(file, decisions.masked(), decisions.largest().toBytes());
  }

  /** What scores. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(RubricSource.class)
  Scoring scoring(
      RubricSource source,
      ObjectProvider<DecisionLog> log,
      ObjectProvider<ScoringObserver> observers) {
    DecisionLog taken = log.getIfAvailable(() -> decision -> {});
    return new Scoring(source, taken, observers.orderedStream().toList(), clock);
  }
}
