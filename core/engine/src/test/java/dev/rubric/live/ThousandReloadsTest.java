package dev.rubric.live;

import static dev.rubric.live.LinzeFolder.HIGHER_PENALTY;
import static dev.rubric.live.LinzeFolder.OUTPUTS;
import static dev.rubric.live.LinzeFolder.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A thousand reloads while scoring goes on: no mixed scorecard, and nothing is left behind. */
class ThousandReloadsTest {
  private static final int RELOADS = 1000;
  private static final int WARM = 200;
  private static final long MIB = 1024 * 1024;

  @TempDir private Path temporary;

  private record Footprint(long heap, long metaspace, long classes) {
    static Footprint now() throws InterruptedException {
      long heap = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        System.gc();
        Thread.sleep(50);
        heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .map(MemoryPoolMXBean::getUsage)
              .findFirst()
              .orElseThrow()
              .getUsed();
      return new Footprint(
          heap, metaspace, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  @Test
  void leaveHeapAndMetaspaceFlat(TestReporter reporter) throws Exception {
    LinzeFolder folder = new LinzeFolder(temporary);
    try (LiveRubric live = LiveRubric.watch(folder.path())) {
      int scored = reload(live, folder, 0, WARM);
      Footprint warm = Footprint.now();
      scored += reload(live, folder, WARM, RELOADS);
      Footprint end = Footprint.now();

      reporter.publishEntry(
          Map.of("warm", warm.toString(), "end", end.toString(), "scored", "" + scored));
      assertThat(scored).isGreaterThan(RELOADS);
      assertThat(live.status().version().number()).isGreaterThan(RELOADS);
      assertThat(end.heap() - warm.heap()).isLessThan(4 * MIB);
      assertThat(end.metaspace() - warm.metaspace()).isLessThan(MIB);
      assertThat(end.classes() - warm.classes()).isLessThan(100);
    }
  }

  /** Reloads while another thread scores; how often it scored. */
  private static int reload(LiveRubric live, LinzeFolder folder, int from, int to)
      throws IOException, InterruptedException, ExecutionException {
    String low = folder.read(OUTPUTS).replace(HIGHER_PENALTY, PENALTY);
    String high = low.replace(PENALTY, HIGHER_PENALTY);
    AtomicBoolean running = new AtomicBoolean(true);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> scored = reader.submit(() -> score(live, running));
      for (int i = from; i < to; i++) {
        folder.write(OUTPUTS, (i % 2 == 1 ? low : high) + "// " + i + "\n");
        assertThat(live.reload().failure()).isNull();
      }
      running.set(false);
      return scored.get();
    } finally {
      running.set(false);
      reader.shutdown();
    }
  }

  /** Every scorecard is wholly of one version. */
  private static int score(LiveRubric live, AtomicBoolean running) {
    Submission submission = LinzeFolder.submission();
    int scored = 0;
    while (running.get()) {
      Scorecard scorecard = live.score(submission);
      assertThat(scorecard.total().toPlainString()).isIn("98.00", "97.00");
      scored++;
    }
    return scored;
  }
}
