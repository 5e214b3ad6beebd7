package dev.rubric.live;

import static dev.rubric.live.LinzeFolder.HIGHER_PENALTY;
import static dev.rubric.live.LinzeFolder.OUTPUTS;
import static dev.rubric.live.LinzeFolder.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running system follows the rules' folder, and a bad edit never breaks it. */
class LiveRubricTest {
  private static final Submission SUBMISSION = LinzeFolder.submission();

  /** Long enough for a slow machine to make all edits of a burst. */
  private static final LiveOptions PATIENT = options(Duration.ofMillis(1500));

  @TempDir private Path temporary;
  private final BlockingQueue<LiveEvent> events = new LinkedBlockingQueue<>();
  private LinzeFolder folder;
  private LiveRubric live;

  private static LiveOptions options(Duration quiet) {
    LiveOptions defaults = LiveOptions.defaults();
    return new LiveOptions(quiet, Duration.ofMillis(200), 3, defaults.language());
  }

  @BeforeEach
  void open() throws IOException {
    folder = new LinzeFolder(temporary);
    open(options(Duration.ofMillis(50)));
  }

  private void open(LiveOptions options) {
    close();
    live = LiveRubric.watch(folder.path(), options);
    live.addListener(events::add);
  }

  @AfterEach
  void close() {
    if (live != null) {
      live.close();
    }
  }

  private <E extends LiveEvent> E next(Class<E> kind) throws InterruptedException {
    LiveEvent event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(kind);
    return kind.cast(event);
  }

  private void scores(String total) {
    assertThat(live.score(SUBMISSION).total()).isEqualByComparingTo(total);
  }

  @Nested
  class AnEdit {
    @Test
    void goesIntoService() throws Exception {
      scores("98");

      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);

      LiveEvent.Loaded loaded = next(LiveEvent.Loaded.class);
      assertThat(loaded.before().number()).isEqualTo(1);
      assertThat(loaded.version().number()).isEqualTo(2);
      assertThat(loaded.version().stamp()).isEqualTo(live.rubric().stamp());
      assertThat(live.status()).isEqualTo(new LiveStatus(loaded.version(), false, null));
      scores("97");
    }

    @Test
    void bySavingBesideAndRenaming() throws Exception {
      folder.replace(OUTPUTS, folder.read(OUTPUTS).replace(PENALTY, HIGHER_PENALTY));

      next(LiveEvent.Loaded.class);
      scores("97");
    }

    @Test
    void inABurstOfSavesIsOneReload() throws Exception {
      open(PATIENT);
      String text = folder.read(OUTPUTS);
      for (int i = 1; i <= 20; i++) {
        folder.write(OUTPUTS, text.replace(PENALTY, "扣分($m, 0.%02d,".formatted(i)));
        folder.replace("benefits.drl", folder.read("benefits.drl") + "// " + i + "\n");
      }

      LiveEvent.Loaded loaded = next(LiveEvent.Loaded.class);
      assertThat(loaded.version().stamp()).isEqualTo(Rubric.load(folder.path()).stamp());
      scores("98.2");
    }

    @Test
    void thatIsHalfWrittenIsNotRead() throws Exception {
      open(PATIENT);
      String text = folder.read(OUTPUTS).replace(PENALTY, HIGHER_PENALTY);
      folder.write(OUTPUTS, "");
      Thread.sleep(100);
      folder.write(OUTPUTS, text.substring(0, text.length() / 2));
      Thread.sleep(100);
      folder.write(OUTPUTS, text);

      next(LiveEvent.Loaded.class);
      scores("97");
    }

    @Test
    void doesNotTouchWhoBeganBefore() throws Exception {
      Rubric before = live.rubric();

      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);
      next(LiveEvent.Loaded.class);

      assertThat(before.score(SUBMISSION).total()).isEqualByComparingTo("98");
    }

    @Test
    void ofAnotherFileOrWithTheSameContentIsNoReload() throws Exception {
      folder.write("notes.txt", "随手记");
      folder.write(OUTPUTS, folder.read(OUTPUTS));

      LiveStatus status = live.reload();

      assertThat(status.version().number()).isEqualTo(1);
      assertThat(events).isEmpty();
    }
  }

  @Nested
  class AMistake {
    @Test
    void keepsTheVersionInServiceAndSaysWhy() throws Exception {
      folder.edit(OUTPUTS, "指标 == \"刑事案件发案起数\", 实际完成值 > 300", "指标 == \"刑事案件发案数\", 实际完成值 > 300");

      LiveFailure failure = next(LiveEvent.Failed.class).failure();
      assertThat(failure.diagnostics())
          .singleElement()
          .extracting(Diagnostic::toString)
          .asString()
          .contains("outputs.drl:15:20")
          .contains("刑事案件发案起数");
      assertThat(live.status().failure()).isEqualTo(failure);
      assertThat(live.status().version().number()).isEqualTo(1);
      scores("98");
    }

    @Test
    void isForgottenOnceItIsPutRight() throws Exception {
      String right = folder.read(OUTPUTS);
      folder.write(OUTPUTS, "rule");
      next(LiveEvent.Failed.class);

      folder.write(OUTPUTS, right);

      assertThat(next(LiveEvent.Recovered.class).version().number()).isEqualTo(1);
      assertThat(live.status().failure()).isNull();
    }

    @Test
    void ofTheFrameworkIsNoneOfTheRules() throws Exception {
      folder.edit("rubric.yaml", "分值: 50", "分值: 51");

      assertThat(next(LiveEvent.Failed.class).failure().diagnostics().get(0).toString())
          .contains("rubric.yaml");
      scores("98");
    }

    @Test
    void thatRemovesTheFolderIsOneToo() throws Exception {
      Path away = temporary.resolveSibling(temporary.getFileName() + "-away");
      Files.move(temporary, away);
      next(LiveEvent.Failed.class);
      scores("98");

      Files.move(away, temporary);
      next(LiveEvent.Recovered.class);

      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);
      next(LiveEvent.Loaded.class);
      scores("97");
    }

    @Test
    void atTheStartIsThrown() throws IOException {
      folder.write(OUTPUTS, "rule");

      assertThatThrownBy(() -> LiveRubric.watch(folder.path()))
          .isInstanceOf(InvalidRubricException.class);
    }
  }

  @Nested
  class RollingBack {
    @BeforeEach
    void edit() throws Exception {
      folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);
      next(LiveEvent.Loaded.class);
    }

    @Test
    void putsAnOlderVersionIntoService() throws Exception {
      live.rollBack(1);

      LiveEvent.RolledBack rolledBack = next(LiveEvent.RolledBack.class);
      assertThat(rolledBack.version().number()).isEqualTo(1);
      assertThat(rolledBack.before().number()).isEqualTo(2);
      assertThat(live.status().rolledBack()).isTrue();
      scores("98");
    }

    @Test
    void lastsWhileTheContentIsTheSame() throws Exception {
      live.rollBack(1);
      next(LiveEvent.RolledBack.class);
      folder.write(OUTPUTS, folder.read(OUTPUTS));
      folder.write("benefits.drl", "rule");
      next(LiveEvent.Failed.class);

      scores("98");
      assertThat(live.status().rolledBack()).isTrue();
    }

    @Test
    void lastsUntilTheNextEdit() throws Exception {
      live.rollBack(1);
      next(LiveEvent.RolledBack.class);

      folder.edit(OUTPUTS, HIGHER_PENALTY, "扣分($m, 0.75,");

      assertThat(next(LiveEvent.Loaded.class).version().number()).isEqualTo(3);
      scores("96");
    }

    @Test
    void lastsUntilItIsAskedToReload() throws Exception {
      live.rollBack(1);
      next(LiveEvent.RolledBack.class);

      assertThat(live.reload().version().number()).isEqualTo(2);
      scores("97");
    }

    @Test
    void reachesAsFarAsVersionsAreKept() throws Exception {
      folder.edit(OUTPUTS, HIGHER_PENALTY, "扣分($m, 0.75,");
      next(LiveEvent.Loaded.class);
      folder.edit(OUTPUTS, "扣分($m, 0.75,", "扣分($m, 1,");
      next(LiveEvent.Loaded.class);

      assertThat(live.versions()).extracting(RubricVersion::number).containsExactly(2, 3, 4);
      assertThatThrownBy(() -> live.rollBack(1)).isInstanceOf(NoSuchElementException.class);
      scores("95");
    }
  }

  @Test
  void aListenerThatFailsStopsNothing() throws Exception {
    live.addListener(
        event -> {
          throw new IllegalStateException("a bad listener");
        });
    live.addListener(events::add);

    folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);

    next(LiveEvent.Loaded.class);
    next(LiveEvent.Loaded.class);
    scores("97");
  }

  @Test
  @SuppressWarnings("NullAway") // whoever has no checker of nulls may give one
  void noListenerIsRefusedAtOnce() {
    assertThatThrownBy(() -> live.addListener(null)).hasMessage("listener");
    assertThatThrownBy(() -> live.removeListener(null)).hasMessage("listener");
  }

  @Test
  void aListenerThatIsRemovedHearsNothingMore() throws Exception {
    List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    Consumer<LiveEvent> listener = heard::add;
    live.removeListener(listener);
    live.addListener(listener);
    live.removeListener(listener);

    folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);

    next(LiveEvent.Loaded.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void closedItFollowsNoMore() throws Exception {
    live.close();
    folder.edit(OUTPUTS, PENALTY, HIGHER_PENALTY);

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("rubric-watch-" + temporary.getFileName());
    scores("98");
  }
}
