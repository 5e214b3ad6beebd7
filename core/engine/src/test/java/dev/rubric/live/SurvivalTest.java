package dev.rubric.live;

import static dev.rubric.live.LinzeFolder.HIGHER_PENALTY;
import static dev.rubric.live.LinzeFolder.OUTPUTS;
import static dev.rubric.live.LinzeFolder.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a reload throws, the rubric in service stays, says so, and takes the next good edit. */
class SurvivalTest {
  @TempDir private Path temporary;
  private final BlockingQueue<LiveEvent> events = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Throwable> next = new AtomicReference<>();

  static Stream<Arguments> whatALoadCanThrow() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), "out-of-memory"),
        Arguments.of(new StackOverflowError(), "defect"),
        Arguments.of(new NoClassDefFoundError("org/drools/Missing"), "defect"),
        Arguments.of(new AssertionError("cannot be"), "defect"),
        Arguments.of(new IllegalStateException("a defect"), "defect"));
  }

  /** A gate runs inside the load of every version, as a reader of rules does. */
  private void load(Rubric rubric) {
    Throwable problem = next.get();
    if (problem != null) {
      SurvivalTest.<RuntimeException>sneak(problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable problem) throws T {
    throw (T) problem;
  }

  private LiveRubric open(LinzeFolder folder) {
    return open(folder.path());
  }

  private LiveRubric open(Path folder) {
    LiveOptions options =
        new LiveOptions(Duration.ofMillis(20), Duration.ofMillis(100), 3, Language.ZH, this::load);
    LiveRubric live = LiveRubric.watch(folder, options);
    live.addListener(events::add);
    return live;
  }

  private <E extends LiveEvent> E next(Class<E> kind) throws InterruptedException {
    LiveEvent event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(kind);
    return kind.cast(event);
  }

  private static void scores(LiveRubric live, String total) {
    assertThat(live.score(LinzeFolder.submission()).total()).isEqualByComparingTo(total);
  }

  @ParameterizedTest(name = "{0} is told as {1}")
  @MethodSource("whatALoadCanThrow")
  void theOldRubricStaysAndSaysSoAndTheNextGoodEditIsTaken(Throwable problem, String code)
      throws Exception {
    LinzeFolder folder = new LinzeFolder(temporary);
    try (LiveRubric live = open(folder)) {
      Rubric before = live.rubric();
      next.set(problem);
      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);

      LiveFailure failure = next(LiveEvent.Failed.class).failure();

      assertThat(failure.diagnostics()).extracting(each -> each.code()).containsExactly(code);
      assertThat(live.status().failure()).isEqualTo(failure);
      assertThat(live.status().version().number()).isEqualTo(1);
      assertThat(live.rubric()).isSameAs(before);
      scores(live, "98");
      assertThat(live.reload().failure()).isNotNull();
      next(LiveEvent.Failed.class);

      next.set(null);
      folder.edit(OUTPUTS, HIGHER_PENALTY, "扣分($m, 0.75,");

      assertThat(next(LiveEvent.Loaded.class).version().number()).isEqualTo(2);
      assertThat(live.status().failure()).isNull();
      scores(live, "96");
    }
  }

  @Test
  void theSameContentIsTakenOnceThereIsMemoryAgain() throws Exception {
    LinzeFolder folder = new LinzeFolder(temporary);
    try (LiveRubric live = open(folder)) {
      next.set(new OutOfMemoryError("Java heap space"));
      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);
      next(LiveEvent.Failed.class);

      next.set(null);

      assertThat(live.reload().failure()).isNull();
      scores(live, "97");
    }
  }

  /** A file system that is closed under it fails the look at the folder, outside of any load. */
  @Test
  void aFailureOutsideOfALoadIsToldOnceAndTheOldRubricStays() throws Exception {
    Path archive = temporary.resolve("rubric.zip");
    FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"));
    try (LiveRubric live = open(copied(zip.getPath("/linze")))) {
      scores(live, "98");
      zip.close();

      LiveFailure failure = next(LiveEvent.Failed.class).failure();

      assertThat(failure.diagnostics()).extracting(each -> each.code()).containsExactly("defect");
      assertThat(live.status().failure()).isEqualTo(failure);
      assertThat(live.status().version().number()).isEqualTo(1);
      scores(live, "98");
      assertThat(events.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  private Path copied(Path to) throws IOException {
    Path from = new LinzeFolder(temporary).path();
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }
}
