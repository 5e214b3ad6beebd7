package dev.rubric.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.store.FolderStore;
import dev.rubric.store.Publication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** What is there, and what is not, by what the application says. */
class RubricAutoConfigurationTest {
  private static final Path RULES = Path.of("../../rules");
  private static final Instant NOW = Instant.parse("2025-06-01T08:00:00Z");

  @TempDir private Path folder;

  private final ApplicationContextRunner slice =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RubricAutoConfiguration.class,
                  RubricHealthAutoConfiguration.class,
                  RubricMetricsAutoConfiguration.class));

  @Test
  void nothingIsThereWithoutARubric() {
    slice.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Scoring.class)
                .doesNotHaveBean(RubricSource.class));
  }

  @Test
  void aMissingFolderFailsAtStart() {
    slice
        .withPropertyValues("rubric.folder=" + folder.resolve("none"))
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void theEndpointMustBeSwitchedOn() {
    WebApplicationContextRunner web =
        new WebApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    RubricAutoConfiguration.class, RubricWebAutoConfiguration.class))
            .withPropertyValues("rubric.folder=" + RULES.resolve("linze-public-security-2024"));

    web.run(context -> assertThat(context).doesNotHaveBean(RubricController.class));
    web.withPropertyValues("rubric.endpoint.enabled=true")
        .run(context -> assertThat(context).hasSingleBean(RubricController.class));
  }

  @Test
  void aStoreServesWhatIsInForce() {
    Rubric first = Rubric.load(RULES.resolve("linze-public-security-2024"));
    FolderStore store = FolderStore.in(folder);
    store.publish(first, Publication.of("王五", "首次"));

    slice
        .withPropertyValues("rubric.store=" + folder, "rubric.name=" + first.stamp().name())
        .run(
            context -> {
              assertThat(context.getBean(Scoring.class).rubric().stamp()).isEqualTo(first.stamp());
              assertThat(context.getBean(RubricSource.class).problems()).isEmpty();
            });
  }

  @Test
  void aPublicationGoesIntoServiceAndAFailingStoreLeavesTheLast() throws Exception {
    Rubric first = Rubric.load(RULES.resolve("linze-public-security-2024"));
    Rubric second = Rubric.load(RULES.resolve("mof-project-self-evaluation-2020"));
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    InstantSource ticking = now::get;
    Clock clock = ticking.withZone(ZoneOffset.UTC);
    FolderStore store = FolderStore.in(folder);
    store.publish(first, Publication.of("王五", "首次"));
    StoreSource source = new StoreSource(store, first.stamp().name(), clock);

    now.set(NOW.plusSeconds(6));
    Files.write(folder.resolve("history/00000002.json"), new byte[] {1});

    assertThat(source.rubric().stamp()).isEqualTo(first.stamp());
    assertThat(source.problems()).extracting(each -> each.code()).containsExactly("store-failed");
    Files.delete(folder.resolve("history/00000002.json"));
    store.publish(second, Publication.of("王五", "另一套"));
    now.set(NOW.plusSeconds(12));
    assertThat(source.problems()).isEmpty();
    assertThat(source.rubric().stamp()).isEqualTo(first.stamp());
    assertThat(source.loadedAt()).isEqualTo(NOW);
  }
}
